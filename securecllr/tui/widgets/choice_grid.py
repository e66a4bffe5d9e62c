"""A grid: a row for each account, a column for each answer, and lines below that open something.

Left and Right choose in the row that has the focus, a digit chooses and goes to the next row, Enter
goes to the next row, or opens a line below the rows. The last of those goes on from the page.
"""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from securecllr.flows.pages import GridRow
from securecllr.tui.grid_layout import GridLine, grid_lines
from securecllr.tui.widgets.row_widget import RowWidget
from securecllr.tui.widgets.scroll import bring_into_view, lines_above, read_on


class ChoiceGrid(RowWidget, can_focus=True):
    """Rows of which each takes one of its options."""

    DEFAULT_CSS = """
    ChoiceGrid {
        height: auto;
        width: 1fr;
        & > .grid--heading { color: $accent; text-style: bold; }
        & > .grid--focused { text-style: reverse bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--heading", "grid--focused"}

    class OptionChosen(Message):
        """An option of a row was chosen: both from 0."""

        def __init__(self, row: int, option: int) -> None:
            super().__init__()
            self.row = row
            self.option = option

    class LineOpened(Message):
        """Enter was pressed on a line below the rows: its index, from 0."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.rows: tuple[GridRow, ...] = ()
        self.chosen: list[int | None] = []
        self._below: tuple[str, ...] = ("",)
        self._laid: tuple[int, list[GridLine]] | None = None

    def show(self, rows: tuple[GridRow, ...], below: tuple[str, ...], highlighted: int) -> None:
        """Put other rows in, and the lines below them, in place: the focus stays."""
        self.rows = rows
        self.chosen = [row.chosen for row in rows]
        self._below = below
        self._laid = None
        self.highlighted = min(highlighted, len(rows) + len(below) - 1)
        self.refresh(layout=True)

    @property
    def is_below_rows(self) -> bool:
        """Whether the highlight is on a line below the rows, which has nothing to answer."""
        return self.highlighted >= len(self.rows)

    # -- how it looks ------------------------------------------------------------------

    def _lines(self, width: int) -> list[GridLine]:
        """Return the lines for a width, worked out once for each."""
        if self._laid is None or self._laid[0] != width:
            lines = grid_lines(self.rows, self.chosen, width)
            below = [
                GridLine(f"  {words}", row, first=True)
                for row, words in enumerate(self._below, len(self.rows))
            ]
            self._laid = (width, [*lines, GridLine(""), *below])
        return self._laid[1]

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, base = self.size.width, self.rich_style
        lines = self._lines(width)
        if y >= len(lines):
            return Strip.blank(width, base)
        line = lines[y]
        here = line.row == self.highlighted and self.has_focus
        text = f"> {line.text[2:]}" if here and line.first else line.text
        name = "grid--focused" if here else "grid--heading" if line.heading else None
        style = base + self.get_component_rich_style(name, partial=True) if name else base
        return Strip([Segment(text.ljust(width), style)], width)

    def keep_in_view(self) -> None:
        """Scroll whatever holds the grid until the highlighted row can be seen, and its heads."""
        first, count = self._span()
        lines = self._lines(self.size.width)
        if self.highlighted == 0:
            above = lines_above(self, first, count)
        else:
            above = 1 if first and lines[first - 1].heading else 0
        bring_into_view(self, first - above, count + above)

    # -- what keys and clicks do -------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Move, choose, go on. What is not ours goes on to the page."""
        if self._moved(event.key) or self._marked(event.key):
            event.stop()
            event.prevent_default()

    def _moved(self, key: str) -> bool:
        last = len(self.rows) + len(self._below) - 1
        there = {
            "up": max(self.highlighted - 1, 0),
            "down": min(self.highlighted + 1, last),
            "home": 0,
            "end": last,
        }
        if key == "enter":
            if self.is_below_rows:
                self.open_line()
            else:
                self.highlighted += 1
            return True
        if key not in there:
            return False
        if key in ("home", "end"):
            self.keep_in_view()  # it may have been read away from
        elif self.highlighted == there[key]:
            read_on(self, key)
        self.highlighted = there[key]
        return True

    def _marked(self, key: str) -> bool:
        """Choose by an arrow or a digit. Return False where the key does neither."""
        if key in ("left", "right"):
            self._step(1 if key == "right" else -1)
            return True
        return self.go_to(key)

    def _step(self, by: int) -> None:
        if self.is_below_rows:
            return
        options = len(self.rows[self.highlighted].options)
        now = self.chosen[self.highlighted]
        there = (0 if by > 0 else options - 1) if now is None else now + by
        if 0 <= there < options:
            self.mark(self.highlighted, there)

    def go_to(self, digit: str) -> bool:
        """Choose the option of a number in the highlighted row, and go to the next row."""
        if self.is_below_rows or digit not in tuple("123456789"):
            return False
        option = int(digit) - 1
        if option >= len(self.rows[self.highlighted].options):
            return False
        row = self.highlighted
        self.highlighted += 1
        self.mark(row, option)
        return True

    def mark(self, row: int, option: int) -> None:
        """Choose an option of a row."""
        self.chosen[row] = option
        self._laid = None
        self.refresh()
        self.post_message(self.OptionChosen(row, option))

    def open_line(self) -> None:
        """Open the line below the rows that is highlighted."""
        self.post_message(self.LineOpened(self.highlighted - len(self.rows)))

    def on_click(self, event: events.Click) -> None:
        """Choose the option that was clicked, or open the line."""
        lines = self._lines(self.size.width)
        if not 0 <= event.y < len(lines) or (row := lines[event.y].row) is None:
            return
        self.highlighted = row
        if self.is_below_rows:
            self.open_line()
            return
        for option, start, end in lines[event.y].options:
            if start <= event.x < end:
                self.mark(row, option)
