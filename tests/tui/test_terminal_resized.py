"""A terminal resized while the program is open."""

from functools import partial
from operator import eq
from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.tui.keyboard import Keyboard
from tests.tui.shot import Shot
from tests.tui.terminal import terminal

pytestmark = pytest.mark.slow

SIZES = [(66, 17), (33, 8), (120, 40), (33, 24), (80, 24)]
PAGES = {"home": (), "question": ("Enter",)}


def walk_to(person: Keyboard, page: str) -> Shot:
    shot = person.start()
    for key in PAGES[page]:
        shot = person.press(key)
    return shot


@pytest.mark.parametrize("page", PAGES)
def test_a_page_looks_as_if_it_had_been_opened_at_its_new_size(tmp_path: Path, page: str) -> None:
    open_audit(tmp_path / "profile.toml").pick("gmail", None)
    fresh = {}
    for size in SIZES:
        with terminal(*size, tmp_path) as at:
            fresh[size] = walk_to(Keyboard(at), page)
    with terminal(80, 24, tmp_path) as at:
        walk_to(Keyboard(at), page)
        for size in SIZES:
            at.resize(*size)
            at.wait(partial(eq, fresh[size]), f"{size} as\n{fresh[size].text}")


def test_too_small_a_window_says_so_and_a_larger_one_shows_the_page_again(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        person = Keyboard(at)
        person.start()
        before = person.press("Down")
        at.resize(30, 7)
        shot = at.wait(lambda shot: "Make the window bigger" in shot.said, "what to do")
        assert "securecllr --plain" in shot.said
        at.resize(80, 24)
        at.wait(partial(eq, before), "the page")
