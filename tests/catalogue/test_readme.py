"""The page for editors explains every line that a file of the checks can have."""

import re
from pathlib import Path

from msgspec import Struct, structs

from securecllr.catalogue import model
from securecllr.catalogue.pack import LISTS, PackHead

PAGE = Path(__file__).parents[2] / "checks" / "README.md"

# The lint says what to write in released.toml; the others are worked out, and in no file.
NOT_BY_HAND = {"Release", "KindRelease", "PackInUse", "RefusedPack", "StepsOf", "Catalogue"}
WRITTEN_BY_HAND: list[type[Struct]] = [
    PackHead,
    *(
        shape
        for name, shape in vars(model).items()
        if isinstance(shape, type) and issubclass(shape, Struct) and name not in NOT_BY_HAND
    ),
]


def test_every_line_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL))
    names = {field.encode_name for shape in WRITTEN_BY_HAND for field in structs.fields(shape)}
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", code)) == []


def test_every_list_is_named() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in LISTS if f"{Path(name).name}`" not in text] == []
