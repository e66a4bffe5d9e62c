"""Data is shown as it is: no text of a council's folder or a profile is ever read as markup."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from securecllr.flows.pages import Page
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import gallery

TRAPS = {
    "a style": "[bold]",
    "an end of nothing": "[/",
    "a link that quits": "[@click=app.quit]x[/]",
    "a backslash": "\\",
    "a variable": "$x[$error]",
}
ALL = "".join(TRAPS.values())

# What is no text: keys, kinds, and the modules of a code.
_NO_TEXT = {"key", "kind", "modules", "code", "live", "state"}


def with_trap(item: Any, trap: str) -> Any:
    """Return a page, or a part of one, with a trap at the end of each of its texts."""
    if isinstance(item, str):
        return f"{item} {trap}" if item else item
    if isinstance(item, tuple):
        return tuple(with_trap(each, trap) for each in item)
    if isinstance(item, Struct):
        names = [field.name for field in fields(item) if field.name not in _NO_TEXT]
        return replace(item, **{name: with_trap(getattr(item, name), trap) for name in names})
    return item


def texts_of(page: Page) -> int:
    """Return how many texts of a page are drawn at once in a large window."""
    rows = getattr(page, "rows", ())
    shown = [page.heading, page.place, *(line.text for line in page.lines)]
    shown += [getattr(row, "text", "") for row in rows]  # a table cuts what is too long
    return len([text for text in shown if text])


async def nothing_to_click(driver: Driver) -> None:
    """Nothing that is drawn does anything because of a word of Textual's in a text."""
    for y, strip in enumerate(driver.app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            meta = segment.style.meta if segment.style else {}
            assert "@click" not in meta, (x, y)
            x += segment.cell_length


@pytest.mark.parametrize("name", [name for name in gallery() if name != "text_long"])
def test_every_text_of_every_kind_of_page_is_shown_as_it_is_written(name: str) -> None:
    page = with_trap(gallery()[name], ALL)

    async def script(driver: Driver) -> None:
        assert driver.text.count(ALL) >= texts_of(page), driver.text
        await nothing_to_click(driver)

    replies_to(page, script, (240, 80))


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_by_itself_is_shown(trap: str) -> None:
    page = with_trap(gallery()["choice"], TRAPS[trap])

    async def script(driver: Driver) -> None:
        assert driver.text.count(TRAPS[trap]) >= texts_of(page), driver.text
        await nothing_to_click(driver)

    replies_to(page, script, (160, 60))


@pytest.mark.parametrize("find", [str.find, str.rfind])
def test_a_click_on_such_a_link_does_nothing(find: Callable[[str, str], int]) -> None:
    page = with_trap(gallery()["text"], TRAPS["a link that quits"])

    async def script(driver: Driver) -> None:
        for y, line in enumerate(driver.text.splitlines()[:40]):
            if (x := find(line, "]x[")) >= 0:
                await driver.pilot.click(offset=(x + 1, y))
                await driver.still()
                assert not driver.app._exit

    assert replies_to(page, script, (120, 60)) == []
