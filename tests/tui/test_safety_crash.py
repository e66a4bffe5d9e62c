"""When it breaks: one sentence with where the profile is, no value that it held, exit code 1."""

from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.tui.profiles import prepare
from tests.tui.pseudo import sitting

pytestmark = pytest.mark.slow

HELD = "hunter2-in-a-local"

# Where it breaks: what is put in place of our code, and the keys that lead there. Each holds
# a secret in a local variable, and its error says it too.
BREAK = """
import os
def broken(*arguments, **named):
    secret = os.environ["A_SECRET"]
    raise RuntimeError(f"it was {secret}")
"""
PLACES = {
    "a key": (
        "from securecllr.tui.screens.question import QuestionScreen as Here; Here.go_on = broken",
        "\r",
    ),
    "drawing": (
        "from securecllr.tui.widgets.paragraphs import Paragraphs; Paragraphs.render_line = broken",
        "",
    ),
    "putting a page together": (
        "from securecllr.tui.screens.question import QuestionScreen as Here; Here.ready = broken",
        "",
    ),
    "asking one thing after another": (
        "import securecllr.tui.screens.doing as here; here.seen_question = broken",
        "d",
    ),
    "a click": (
        "from securecllr.tui.widgets.choice_list import ChoiceList as Here; Here.on_click = broken",
        "\x1b[<0;10;10M\x1b[<0;10;10m",
    ),
    "a key as it comes in": (
        "from securecllr.tui.key_parser import KeyParser as Here; Here.feed = broken",
        "\r",
    ),
    "the first moment": (
        "from securecllr.tui.app import CllrApp as Here; Here.on_mount = broken",
        "",
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile with a mailbox and one answer."""
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    audit = open_audit(path)
    audit.answer(audit.sections()[0].open[0], "no")
    return path


@pytest.mark.parametrize("place", PLACES)
def test_a_crash_says_one_sentence_and_no_value(path: Path, place: str) -> None:
    patch, keys = PLACES[place]
    before = path.read_bytes()
    start, shown = ("plan", "Do this first") if keys == "d" else ("audit", "question 2 of")
    with sitting(path, start, patch=BREAK + patch, A_SECRET=HELD) as person:
        if keys:
            person.wait_for(shown)
            person.type(keys)
        assert person.ended() == 1
        assert HELD not in person.written
        assert "Traceback" not in person.said
        assert "RuntimeError(" not in person.said
        after = person.written.rpartition("\x1b[?1049l")[2]
        said = person.said[person.said.index("securecllr: Something in securecllr broke") :]
        assert said.startswith("securecllr: Something in securecllr broke (RuntimeError, ")
        assert f"Your saved answers are safe in {path}." in said
        assert "Start it again to carry on." in said
        assert said.endswith(" securecllr")
        assert "Something in securecllr broke" in after  # the terminal is as it was by then
    assert path.read_bytes() == before


def test_what_cannot_be_saved_ends_with_one_sentence_and_loses_nothing(path: Path) -> None:
    patch = """
import errno, tempfile
def full(*arguments, **named):
    raise OSError(errno.ENOSPC, "No space left on device")
tempfile.mkstemp = full
"""
    before = path.read_bytes()
    with sitting(path, "audit", patch=patch) as person:
        person.wait_for("question 2 of")
        person.type("3\r")
        assert person.ended() == 2
        assert "Traceback" not in person.said
        said = person.said[person.said.index("securecllr: /") :]
        assert said.startswith(f"securecllr: {path}: This was not saved. The disk is full.")
        assert said.count("securecllr: ") == 1
    assert path.read_bytes() == before
