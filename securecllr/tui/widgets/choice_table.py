"""A table in which arrows lead from place to place; what is at the place is told below it.

The place where the cursor is stands in brackets and in reverse video, its row has a marker, and the
terminal's own cursor is put on it by the app.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from securecllr.flows.pages import TableCell, TablePage, TableRow
from securecllr.tui.table_layout import Place, TableLine, View, cell_at, table_lines

_EMPTY = TablePage(
    heading="", heads=("", ""), rows=(TableRow(TableCell(""), "", "in-place", (TableCell(""),)),)
)


class ChoiceTable(Widget, can_focus=True):
    """Rows and columns of which one place is chosen."""

    DEFAULT_CSS = """
    ChoiceTable {
        height: 1fr;
        width: 1fr;
        & > .table--head { color: $accent; text-style: bold; }
        & > .table--focused { text-style: reverse bold; }
        & > .table--to-do { color: $to-do; }
        & > .table--find-out { color: $find-out; }
        & > .table--in-place { color: $in-place; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--head",
        "table--focused",
        "table--to-do",
        "table--find-out",
        "table--in-place",
    }

    at: reactive[tuple[int, int]] = reactive((0, 0))

    class PlaceOpened(Message):
        """Enter was pressed on a place, or it was clicked: its row and column, 0 for the head."""

        def __init__(self, row: int, column: int) -> None:
            super().__init__()
            self.row = row
            self.column = column

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.page = _EMPTY
        self._view = View()
        self._laid: tuple[object, list[TableLine]] | None = None

    def show(self, page: TablePage) -> None:
        """Put another table in, in place: the focus stays."""
        self.page = page
        self._view = View()
        self._laid = None
        self.at = (min(page.at[0], self._last_row), min(page.at[1], self._last_column))
        self.refresh()

    @property
    def _last_row(self) -> int:
        return len(self.page.rows) - 1

    @property
    def _last_column(self) -> int:
        return len(self.page.heads) - 1

    # -- how it looks ------------------------------------------------------------------

    def _lines(self) -> list[TableLine]:
        """Return the lines, worked out once for each size and place."""
        key = (self.at, self.size, self.has_focus)
        if self._laid is None or self._laid[0] != key:
            lines, self._view = table_lines(
                self.page, self.at, self.size, self._view, marked=self.has_focus
            )
            self._laid = (key, lines)
        return self._laid[1]

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, base = self.size.width, self.rich_style
        lines = self._lines()
        if y >= len(lines):
            return Strip.blank(width, base)
        line = lines[y]
        style = (
            base + self.get_component_rich_style("table--head", partial=True) if y == 0 else base
        )
        return Strip(list(self._segments(line, style)), width)

    def _segments(self, line: TableLine, style: Style) -> Iterator[Segment]:
        """Yield a line in parts: each place in the colour of its state, the cursor in reverse."""
        text, done = line.text.ljust(self.size.width), 0
        for place in line.places:
            start, end, name = place.start, place.end, place.state
            if self.has_focus and (line.row, place.column) == self.at:
                start, end, name = start - 1, end + 1, "focused"
            if name:
                yield Segment(text[done:start], style)
                own = self.get_component_rich_style(f"table--{name}", partial=True)
                yield Segment(text[start:end], self.rich_style + own)
                done = end
        yield Segment(text[done:], style)

    def _here(self) -> tuple[int, Place]:
        """Return the line and the place where the cursor is."""
        found = (
            (y, place)
            for y, line in enumerate(self._lines())
            for place in line.places
            if (line.row, place.column) == self.at
        )
        return next(found, (0, Place(0, 0, 0)))

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        y, place = self._here()
        return self.content_region.offset + Offset(place.start, y)

    # -- what keys and clicks do -------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Move, or open. What is not ours goes on to the page."""
        if event.key == "enter":
            self.open()
        elif not self._moved(event.key) and not self.go_to(event.key):
            return
        event.stop()
        event.prevent_default()

    def _moved(self, key: str) -> bool:
        row, column = self.at
        page = max(sum(line.row is not None for line in self._lines()) - 1, 1)
        there = {
            "up": (row - 1, column),
            "down": (row + 1, column),
            "left": (row, column - 1),
            "right": (row, column + 1),
            "home": (0, column),
            "end": (self._last_row, column),
            "pageup": (row - page, column),
            "pagedown": (row + page, column),
        }
        if key not in there:
            return False
        row, column = there[key]
        self.at = (min(max(row, 0), self._last_row), min(max(column, 0), self._last_column))
        return True

    def go_to(self, digit: str) -> bool:
        """Go to the row of a number; return False where there is none."""
        if digit not in tuple("123456789") or int(digit) > len(self.page.rows):
            return False
        self.at = (int(digit) - 1, self.at[1])
        return True

    def on_click(self, event: events.Click) -> None:
        """Open the place that was clicked."""
        lines = self._lines()
        line = lines[event.y] if 0 <= event.y < len(lines) else TableLine("")
        for place in line.places:
            if line.row is not None and place.start - 1 <= event.x <= place.end:
                self.at = (line.row, place.column)
                self.open()

    def open(self) -> None:
        """Open the place where the cursor is, where there is anything to open."""
        if cell_at(self.page, *self.at).opens:
            self.post_message(self.PlaceOpened(*self.at))
