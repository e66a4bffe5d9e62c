"""Each command does the same by its key, from the help with Enter, and from the bar with Enter."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from securecllr.tui.app import CllrApp
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.screens.helping import HelpPage
from securecllr.tui.widgets.keybar import KeyBar
from tests.tui.driving import Driver
from tests.tui.screens import show

# The screens that between them have every command there is.
SCREENS = {
    "home_half": "n s g f2",
    "question_chosen": "space enter escape h c",
    "answers": "f l",
    "plan_four": "d w r t m",
    "plan_all_in_place": "v",
    "action": "enter d",
    "accounts_ticked": "space enter",
    "alarm": "enter",
}
Way = Callable[[Driver, str], Awaitable[None]]
COMMANDS = [(name, key) for name, keys in SCREENS.items() for key in keys.split()]


def seen(app: CllrApp, door: Driver) -> str:
    """What a command led to, without what only tells where the focus is."""
    if app._exit:
        return f"left: {app.return_value}"
    return door.text.replace(">", " ").replace("  How to", "How to")


async def by_key(door: Driver, key: str) -> None:
    await door.press(key)


async def from_help(door: Driver, key: str) -> None:
    await door.press("f1")
    page = door.app.screen
    assert isinstance(page, HelpPage)
    place = [command.key for command in page._commands].index(key)
    await door.press(*["down"] * place, "enter")


async def from_bar(door: Driver, key: str) -> None:
    page = door.app.screen
    assert isinstance(page, BaseScreen)
    bar = page.query_one(KeyBar)
    for _part in page.focus_chain:
        if door.app.focused is not bar:
            await door.press("tab")
    assert door.app.focused is bar
    place = [command.key for command in page.commands()].index(key)
    await door.press(*["right"] * place, "enter")


@pytest.mark.slow
@pytest.mark.parametrize(("name", "key"), COMMANDS, ids=str)
def test_a_command_does_the_same_from_everywhere(tmp_path: Path, name: str, key: str) -> None:
    found = []
    for number, way in enumerate((by_key, from_help, from_bar)):
        folder = tmp_path / str(number)
        folder.mkdir()

        async def then(door: Driver, way: Way = way) -> None:
            before = door.text
            await way(door, key)
            found.append((seen(door.app, door), seen(door.app, door) != before))

        show(name, folder, then, size=(80, 30))
    texts = [text for text, _changed in found]
    assert texts[1].splitlines() == texts[0].splitlines()
    assert texts[2].splitlines() == texts[0].splitlines()
    assert len({changed for _text, changed in found}) == 1


@pytest.mark.slow
def test_every_letter_there_is_is_among_them(tmp_path: Path) -> None:
    letters: set[str] = set()

    async def then(door: Driver) -> None:
        page = door.app.screen
        assert isinstance(page, BaseScreen)
        letters.update(command.key for command in page.commands() if command.is_letter)

    for name in SCREENS:
        folder = tmp_path / name
        folder.mkdir()
        show(name, folder, then)
    assert letters == {key for _name, key in COMMANDS if len(key) == 1}
