"""Any keys, in any order: nothing breaks, and what is saved is what was asked and marked.

The walks are drawn by chance, and are the same in each run. What they hold is written down
nowhere else: it is for sequences that nobody thought of.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Key
from textual.geometry import Region
from textual.keys import _character_to_key

from securecllr import i18n
from securecllr.profile.model import Answer, Block
from securecllr.profile.store import Store
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.screens.answers import AnswersPage
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.home import Home
from securecllr.tui.screens.question import QuestionScreen
from securecllr.tui.screens.take_home import TakeHomePage
from securecllr.tui.screens.welcome import Welcome
from securecllr.tui.widgets.choice_list import ChoiceList
from tests.marks import slow_but
from tests.profile.blocks import DAY
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare

SEED = 20261125
KEYS = 50
AHEAD = 7  # keys of a burst
PROFILES = ["mailbox", "half", "finished"]
SIZES = [(80, 24), (66, 17), (33, 8)]

_MARKS = [*"1234", "space", "down"]
_GOES_ON = 0.8
_ENDS = ("s", "d", "escape")
_MOVES = ["up", "home", "end", "pageup", "pagedown", "left", "right", "tab", "shift+tab", "escape"]
_AT_WORK = (AnswersPage, TakeHomePage)
_LETTERS = [*"abcefghijklmnopqrtuvwxyz0589é日@'?", "backspace", "delete", "ctrl+u", "f1", "f2"]

# What a keyboard sends with some keys that are no letters.
_SENT = {"space": " ", "enter": "\r", "tab": "\t", "escape": "\x1b", "question_mark": "?"}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what a walk saves in a folder of its own, and leave the language as it was."""
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    yield
    i18n.speak("en")


def blocks_in(path: Path) -> list[Block]:
    """Read the file, which has to be whole."""
    return Store.open(path, DAY).log.blocks if path.exists() else []


def drawn(chance: random.Random, door: Driver, last: str) -> str:
    """Draw a key: often one that marks an answer, then Enter; else one that the page names."""
    page = door.app.screen
    assert isinstance(page, BaseScreen)
    if isinstance(page, _AT_WORK):
        return "escape"  # what a thread does comes when it comes, not after so many keys
    if last in _MARKS and chance.random() < _GOES_ON:
        return "enter"
    named = [command.key for command in page.commands() if command.key not in _ENDS]
    keys: list[str] = chance.choice([_MARKS, _MARKS, _MARKS, named, _MOVES, _LETTERS])
    return chance.choice(keys)


def event(key: str) -> Key:
    """Make what a keyboard sends."""
    if len(key) == 1:
        return Key(_character_to_key(key), key)
    return Key(key, _SENT.get(key))


def marked(door: Driver) -> tuple[str, ...] | None:
    """Give the question that is asked, and the answer that is marked on it; None: no question."""
    stack = door.app.screen_stack
    found = next((page for page in reversed(stack) if isinstance(page, QuestionScreen)), None)
    if found is None or found.page is None:
        return None
    assert str(found.query_one("#question").render()) == found.page.question
    rows = found.query_one("#rows", ChoiceList)
    options = [found.page.options[row] for row in rows.chosen]
    return (*found.page.check.key, *(option.answer for option in options))


def hold(door: Driver, key: str) -> None:
    """Hold what has to be so on every page, after every key."""
    app = door.app
    assert app.broke is None, key
    assert app.error is None, key
    if app._exit:
        return
    window = Region(0, 0, *app.size)
    cell = getattr(app.focused, "cursor_cell", None)
    assert cell is not None, key
    assert cell() in window, (key, cell(), door.text)
    assert max(body.max_scroll_x for body in [app.screen, *app.screen.query("#body")]) == 0
    names = [command.key for command in app.screen.commands()]  # type: ignore[attr-defined]
    assert len(names) == len(set(names)), names


@pytest.mark.parametrize(
    "size", slow_but(SIZES[:1], SIZES), ids=lambda size: f"{size[0]}x{size[1]}"
)
@pytest.mark.parametrize("name", slow_but(PROFILES[:1], PROFILES))
def test_what_is_saved_was_asked_and_marked_and_every_page_leads_home(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    path = tmp_path / "profile.toml"
    prepare(name, path)
    chance = random.Random(f"{SEED} {name} {size}")  # noqa: S311 - keys to press, no secret
    pressed: list[str] = []

    async def press(door: Driver) -> None:
        """Press one key, and hold what it saved against what was on the screen."""
        before, data = blocks_in(path), path.read_bytes() if path.exists() else b""
        asked, page = marked(door), door.app.screen
        pressed.append(drawn(chance, door, pressed[-1] if pressed else ""))
        door.app.post_message(event(pressed[-1]))
        await door.still()
        hold(door, pressed[-1])
        after = blocks_in(path)
        assert after[: len(before)] == before, pressed
        assert not before or path.read_bytes().startswith(data), pressed
        for block in after[len(before) :]:
            if isinstance(block, Answer) and asked:
                assert (block.account, block.control, block.answer) == asked, pressed
            else:
                assert isinstance(page, Asking), pressed

    async def script(door: Driver) -> None:
        while len(pressed) < KEYS and not door.app._exit:
            await press(door)
        left = 20
        while not (door.app._exit or isinstance(door.app.screen, Home | Welcome)):
            assert left, pressed
            left -= 1
            await door.press("escape")

    drive(path, script, size=size, place="audit")
    ahead = tmp_path / "ahead"
    ahead.mkdir()
    hold_typed_ahead(ahead / "profile.toml", name, size, pressed, blocks_in(path))


def hold_typed_ahead(
    path: Path, name: str, size: tuple[int, int], pressed: list[str], saved: list[Block]
) -> None:
    """Hold that the same keys save the same where several come in at once."""
    prepare(name, path)
    i18n.speak("en")

    async def script(door: Driver) -> None:
        for first in range(0, len(pressed), AHEAD):
            for key in pressed[first : first + AHEAD]:
                door.app.post_message(event(key))
            await door.still()
            assert door.app.broke is None, pressed
            if door.app._exit:
                return

    drive(path, script, size=size, place="audit")
    assert blocks_in(path) == saved, pressed
