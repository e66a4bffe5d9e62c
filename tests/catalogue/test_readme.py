"""The page for editors explains every line that a file of the checks can have."""

import re
from pathlib import Path

from msgspec import Struct, structs

from securecllr.catalogue import model
from securecllr.catalogue.pack import LISTS

PAGE = Path(__file__).parents[2] / "checks" / "README.md"

# The lint says what to write in released.toml; the rest has no lines in any file.
WRITTEN_BY_HAND: list[type[Struct]] = [
    *(model.Control, model.Walk, model.Answers, model.Actions, model.Choice, model.NoChoice),
    *(model.Variant, model.Skip, model.SplitFrom, model.AskIf),
    *(model.Kind, model.SecondSteps, model.HowTo, model.Card, model.Fact),
    *(model.Declaration, model.Term, model.HelpContact, model.DataController),
]


def test_every_line_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL))
    names = {field.encode_name for shape in WRITTEN_BY_HAND for field in structs.fields(shape)}
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", code)) == []


def test_every_list_is_named() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in LISTS if f"{Path(name).name}`" not in text] == []
