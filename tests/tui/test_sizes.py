"""At every size everything can be read whole and done; a window that changes stays right."""

import pytest
from msgspec.structs import replace

from securecllr.tui.widgets.keybar import KeyBar
from tests.tui.driving import SIZES, Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, TICKS, gallery
from tests.tui.reading import focus_marks, in_bar, missing, read_through, texts

TOO_SMALL = "Make the window bigger, or run securecllr --plain"
CHANGES = [(80, 24), (33, 8), (120, 34), (66, 17)]


async def resize(driver: Driver, width: int, height: int) -> None:
    await driver.pilot.resize_terminal(width, height)
    await driver.still()


def way_on(driver: Driver) -> str:
    keys = [command.key_words for command in driver.app.screen.query_one(KeyBar).commands]
    return next(key for key in ("Enter", "Esc", "Space") if key in keys)


async def fits_every_size(driver: Driver) -> None:
    """See that all can be read whole and the way on is in sight in a window that changes."""
    focused = driver.app.focused
    for width, height in CHANGES:
        await resize(driver, width, height)
        assert driver.app.focused is focused
        assert len(focus_marks(driver.text)) == 1, driver.text
        assert way_on(driver) in in_bar(driver)
        expected = list(texts(driver))
        assert expected
        assert not missing(await read_through(driver), expected)


@pytest.mark.parametrize("name", ["choice", "text_long", "digits", "grid"])
@pytest.mark.parametrize("size", [(32, 8), (33, 7), (12, 40), (200, 5)])
def test_a_window_too_small_says_so_and_nothing_else(name: str, size: tuple[int, int]) -> None:
    async def look(driver: Driver) -> None:
        focused, before = driver.app.focused, driver.text
        await resize(driver, *size)
        assert " ".join(driver.text.split()) == TOO_SMALL
        await resize(driver, 80, 24)
        assert driver.app.focused is focused
        assert driver.text == before

    replies_to(gallery()[name], look)


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (32, 1)])
def test_no_window_is_too_small_to_come_back_from(size: tuple[int, int]) -> None:
    async def look(driver: Driver) -> None:
        await resize(driver, *size)
        await driver.pilot.press("down", "tab")
        await resize(driver, 80, 24)
        assert "Which of these do you use?" in driver.text
        assert len(focus_marks(driver.text)) == 1

    replies_to(TICKS, look)


@pytest.mark.parametrize("name", ["choice_many", "choice", "grid"])
@pytest.mark.parametrize("size", ["80x24", "33x8"])
def test_arrow_keys_lead_past_the_first_and_the_last_line_of_a_list(name: str, size: str) -> None:
    async def read(driver: Driver) -> None:
        body = driver.app.screen.query_one("#body")
        await driver.press("home")
        for _ in range(40):
            if body.scroll_y:
                await driver.press("up")
        assert body.scroll_y == 0
        await driver.press("end")
        for _ in range(100):
            if body.scroll_y < body.max_scroll_y:
                await driver.press("down")
        assert body.scroll_y == body.max_scroll_y

    replies_to(gallery()[name], read, SIZES[size])


@pytest.mark.parametrize("width", [33, 66, 80])
def test_a_long_name_leaves_room_for_the_number_of_the_question(width: int) -> None:
    label = "the one that I have had since before the boundaries of all of the wards were changed"
    page = replace(CHOICE, place=f"Gmail, {label}: question 1 of 6")

    async def look(driver: Driver) -> None:
        top = driver.text.splitlines()[0].strip()
        assert top.startswith("Gmail")
        assert top.endswith(": question 1 of 6")
        assert len(top) <= width

    replies_to(page, look, (width, 24))
