"""The cell of the terminal's own cursor is in the window, wherever the page is scrolled."""

import pytest
from textual.geometry import Region

from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import WORDS, gallery


def cursor(driver: Driver) -> tuple[int, int]:
    """Return the cell of the cursor, which has to be in the window."""
    cell = driver.app.focused.cursor_cell()  # type: ignore[union-attr]
    assert cell in Region(0, 0, *driver.app.size)
    return cell.x, cell.y


@pytest.mark.parametrize("name", ["choice_many", "choice_error", "text_long", "digits", "grid"])
def test_what_is_scrolled_out_of_sight_keeps_it_in_the_window(name: str) -> None:
    async def script(driver: Driver) -> None:
        for key in ("pagedown", "pagedown", "pageup", "end", "pageup", "tab"):
            await driver.press(key)
            cursor(driver)

    replies_to(gallery()[name], script, size=(33, 8))


@pytest.mark.parametrize(("typed", "cells"), [("ab", 2), ("日本", 4), ("e\u0301", 1)])
def test_after_letters_of_any_width_it_is_where_the_next_one_goes(typed: str, cells: int) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("ctrl+a", "ctrl+k")
        empty = cursor(driver)
        await driver.pilot.press(*typed)
        await driver.still()
        assert cursor(driver) == (empty[0] + cells, empty[1])

    replies_to(WORDS, script)
