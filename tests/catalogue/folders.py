"""Makes a council's own folder of checks, and says what is wrong with one."""

import re
from pathlib import Path

import pytest

from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_unjudged
from securecllr.errors import UserErrors

CONTROL = """
[[control]]
id = "{id}"
revision = 1
name = "Locked door"
scope = "account"
stops = "abuse"
minutes = 1
valid_months = 7
walk.social = "first"
question = "Is the door of {{account}} locked?"
why = "Thieves come through doors."
safe = "The door of {{account}} is locked."
answers.looked = "Yes"
answers.no = "No"
answers.unsure = "I'm not sure"
actions.no = "Lock the door"
actions.unsure = "Find out whether the door is locked"
source = ["Ours"]
"""
# Of what could be parsed. Where a line cannot be read, its number is all that there is.
_LINE = r", line \d+(?=, |: (?!This line|There is a character))"
KIND = 'id = "{id}"\nname = "Town {id}"\ngroup = "social"\nplace = {place}\n'
CARD = """
[[card]]
id = "{id}"
title = "Ours"
text = ["Read me."]
source = ["Ours"]
source_date = 2026-11-01
checked_on = 2026-11-02
confidence = "high"
"""


def control(id_: str) -> str:
    return CONTROL.format(id=id_)


def change(id_: str, *lines: str) -> str:
    """A control that gives only some lines: what it changes in the built-in one."""
    return "\n".join(("[[control]]", f'id = "{id_}"', *lines, ""))


def kind(id_: str, *blocks: str, place: int = 99) -> str:
    return KIND.format(id=id_, place=place) + "".join(blocks)


def how_to(control_id: str, *steps: str, more: str = "") -> str:
    return f'[[how_to]]\ncontrol = "{control_id}"\nsteps = {list(steps)}\n{more}\n'


def write(folder: Path, **files: str) -> Path:
    """Write each file; ``facebook_page`` stands for facebook-page.toml."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / f"{name.replace('_', '-')}.toml"
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def read(folder: Path, **files: str) -> Catalogue:
    """A small folder over ours, without the verdict: it may leave people without a question."""
    return read_unjudged(write(folder, **files))[0]


def mistakes(folder: Path, **files: str) -> list[str]:
    """Everything that is wrong with a folder, a line each, without the numbers of lines."""
    with pytest.raises(UserErrors) as caught:
        read(folder, **files)
    head, *lines, remedy = str(caught.value).splitlines()
    assert head.startswith(f"The council's own set in {folder} cannot be used: {len(lines)} thing")
    assert lines == [str(error) for error in caught.value.found]
    assert remedy.endswith("securecllr --checks built-in")
    return [re.sub(_LINE, "", str(error), count=1) for error in caught.value.found]
