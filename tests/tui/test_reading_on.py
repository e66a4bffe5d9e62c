"""Page Down and Page Up: no line of what there is to read is skipped, whatever the window."""

from contextlib import aclosing

import pytest
from msgspec.structs import replace

from securecllr.flows.pages import ChoicePage, Page, Row, TextPage
from securecllr.messages.lines import texts
from securecllr.tui.dialog import ScreenDialog
from tests.marks import slow_but
from tests.tui.driving import Driver
from tests.tui.flowing import hold

LONG_TITLE = "A heading that is so long that in a window of the smallest size it fills more lines"
MOST = 60  # pages of the longest text in the lowest window
SIZES = [(width, height) for width in (33, 66, 100) for height in (8, 9, 11, 12, 16, 19, 20, 24)]
QUICK = [(33, 8), (66, 17), (100, 12)]


def numbered(count: int, heading: str) -> Page:
    return TextPage(heading=heading, lines=tuple(texts(*(f"line {n}." for n in range(count)))))


PAGES = [
    *(numbered(count, "Read this") for count in (1, 7, 13, 40)),
    *(numbered(count, LONG_TITLE) for count in (3, 20)),
    ChoicePage(heading="Which?", lines=numbered(30, "").lines, rows=(Row("One"),)),
]


def lines_of(driver: Driver) -> list[int]:
    """The numbers of the lines that are seen, in order."""
    found = [line.split("line ")[1] for line in driver.text.splitlines() if "line " in line]
    return [int(text.split(".")[0]) for text in found]


async def read_by(driver: Driver, key: str) -> list[int]:
    """Press a key until nothing changes; return the lines that were seen, as they came."""
    seen: list[int] = []
    for _page in range(MOST):
        seen += [number for number in lines_of(driver) if number not in seen]
        before = driver.text
        await driver.press(key)
        if driver.text == before:
            return seen
    raise AssertionError(seen)


@pytest.mark.parametrize("size", slow_but(QUICK, [*SIZES, (66, 17)]), ids=str)
def test_paging_shows_each_line_and_keeps_one_that_was_read(size: tuple[int, int]) -> None:
    async def flow(dialog: ScreenDialog) -> None:
        for page in PAGES:
            async with aclosing(dialog.show(replace(page))) as replies:
                await anext(replies)

    async def script(driver: Driver) -> None:
        for page in PAGES:
            await read_by(driver, "pageup")  # a list opens where its first row can be seen
            down = await read_by(driver, "pagedown")
            up = await read_by(driver, "pageup")
            everything = list(range(len(page.lines)))
            assert down == everything, driver.text
            assert sorted(up) == everything
            if isinstance(page, TextPage):
                shown = " ".join(driver.text.split())
                assert page.heading[:20] in shown
            await driver.press("escape")

    hold(flow, script, size)
