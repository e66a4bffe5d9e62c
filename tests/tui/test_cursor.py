"""The cell of the terminal's own cursor is in the window, wherever the page is scrolled."""

from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare


def cursor(door: Driver) -> tuple[int, int]:
    """Give the cell of the cursor, which has to be in the window."""
    cell = door.app.focused.cursor_cell()  # type: ignore[union-attr]
    assert cell in Region(0, 0, *door.app.size)
    return cell.x, cell.y


def test_a_problem_that_is_scrolled_out_of_sight_keeps_it_in_the_window(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("picked", path)

    async def script(door: Driver) -> None:
        await door.press("enter")  # nothing is chosen
        assert "There is a problem" in door.text
        cursor(door)
        await door.press("pagedown", "pagedown")
        assert "There is a problem" not in door.text
        cursor(door)

    drive(path, script, size=(33, 8), start_at="audit")


@pytest.mark.parametrize(("typed", "cells"), [("ab", 2), ("日本", 4), ("e\u0301", 1)])
def test_after_letters_of_any_width_it_is_where_the_next_one_goes(
    tmp_path: Path, typed: str, cells: int
) -> None:
    path = tmp_path / "profile.toml"
    answered(path, [("gmail", None)], ["no"])

    async def script(door: Driver) -> None:
        await door.press("w", "ctrl+a", "ctrl+k")
        empty = cursor(door)
        await door.pilot.press(*typed)
        await door.still()
        assert cursor(door) == (empty[0] + cells, empty[1])

    drive(path, script, start_at="plan")
