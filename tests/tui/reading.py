"""Reads a page through as a person does, and says what there should have been to read."""

import re
from collections.abc import Iterable, Iterator

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from securecllr.messages.lines import Line
from securecllr.tui.base_screen import TopLine, shortened
from securecllr.tui.widgets.choice_grid import ChoiceGrid
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.field import Field
from securecllr.tui.widgets.keybar import KeyBar, words_in_bar
from securecllr.tui.widgets.paragraphs import Paragraphs
from tests.tui.driving import Driver

_LONGEST = 24
_SQUARE = re.compile("[█▀▄]")


def texts(driver: Driver) -> Iterator[str]:
    """Return every text that the page holds, whether or not it can be seen."""
    for widget in driver.app.screen.walk_children(Widget):
        if _is_shown(widget):
            yield from _texts_of(widget)


def _texts_of(widget: Widget) -> list[str]:  # noqa: PLR0911 - a line for each sort
    match widget:
        case Paragraphs():
            return [said for line in widget._lines for said in _said(line)]
        case ErrorLine():
            return [widget.text]
        case Static():
            return str(widget.content).split("\n")
        case ChoiceList():
            return [text for row in widget.rows for text in (row.text, row.note)]
        case ChoiceGrid():
            said = [text for row in widget.rows for text in (row.text, row.group, *row.options)]
            return [*said, *widget._below]
        case KeyBar():
            return [words_in_bar(command) for command in widget.commands]
        case TopLine():
            return [shortened(widget.place, widget.size.width)]
        case Field():
            return [widget.value]
        case _:
            return []


async def read_through(driver: Driver) -> str:
    """Read all that scrolls from its top to its end, then along the bar of keys."""
    parts = [part for part in driver.app.screen.query(VerticalScroll) if _is_shown(part)]
    scrolled = [await _scrolled_through(driver, part) for part in parts]
    return flat("\n".join([driver.text, *scrolled, await _along_the_bar(driver)]))


def focus_marks(text: str) -> list[str]:
    """Return the lines with the marker of what has the focus: at their start, or before a key."""
    at_start = re.compile(r"( ?| {42,44})>( |$)")  # or beside the square to scan
    before_key = re.compile(r"(^| )>(Enter|Space|Esc|F2|1-\d ← →|← → ↑ ↓|[A-Z]|[?+]) \S")
    lines = _SQUARE.sub(" ", text).splitlines()
    return [line for line in lines if at_start.match(line) or before_key.search(line)]


def in_bar(driver: Driver) -> list[str]:
    """Return the words of the bar of keys that can be seen."""
    return flat("\n".join(_lines(driver, driver.app.screen.query_one(KeyBar).region))).split()


def flat(text: str) -> str:
    """Return a text without its line ends and other gaps, and without the square to scan."""
    return " ".join(_SQUARE.sub(" ", text).split())


def _said(line: Line) -> list[str]:
    """Return what a line says: of a row of a table, whose cells are folded each, the words."""
    if line.kind != "row":
        return [line.text]
    return [word for cell, _width in line.cells if line.text for word in cell.split()]


def missing(read: str, expected: Iterable[str]) -> list[str]:
    """Return the texts that were not read whole, word after word.

    A word that may be longer than a line, such as a link, is read in pieces.
    """
    joined = read.replace(" ", "")
    return [
        text
        for text in map(flat, expected)
        if text not in read
        and not (max(map(len, text.split())) > _LONGEST and text.replace(" ", "") in joined)
    ]


async def _scrolled_through(driver: Driver, part: VerticalScroll) -> str:
    """Read what scrolls, each of its lines once, without the bar that shows how far it is."""
    lines: dict[int, str] = {}
    place, area = 0, part.scrollable_content_region
    titles = sum(child.region.height for child in part.children if child.styles.dock != "none")
    while True:
        part.scroll_to(y=place, animate=False, immediate=True)
        await driver.still()
        for y, line in enumerate(_lines(driver, area)):
            lines.setdefault(round(part.scroll_y) + y, line)
        if place >= part.max_scroll_y:
            return "\n".join(lines[y] for y in sorted(lines))
        place = min(place + area.height - titles, round(part.max_scroll_y))


async def _along_the_bar(driver: Driver) -> str:
    """Read the bar of keys, going along it where it has more lines than there is room for."""
    before = driver.app.focused
    bar = driver.app.screen.query_one(KeyBar)
    found: list[str] = []
    if bar.lines(bar.commands, bar.size.width) <= bar.size.height:
        return ""
    bar.focus()
    for number in range(len(bar.commands)):
        bar.highlighted = number
        await driver.still()
        found.append("\n".join(_lines(driver, bar.region)).replace(">", " "))
    if before is not None:
        before.focus(scroll_visible=False)
    await driver.still()
    return "\n".join(found)


def _lines(driver: Driver, area: Region) -> list[str]:
    strips = driver.app.screen._compositor.render_strips()
    return [strips[y].crop(area.x, area.right).text for y in range(area.y, area.bottom)]


def _is_shown(widget: Widget) -> bool:
    return all(node.display for node in widget.ancestors_with_self if isinstance(node, Widget))
