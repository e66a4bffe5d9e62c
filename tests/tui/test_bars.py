"""What is drawn for how far something is: dots, bars and a count, each beside words."""

import pytest
from msgspec.structs import replace

from securecllr.messages.lines import texts
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, GRID


def test_steps_are_dots_and_questions_a_bar() -> None:
    async def dots(driver: Driver) -> None:
        assert driver.top.endswith("  ●●○○○")

    async def bar(driver: Driver) -> None:
        assert driver.top.endswith("████░░░░░")

    replies_to(replace(CHOICE, step=(2, 5), dots=True), dots)
    replies_to(replace(CHOICE, step=(2, 5)), bar)


@pytest.mark.parametrize(("width", "drawn"), [(80, True), (33, False)])
def test_what_is_in_place_is_a_bar_beside_the_count_where_it_has_room(
    width: int, drawn: bool
) -> None:
    async def look(driver: Driver) -> None:
        line = driver.line("5 to do")
        assert line.endswith("█" * 6 + "░" * 18) == drawn
        assert drawn or line == "5 to do, 3 to look at"

    page = replace(CHOICE, lines=tuple(texts("5 to do, 3 to look at")), bar=(2, 8))
    replies_to(page, look, (width, 24))


def test_a_grid_says_how_many_rows_have_a_choice() -> None:
    async def mark(driver: Driver) -> None:
        assert driver.top.endswith("1 chosen")
        await driver.press("home", "2")
        assert driver.top.endswith("2 chosen")
        await driver.press("home", "1")
        assert driver.top.endswith("1 chosen")

    replies_to(replace(GRID, counted=lambda n: f"{n} chosen"), mark)


def test_where_no_row_has_a_choice_a_grid_says_where_it_is() -> None:
    async def look(driver: Driver) -> None:
        assert driver.top.endswith("quick check")

    rows = tuple(replace(row, chosen=None) for row in GRID.rows)
    replies_to(replace(GRID, rows=rows, counted=lambda n: f"{n} chosen"), look)
