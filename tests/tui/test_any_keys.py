"""Any keys, in any order: nothing breaks, and what is saved is what was asked and chosen.

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
from securecllr.flows.pages import ChoicePage, GridPage
from securecllr.profile.model import Answer, Block
from securecllr.profile.store import Store
from securecllr.tui.page_screen import PageScreen
from securecllr.tui.widgets.choice_list import ChoiceList
from tests.marks import slow_but
from tests.profile.blocks import DAY
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare

SEED = 20261125
KEYS = 50
AHEAD = 7  # keys of a burst
WALKS = [  # each profile, and each size
    ("mailbox", (80, 24)),
    ("half", (66, 17)),
    ("finished", (33, 8)),
    ("finished", (80, 24)),
]

_MARKS = [*"123456", "space", "down"]
_MARKS_IN_GRID = [*"123456789", "left", "right"]
_GOES_ON = 0.8
# What ends the walk, deletes, or waits for a thread, which comes when it comes.
_ENDS = ("s", "d", "escape", "t")
_MOVES = ["up", "home", "end", "pageup", "pagedown", "left", "right", "tab", "shift+tab", "escape"]
_AT_WORK = ("Sign off", "What would you like to take home?")
_LETTERS = [*"abcefghijklmnopqruvwxyz0589é日@'?", "backspace", "delete", "ctrl+u", "f1", "f2"]

# What a keyboard sends with some keys that are no letters.
_SENT = {"space": " ", "enter": "\r", "tab": "\t", "escape": "\x1b", "question_mark": "?"}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what a walk saves in a folder of its own, and leave the language as it was."""
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    yield
    i18n.speak("en")


def blocks_in(path: Path) -> list[Block]:
    """Read the file, which has to be whole."""
    return Store.open(path, DAY).log.blocks if path.exists() else []


def page_of(driver: Driver) -> PageScreen:
    screen = driver.app.screen
    assert isinstance(screen, PageScreen)
    return screen


def drawn(chance: random.Random, driver: Driver, last: str) -> str:
    """Draw a key: often one that marks an answer, then Enter; else one that the page names."""
    screen = page_of(driver)
    if screen.page.heading in _AT_WORK:
        return "escape"
    if last in _MARKS and chance.random() < _GOES_ON:
        return "enter"
    named = [command.key for command in screen.commands() if command.key not in _ENDS]
    keys: list[str] = chance.choice([_MARKS, _MARKS, _MARKS, named, _MOVES, _LETTERS])
    return chance.choice(keys)


def event(key: str) -> Key:
    """Make what a keyboard sends."""
    if len(key) == 1:
        return Key(_character_to_key(key), key)
    return Key(key, _SENT.get(key))


def chosen(driver: Driver) -> str:
    """The row that Enter would take."""
    screen = page_of(driver)
    if not isinstance(screen.page, ChoicePage):
        return ""
    rows = screen.query_one("#rows", ChoiceList)
    return rows.rows[rows.highlighted].text if rows.rows else ""


def hold(driver: Driver, key: str) -> None:
    """Hold what has to be so on every page, after every key."""
    app = driver.app
    assert app.broke is None, key
    assert app.error is None, key
    if app._exit:
        return
    window = Region(0, 0, *app.size)
    cell = getattr(app.focused, "cursor_cell", None)
    assert cell is not None, key
    assert cell() in window, (key, cell(), driver.text)
    assert max(body.max_scroll_x for body in [app.screen, *app.screen.query("#body")]) == 0
    names = [command.key for command in page_of(driver).commands()]
    assert len(names) == len(set(names)), names


@pytest.mark.parametrize("walk", slow_but(WALKS[:1], WALKS), ids=str)
def test_what_is_saved_was_chosen_and_every_page_leads_home(
    tmp_path: Path, walk: tuple[str, tuple[int, int]]
) -> None:
    name, size = walk
    path = tmp_path / "profile.toml"
    prepare(name, path)
    chance = random.Random(f"{SEED} {name} {size}")  # noqa: S311 - keys to press, no secret
    pressed: list[str] = []

    async def press(driver: Driver) -> None:
        """Press one key, and hold what it saved against what was on the screen."""
        before, data = blocks_in(path), path.read_bytes() if path.exists() else b""
        row, grid = chosen(driver), isinstance(page_of(driver).page, GridPage)
        pressed.append(drawn(chance, driver, pressed[-1] if pressed else ""))
        driver.app.post_message(event(pressed[-1]))
        await driver.still()
        hold(driver, pressed[-1])
        after = blocks_in(path)
        assert after[: len(before)] == before, pressed
        assert not before or path.read_bytes().startswith(data), pressed
        for block in after[len(before) :]:
            if isinstance(block, Answer):
                assert pressed[-1] in (_MARKS_IN_GRID if grid else ["enter"]), pressed
                assert grid or row, pressed

    async def script(driver: Driver) -> None:
        while len(pressed) < KEYS and not driver.app._exit:
            await press(driver)
        for _ in range(20):
            if driver.app._exit or not page_of(driver).page.back:
                return
            await driver.press("escape")
        raise AssertionError(pressed)

    drive(path, script, size=size, start_at="audit")
    ahead = tmp_path / "ahead"
    ahead.mkdir()
    hold_typed_ahead(ahead / "profile.toml", name, size, pressed, blocks_in(path))


def hold_typed_ahead(
    path: Path, name: str, size: tuple[int, int], pressed: list[str], saved: list[Block]
) -> None:
    """Hold that the same keys save the same where several come in at once."""
    prepare(name, path)
    i18n.speak("en")

    async def script(driver: Driver) -> None:
        for first in range(0, len(pressed), AHEAD):
            for key in pressed[first : first + AHEAD]:
                driver.app.post_message(event(key))
            await driver.still()
            assert driver.app.broke is None, pressed
            if driver.app._exit:
                return

    drive(path, script, size=size, start_at="audit")
    assert blocks_in(path) == saved, pressed
