"""Nothing on a screen moves by itself: no redraw while nobody does anything, no blinking (G7)."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual import _time
from textual.widgets import Input

from securecllr.tui.base_app import BaseApp
from tests.tui.colours import pieces
from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, WINDOWS, sampled, show

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


@pytest.mark.parametrize("name", sampled(SCREENS))
def test_nothing_is_drawn_while_nobody_does_anything(
    name: str, tmp_path: Path, drawn: list[object]
) -> None:
    async def wait(door: Driver) -> None:
        assert drawn
        drawn.clear()
        start = asyncio.get_running_loop().time()
        await asyncio.sleep(SECONDS)
        await door.still()
        assert asyncio.get_running_loop().time() - start >= SECONDS
        assert drawn == []
        assert not any(piece.style.blink or piece.style.blink2 for piece in pieces(door))

    show(name, tmp_path, wait, WINDOWS[SCREENS[name].sizes[0]])


def test_a_cursor_that_blinks_would_be_noticed(tmp_path: Path, drawn: list[object]) -> None:
    async def wait(door: Driver) -> None:
        door.app.screen.query_one(Input).cursor_blink = True
        await door.press("tab", "shift+tab")
        drawn.clear()
        await asyncio.sleep(SECONDS)
        assert len(drawn) >= 6  # twice a second

    show("when", tmp_path, wait)


def test_an_hour_of_doing_nothing_changes_nothing(tmp_path: Path, drawn: list[object]) -> None:
    async def wait(door: Driver) -> None:
        before = door.text
        drawn.clear()
        await asyncio.sleep(3600)
        assert drawn == []
        await door.press("enter")
        assert door.text != before
        assert "Saved on this computer" in door.text

    show("question_chosen", tmp_path, wait)
