"""Nothing on a screen moves by itself: no redraw while nobody does anything, no blinking."""

import asyncio

import pytest
from textual.widgets import Input

from tests.tui.colours import pieces
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, WORDS, gallery

SECONDS = 4


async def stays_still(driver: Driver, drawn: list[object], seconds: float = SECONDS) -> None:
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
        await stays_still(driver, drawn)

    replies_to(gallery()[name], script)


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
        await stays_still(driver, drawn, 3600)
        await driver.press("enter")

    assert len(replies_to(CHOICE, script)) == 1
