"""A grid on the screen: each option of each row is reached by keys and by mouse, and is seen."""

import pytest

from securecllr.flows.pages import GoOn, GridPage, GridRow, Marked
from tests.marks import slow_but
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.reading import flat, focus_marks

SHORT = ("I think so", "No", "Not sure")
ROLES = ("not used", "council", "my own", "both")
NAMES = ("Gmail", "Outlook.com", "Council email: ward surgery and casework", "BT", "Yahoo")
ROWS = (
    *(GridRow(name, SHORT, group="Email") for name in NAMES),
    *(GridRow(f"Platform {n}", ROLES[: 2 + n % 3], group="Social") for n in range(1, 8)),
)
GRID = GridPage(heading="What do you use?", rows=ROWS, go_on="Go on to the next page")
SIZES = [(80, 24), (33, 8), (66, 17), (120, 40)]


@pytest.mark.parametrize("size", slow_but(SIZES[:2], SIZES), ids=str)
def test_each_row_is_seen_whole_where_it_has_the_focus(size: tuple[int, int]) -> None:
    async def script(driver: Driver) -> None:
        for row in ROWS:
            assert len(focus_marks(driver.text)) == 1
            seen = flat(driver.text)
            assert row.text in seen, driver.text
            for number, option in enumerate(row.options, 1):
                assert f"{number} {option}" in seen, driver.text
            await driver.press("down")
        assert driver.here == GRID.go_on
        await driver.press("down")
        assert driver.here == GRID.go_on
        await driver.press("enter")

    assert replies_to(GRID, script, size) == [GoOn()]


def test_arrows_reach_each_option_of_each_row_and_stop_at_the_ends() -> None:
    wanted = [Marked(row, option) for row, r in enumerate(ROWS) for option in range(len(r.options))]

    async def script(driver: Driver) -> None:
        for row in ROWS:
            await driver.press(*["right"] * (len(row.options) + 1), "down")

    assert replies_to(GRID, script) == wanted


def test_digits_answer_a_row_and_go_on_to_the_next_and_never_off_the_page() -> None:
    async def script(driver: Driver) -> None:
        await driver.press(*["2"] * (len(ROWS) + 3))
        assert driver.here == GRID.go_on

    assert replies_to(GRID, script) == [Marked(row, 1) for row in range(len(ROWS))]


@pytest.mark.parametrize("size", slow_but(SIZES[:2], SIZES), ids=str)
def test_a_click_marks_just_the_option_that_it_is_on(size: tuple[int, int]) -> None:
    page = GridPage(heading="Is it on?", rows=ROWS[:1], go_on="Go on")

    async def script(driver: Driver) -> None:
        lines = driver.text.splitlines()
        heads = next(line for line in lines if "Not sure" in line)
        y = next(y for y, line in enumerate(lines) if "> " in line)
        y = y if size[0] >= 66 else lines.index(heads)
        for option in (2, 1, 0):
            named = f"{option + 1} {SHORT[option]}"
            at = next((y, line) for y, line in enumerate(lines) if named in line)
            await driver.pilot.click(offset=(at[1].index(named), y if size[0] >= 66 else at[0]))
            await driver.still()
        await driver.pilot.click(offset=(1, y))
        await driver.still()

    assert replies_to(page, script, size) == [Marked(0, 2), Marked(0, 1), Marked(0, 0)]


def test_what_is_chosen_is_shown_at_once_and_stays() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("1", "3")
        assert [line.count("(o)") for line in driver.text.splitlines() if "(o)" in line] == [1, 1]
        await driver.press("home", "2")
        assert [line.count("(o)") for line in driver.text.splitlines() if "(o)" in line] == [1, 1]

    replies_to(GRID, script)
