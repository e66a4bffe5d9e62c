"""Where the terminal's own cursor stands, and that nothing moves by itself."""

from pathlib import Path

import pytest

from tests.tui.driving import answered
from tests.tui.keyboard import Keyboard
from tests.tui.shot import Shot
from tests.tui.terminal import Terminal, terminal

pytestmark = pytest.mark.slow

SIZES = [(80, 24), (66, 17), (33, 8)]
FIRST = "get home today"


def open_field(at: Terminal, home: Path) -> Shot:
    """Ask for a when-then plan in own words, and type some."""
    answered(home / "profile.toml", [("gmail", None)], ["no"])
    person = Keyboard(at)
    person.start("plan")
    person.do("when")
    person.press("Enter")
    person.to("Down", "At another moment")
    at.send("Enter")
    at.wait(lambda shot: shot.at_cursor.strip() == ">", "an empty box")
    at.tmux("send-keys", "-l", FIRST)
    return at.wait_for(FIRST)


def type_at(at: Terminal, key: str) -> Shot:
    before = at.shot()
    at.send(key)
    return at.wait(lambda shot: shot != before, key)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_in_a_text_field_the_cursor_is_where_the_next_letter_goes(
    tmp_path: Path, width: int, height: int
) -> None:
    with terminal(width, height, tmp_path) as at:
        shot = open_field(at, tmp_path)
        start = shot.at_cursor.index(FIRST)
        assert shot.at_cursor.startswith("> ", start - 2)
        assert (shot.cursor_seen, shot.column) == (True, start + len(FIRST))
        shot = type_at(at, "x")
        assert f"{FIRST}x" in shot.at_cursor
        assert shot.column == start + len(FIRST) + 1
        assert type_at(at, "Left").column == start + len(FIRST)
        assert type_at(at, "Home").column == start
        assert f" {FIRST}x" in type_at(at, "Space").at_cursor[start:]
        assert at.shot().column == start + 1


def test_a_text_longer_than_the_field_keeps_the_cursor_inside_it(tmp_path: Path) -> None:
    with terminal(33, 8, tmp_path) as at:
        open_field(at, tmp_path)
        at.tmux("send-keys", "-l", " and after my tea I")
        at.wait_for("after my tea I")
        for letter in "will":
            shot = type_at(at, letter)
            assert shot.cursor_seen
            assert shot.at_cursor[shot.column - 1] == letter
        assert shot.at_cursor.startswith("> ")
        assert FIRST not in shot.at_cursor


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_an_error_leaves_the_cursor_where_it_is_mended(
    tmp_path: Path, width: int, height: int
) -> None:
    with terminal(width, height, tmp_path) as at:
        open_field(at, tmp_path)
        at.fill_in("@")
        at.send("Enter")
        shot = at.wait_for("Error: ")
        assert shot.cursor_seen
        assert shot.at_cursor[shot.column - 1] == "@"


@pytest.mark.parametrize("field", [False, True], ids=["home", "a text field"])
def test_nothing_is_drawn_while_nobody_presses_a_key(tmp_path: Path, field: bool) -> None:
    with terminal(80, 24, tmp_path) as at:
        if field:
            open_field(at, tmp_path)
        else:
            Keyboard(at).start()
        key = "Left" if field else "Down"
        type_at(at, key)
        at.draws_nothing(4.0, key, tmp_path)
