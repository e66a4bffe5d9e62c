"""What is installed is all that there is: each package of the program is named in its project."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
# In the browser's file alone, which is built from the clone.
IN_THE_PAGE_ALONE = {"securecllr.page"}


def test_each_package_is_named() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    named = {name for name in settings["packages"] if name not in settings["package-dir"]}
    there = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "securecllr").rglob("__init__.py")
    }
    assert named == there - IN_THE_PAGE_ALONE
