"""Contrast of everything that is drawn, in each theme, computed from rendered screens."""

import pytest
from rich.color import Color

from securecllr.tui.themes import THEMES
from tests.tui.colours import contrast, pieces
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, gallery

# The least for words, and for edges, scrollbars and the area of what has the focus.
LEAST = {"dark": (4.5, 3.0), "light": (4.5, 3.0), "contrast": (7.0, 7.0)}


def too_weak(driver: Driver, theme: str) -> list[str]:
    """Return what cannot be told well enough from what is behind it or beside it."""
    words, edges = LEAST[theme]
    page = Color.parse(THEMES[theme].background or "")
    found = []
    for piece in pieces(driver):
        if piece.text.strip():
            ratio = contrast(piece.front, piece.back)
            if ratio < (edges if piece.is_edge else words):
                found.append(f"{ratio:.1f}: {piece}")
        if set(piece.text) <= set(" █▀▄"):
            continue  # the square to scan has to be black on white in every theme
        if piece.back.triplet != page.triplet and contrast(piece.back, page) < edges:
            found.append(f"beside the page {contrast(piece.back, page):.1f}: {piece}")
    return found


async def stands_out(driver: Driver, most: int = 4) -> None:
    """See that all stands out in each theme, whichever of the first parts has the focus."""
    before, start = driver.app.theme, driver.app.focused
    for theme in THEMES:
        driver.app.theme = THEMES[theme].name
        for _part in range(most):
            await driver.still()
            assert not too_weak(driver, theme), theme
            driver.app.screen.focus_next()
            if driver.app.focused is start:
                break
        if start is not None:
            start.focus()
    driver.app.theme = before
    await driver.still()


@pytest.mark.parametrize("name", gallery())
def test_everything_on_a_page_of_every_kind_stands_out(name: str) -> None:
    async def look(driver: Driver) -> None:
        await stands_out(driver, 2)

    replies_to(gallery()[name], look)


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_said_about_contrast_would_notice_a_weak_colour(theme: str) -> None:
    async def look(driver: Driver) -> None:
        driver.app.theme = THEMES[theme].name
        driver.app.screen.query_one("#heading").styles.color = "#777777"
        await driver.still()
        assert any("Which one first" in found for found in too_weak(driver, theme))

    replies_to(CHOICE, look)


@pytest.mark.parametrize("theme", THEMES)
def test_a_scroll_bar_under_the_mouse_stands_out_too(theme: str) -> None:
    async def look(driver: Driver) -> None:
        driver.app.theme = THEMES[theme].name
        await driver.still()
        before = list(pieces(driver))
        driver.app.screen.query_one("#body").vertical_scrollbar.mouse_over = True
        await driver.still()
        assert theme == "contrast" or list(pieces(driver)) != before
        assert not too_weak(driver, theme)

    replies_to(gallery()["choice_many"], look, (66, 17))


def test_black_on_white_is_21_and_a_colour_on_itself_1() -> None:
    black, white = Color.parse("#000000"), Color.parse("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(Color.parse("#777777"), white) == pytest.approx(4.48, abs=0.01)
