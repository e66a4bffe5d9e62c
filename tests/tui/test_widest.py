"""Text is never wider than 72 cells, however wide the window is."""

from pathlib import Path

import pytest
from textual.widget import Widget

from securecllr.tui.base_screen import TopLine
from securecllr.tui.page_screen import PageScreen
from securecllr.tui.widgets.keybar import KeyBar
from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, sampled, show

WIDEST = 72


def wide(driver: Driver) -> list[str]:
    """Return the lines of text that are wider, part by part; the two bars go from edge to edge."""
    lines = driver.text.splitlines()
    found = []
    for part in driver.app.screen.walk_children(Widget):
        if part.children or isinstance(part, TopLine | KeyBar) or not part.region:
            continue
        seen = driver.app.screen.find_widget(part).visible_region
        said = (lines[y][seen.x : seen.right] for y in range(seen.y, seen.bottom))
        found += [text for text in said if len(text.strip()) > WIDEST]
    return found


@pytest.mark.parametrize("name", sampled(n for n in SCREENS if n != "too_small"))
@pytest.mark.parametrize("size", [(99, 30), (160, 50)])
def test_text_is_never_wider_than_72_cells(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async def look(driver: Driver) -> None:
        screen = driver.app.screen
        if isinstance(screen, PageScreen) and not screen.has_class("-table"):  # columns, no text
            assert wide(driver) == []

    show(name, tmp_path, look, size)
