"""Nothing on a screen moves by itself: no redraw while nobody does anything, no blinking."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual import _time
from textual.widgets import Input

from securecllr.tui.base_app import BaseApp
from tests.tui.colours import pieces
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.pages import CHOICE, WORDS, gallery
from tests.tui.screens import SCREENS, WINDOWS, show

SECONDS = 4


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note whatever is drawn, and let Textual's timers go by the loop's clock, which never waits.

    Four seconds of doing nothing pass at once, and any timer ticks as often as it would in them.
    """
    found: list[object] = []
    display = BaseApp._display

    def note(app: BaseApp[Any], screen: object, renderable: object) -> None:
        found.append(renderable)
        display(app, screen, renderable)  # type: ignore[arg-type]

    monkeypatch.setattr(BaseApp, "_display", note)
    monkeypatch.setattr(_time, "get_time", lambda: asyncio.get_running_loop().time())
    return found


async def wait(driver: Driver, drawn: list[object], seconds: float = SECONDS) -> None:
    """Do nothing for some seconds of the loop's clock, and see that nothing is drawn."""
    assert drawn
    drawn.clear()
    start = asyncio.get_running_loop().time()
    await asyncio.sleep(seconds)
    await driver.still()
    assert asyncio.get_running_loop().time() - start >= seconds
    assert drawn == []
    assert not any(piece.style.blink or piece.style.blink2 for piece in pieces(driver))


@pytest.mark.parametrize("name", gallery())
def test_nothing_is_drawn_while_nobody_does_anything(name: str, drawn: list[object]) -> None:
    async def script(driver: Driver) -> None:
        await wait(driver, drawn)

    replies_to(gallery()[name], script)


@pytest.mark.slow
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_drawn_on_any_screen_of_the_program(
    name: str, tmp_path: Path, drawn: list[object]
) -> None:
    async def script(driver: Driver) -> None:
        await wait(driver, drawn)

    show(name, tmp_path, script, WINDOWS[SCREENS[name].sizes[0]])


def test_a_cursor_that_blinks_would_be_noticed(drawn: list[object]) -> None:
    async def script(driver: Driver) -> None:
        driver.app.screen.query_one("#field", Input).cursor_blink = True
        await driver.press("tab", "shift+tab")
        drawn.clear()
        await asyncio.sleep(SECONDS)
        assert len(drawn) >= 6  # twice a second

    replies_to(WORDS, script)


def test_an_hour_of_doing_nothing_changes_nothing(drawn: list[object]) -> None:
    async def script(driver: Driver) -> None:
        await wait(driver, drawn, 3600)
        await driver.press("enter")

    assert len(replies_to(CHOICE, script)) == 1
