"""A table on the screen: each place is reached by arrows or a click, is seen, told and opened."""

from contextlib import aclosing

import pytest

from securecllr.flows.pages import (
    Back,
    CellChosen,
    Chosen,
    Reply,
    TextPage,
)
from securecllr.tui.dialog import ScreenDialog
from tests.marks import slow_but
from tests.tui.driving import Driver
from tests.tui.flowing import hold, pressing, replies_to
from tests.tui.gallery import TABLE
from tests.tui.reading import flat, focus_marks

NAMES = [row.head.text for row in TABLE.rows]
SIZES = [(80, 24), (66, 17), (120, 40)]
AROUND = [*["right"] * 8, "down", *["left"] * 8, "pagedown", "end", "right", "up", "home"]


@pytest.mark.parametrize("size", slow_but(SIZES[:1], SIZES), ids=str)
def test_wherever_arrows_lead_the_place_is_marked_told_and_has_the_cursor(
    size: tuple[int, int],
) -> None:
    async def script(driver: Driver) -> None:
        for key in AROUND:
            await driver.press(key)
            (marked,) = focus_marks(driver.text)
            assert marked.count("[") == marked.count("]") == 1, driver.text
            table = driver.app.focused
            assert table is not None
            x, y = table.cursor_cell()  # type: ignore[attr-defined]  # it is our own
            assert driver.text.splitlines()[y][x - 1] == "["
            name = next(name for name in reversed(NAMES) if name in marked)
            assert f"{name}: " in flat(driver.text)

    assert replies_to(TABLE, script, size) == []


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ("enter", Chosen(0)),
        ("down right right enter", CellChosen(1, 1)),
        ("left up enter", Chosen(0)),
        ("3 right enter", CellChosen(2, 0)),
        ("end enter", Chosen(23)),
        ("escape", Back()),
    ],
)
def test_enter_opens_the_place_that_the_cursor_is_on(keys: str, reply: Reply) -> None:
    assert replies_to(TABLE, pressing(*keys.split())) == [reply]


def test_where_nothing_is_enter_opens_nothing() -> None:
    assert replies_to(TABLE, pressing(*["right"] * 9, "enter")) == []


def test_a_click_opens_the_place_that_is_clicked() -> None:
    async def script(driver: Driver) -> None:
        lines = driver.text.splitlines()
        y = next(y for y, line in enumerate(lines) if "Account 3" in line)
        await driver.pilot.click(offset=(lines[y].index("TO DO") + 2, y))
        await driver.still()

    assert replies_to(TABLE, script) == [CellChosen(2, 0)]


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ("down enter down down enter", CellChosen(1, 1)),
        ("enter enter", Chosen(0)),
        ("enter escape escape", Back()),
    ],
)
def test_in_a_narrow_window_the_same_places_are_chosen_in_two_lists(
    keys: str, reply: Reply
) -> None:
    found: list[Reply] = []

    async def flow(dialog: ScreenDialog) -> None:
        for page in (TextPage(heading="Before"), TABLE):
            async with aclosing(dialog.show(page)) as replies:
                found.append(await anext(replies))

    hold(flow, pressing("enter", *keys.split()), (40, 24))
    assert found[1:] == [reply]


def test_a_window_that_is_made_small_still_shows_the_place() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("down", "right", "right")
        for width, height in ((66, 17), (40, 10), (33, 8), (80, 24)):
            await driver.pilot.resize_terminal(width, height)
            await driver.still()
            assert "[TO DO]" in driver.text, driver.text

    assert replies_to(TABLE, script) == []
