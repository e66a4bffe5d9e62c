"""The lock says what ``pyproject.toml`` says, and the files for pip say what the lock says."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import ROOT
from tools.lock import FILES, FOLDER, PLATFORMS, check, needed

LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PUBLIC = {"https://pypi.org/simple", "https://files.pythonhosted.org/packages"}


def own() -> dict[str, Any]:
    """Return what the lock says of the program itself."""
    (found,) = (each for each in LOCK["package"] if each["name"] == "securecllr")
    assert isinstance(found, dict)
    return found


def declared() -> set[tuple[str, str, str, str]]:
    """Return each requirement of the project: its name, versions, marker and extra."""
    extras = {"": PROJECT["dependencies"], **PROJECT["optional-dependencies"]}
    return {
        (canonicalize_name(r.name), str(r.specifier), str(r.marker or ""), extra)
        for extra, requirements in extras.items()
        for r in map(Requirement, requirements)
    }


def locked() -> set[tuple[str, str, str, str]]:
    """Return the same as the lock has it."""
    found = set()
    for each in own()["metadata"]["requires-dist"]:
        marker, _and, extra = each.get("marker", "").rpartition("extra == ")
        written = Requirement(f"x ; {marker.removesuffix(' and ')}") if marker else None
        specifier = str(Requirement(f"x{each.get('specifier', '')}").specifier)
        stated = str(written.marker or "") if written else ""
        found.add((each["name"], specifier, stated, extra.strip("'")))
    return found


def test_the_lock_is_in_step_with_the_project() -> None:
    assert locked() == declared(), "run python -m tools.lock update"
    assert LOCK["requires-python"] == PROJECT["requires-python"]


@pytest.mark.parametrize("name", FILES)
def test_each_file_for_pip_has_the_versions_and_hashes_of_the_lock(name: str) -> None:
    hashes: dict[tuple[str, str], set[str]] = {}
    for package in LOCK["package"]:
        files = [*package.get("wheels", ()), *filter(None, [package.get("sdist")])]
        of = hashes.setdefault((package["name"], package.get("version", "")), set())
        of |= {file["hash"] for file in files if "hash" in file}
    text = (FOLDER / name).read_text("utf-8").replace("\\\n", " ")
    assert text
    for line in text.splitlines():
        asked, *given = re.split(r"\s+--hash=", line.strip())
        requirement = Requirement(asked)
        (pinned,) = requirement.specifier
        assert hashes[canonicalize_name(requirement.name), pinned.version] == set(given), asked


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_platform_gets_its_own_parts_whatever_the_computer_is(platform: str) -> None:
    text = (FOLDER / "program.txt").read_text("utf-8")
    names = {line.partition("==")[0] for line in needed(platform, "3.13", text)}
    assert ("pywin32-ctypes" in names) == platform.startswith("windows")
    assert ("secretstorage" in names) == platform.startswith("linux")
    assert "importlib-metadata" not in names
    assert all("--hash=sha256:" in line for line in needed(platform, "3.13", text))


def test_no_index_but_the_public_one_is_named() -> None:
    text = (ROOT / "uv.lock").read_text("utf-8")
    found = set(re.findall(r"https?://[^/\"]+/[^/\"]+", text))
    assert found <= PUBLIC
    for path in FOLDER.iterdir():
        assert "://" not in Path(path).read_text("utf-8")


def test_without_uv_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="uv: install it first"):
        check()
