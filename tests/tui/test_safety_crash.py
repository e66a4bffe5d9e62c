"""When it breaks: one sentence with where the profile is, no value that it held, exit code 1."""

from pathlib import Path

import pytest

from tests.tui.profiles import prepare
from tests.tui.pseudo_terminal import run_program

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
        "from securecllr.tui.page_screen import PageScreen as Here; Here.reply = broken",
        "\r",
    ),
    "drawing": (
        "from securecllr.tui.widgets.paragraphs import Paragraphs; Paragraphs.render_line = broken",
        "",
    ),
    "putting a page together": (
        "from securecllr.tui.page_screen import PageScreen as Here; Here.ready = broken",
        "",
    ),
    "a flow": (
        "import securecllr.flows.more as here; here._items = broken",
        "\x1b[F\r",
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
    """A profile after its first run."""
    path = tmp_path / "profile.toml"
    prepare("begun", path)
    return path


@pytest.mark.parametrize("place", PLACES)
def test_a_crash_says_one_sentence_and_no_value(path: Path, place: str) -> None:
    patch, keys = PLACES[place]
    before = path.read_bytes()
    with run_program(path, patch=BREAK + patch, A_SECRET=HELD) as person:
        if keys:
            person.wait_for("On paper, reminders")
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
    prepare("mailbox", path)
    before = path.read_bytes()
    with run_program(path, "audit", patch=patch) as person:
        person.wait_for("1 of 3")
        person.answer("3\r", "Not saved yet")
        person.type("sss")
        assert person.ended() == 2
        assert "Traceback" not in person.said
        said = person.said[person.said.index("securecllr: /") :]
        assert said.startswith(f"securecllr: {path}: This was not saved. The disk is full.")
        assert said.count("securecllr: ") == 1
    assert path.read_bytes() == before
