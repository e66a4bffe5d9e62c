"""A grid with one row, or in a narrow window: one account a page, with the digits of the grid."""

from contextlib import aclosing

import pytest

from securecllr.flows.pages import Back, GoOn, GridPage, GridRow, Marked, Reply, TextPage
from securecllr.tui.dialog import ScreenDialog
from tests.tui.driving import Driver, Script
from tests.tui.flowing import hold

NAMES = ("Outlook.com", "Instagram", "WhatsApp")
OPTIONS = ("I think so", "No", "Not sure")
ROWS = tuple(GridRow(name, OPTIONS, question=f"Is it on for {name}?") for name in NAMES)
GRID = GridPage(heading="Is it on?", place="quick check, 2 of 6", rows=ROWS, go_on="Go on")
ONE = GridPage(heading="Is it on?", rows=ROWS[:1], go_on="Go on")
NARROW = (33, 8)


def replies_to(page: GridPage, script: Script, size: tuple[int, int] = (80, 24)) -> list[Reply]:
    """Show a grid after another page, until it is gone on or left, and return the replies."""
    found: list[Reply] = []

    async def flow(dialog: ScreenDialog) -> None:
        async with aclosing(dialog.show(TextPage(heading="Before"))) as before:
            await anext(before)
        async with aclosing(dialog.show(page)) as replies:
            async for reply in replies:
                found.append(reply)
                if not isinstance(reply, Marked):
                    return

    async def on_the_grid(driver: Driver) -> None:
        await driver.press("enter")
        await script(driver)

    hold(flow, on_the_grid, size)
    return found


@pytest.mark.parametrize("size", [(80, 24), NARROW], ids=str)
def test_one_row_is_a_question_whose_answer_goes_on(size: tuple[int, int]) -> None:
    async def script(driver: Driver) -> None:
        assert "Is it on for Outlook.com?" in driver.text
        await driver.press("2", "enter")

    assert replies_to(ONE, script, size) == [Marked(0, 1), GoOn()]


def test_enter_alone_records_nothing() -> None:
    async def script(driver: Driver) -> None:
        assert driver.here.endswith("Leave it for now")
        await driver.press("enter")

    assert replies_to(ONE, script) == [GoOn(leaving=True)]


def test_in_a_narrow_window_each_account_has_a_page_and_its_answers_are_in_sight() -> None:
    async def script(driver: Driver) -> None:
        for name in NAMES:
            assert f"Is it on for {name}?" in " ".join(driver.text.split())
            assert all(option in driver.text for option in OPTIONS)
            await driver.press("1", "enter")

    assert replies_to(GRID, script, NARROW) == [*(Marked(row, 0) for row in range(3)), GoOn()]


def test_going_back_leads_to_the_account_before_and_then_off_the_page() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("1", "enter", "escape")
        assert driver.here.endswith("I think so")  # the answer on file
        await driver.press("escape")

    assert replies_to(GRID, script, NARROW) == [Marked(0, 0), Back()]


def test_a_window_with_room_shows_all_accounts() -> None:
    async def script(driver: Driver) -> None:
        assert all(name in driver.text for name in NAMES)
        await driver.press("1", "2", "3", "enter")

    found = replies_to(GRID, script, (80, 24))
    assert found == [Marked(0, 0), Marked(1, 1), Marked(2, 2), GoOn()]
