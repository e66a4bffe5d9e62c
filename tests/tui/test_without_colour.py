"""Nothing is said by colour alone: screens read the same with all styles taken off."""

import os

import pytest

from securecllr.cli.terminal import settle_colour
from securecllr.tui.widgets.field import Field
from tests.tui.colours import contrast, pieces
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, GRID, TICKS, gallery
from tests.tui.reading import focus_marks


async def every_part(driver: Driver) -> None:
    """Tab through the parts of a page: each has the one marker in turn, on a line of its own."""
    start = driver.app.focused
    seen: list[str] = []
    for _part in range(5):
        (mark,) = focus_marks(driver.text)
        seen.append(mark)
        await driver.press("tab")
        if driver.app.focused is start:
            break
    assert driver.app.focused is start
    assert len(seen) >= 2
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("name", gallery())
def test_one_marker_shows_what_has_the_focus_and_every_part_can_have_it(name: str) -> None:
    replies_to(gallery()[name], every_part)


def test_a_ticked_line_reads_unlike_the_others() -> None:
    async def look(driver: Driver) -> None:
        await driver.press("down")
        assert driver.line("Apples").startswith("> [ ]")
        await driver.press("space", "down")
        assert driver.line("Apples").startswith("[x]")
        assert driver.line("Pears").startswith("> [ ]")

    replies_to(TICKS, look)


def test_an_option_that_is_chosen_reads_unlike_the_others() -> None:
    async def look(driver: Driver) -> None:
        assert driver.line("Outlook.com").count("(o)") == 0
        await driver.press("1")
        assert driver.line("Outlook.com").count("(o)") == 1
        assert driver.line("Outlook.com").split()[1] == "(o)"

    replies_to(GRID, look)


def test_an_error_begins_with_the_word() -> None:
    async def look(driver: Driver) -> None:
        assert driver.line("No @ here").startswith("Error: ")

    replies_to(gallery()["words_error"], look)


def test_what_to_be_careful_of_has_a_mark() -> None:
    async def look(driver: Driver) -> None:
        assert driver.line("This cannot be undone").startswith("! ")

    replies_to(gallery()["text"], look)


@pytest.fixture(params=["NO_COLOR", "--no-color"])
def no_colour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for no colour, by the environment or by the option."""
    monkeypatch.setenv("NO_COLOR", "1")
    if request.param == "--no-color":
        monkeypatch.delenv("NO_COLOR")
        settle_colour(no_color=True)


@pytest.mark.usefixtures("no_colour")
@pytest.mark.parametrize("name", ["text", "choice", "ticks", "words_error", "grid"])
def test_without_colour_the_focus_is_still_marked_and_in_reverse(name: str) -> None:
    async def look(driver: Driver) -> None:
        assert driver.app.no_color
        for _part in range(2):
            found = list(pieces(driver))
            for piece in found:
                assert all(len(set(c.get_truecolor())) == 1 for c in (piece.front, piece.back))
                if piece.text.strip():
                    assert contrast(piece.front, piece.back) >= (3 if piece.is_edge else 4.5)
            (mark,) = focus_marks(driver.text)
            page = found[0].back
            turned = [piece.text.strip() for piece in found if piece.back != page]
            # In a field it is the cell of the next letter.
            in_field = isinstance(driver.app.focused, Field)
            assert any(in_field if not text else text.removeprefix("> ") in mark for text in turned)
            await driver.press("tab")

    replies_to(gallery()[name], look)


def test_an_empty_no_color_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    settle_colour(no_color=False)
    assert "NO_COLOR" not in os.environ


def test_with_and_without_colour_a_page_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[bool, str]] = []

    async def look(driver: Driver) -> None:
        said.append((driver.app.no_color, driver.text))

    replies_to(CHOICE, look)
    monkeypatch.setenv("NO_COLOR", "1")
    replies_to(CHOICE, look)
    assert [no_color for no_color, _text in said] == [False, True]
    assert said[0][1] == said[1][1]
