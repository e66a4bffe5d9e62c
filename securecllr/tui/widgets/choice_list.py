"""A list of rows: to open one, or to tick many. Reads the same without colour.

The row that has the focus carries a marker and stands in reverse video, and the terminal's own
cursor is put on it by the app.
"""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from securecllr.tui.layout import TALL, Laid, ListRow, digits, laid_out, selectable
from securecllr.tui.widgets.row_widget import RowWidget
from securecllr.tui.widgets.scroll import (
    bring_into_view,
    lines_above,
    lines_between,
    read_on,
)

NOWHERE = -1  # the highlighted row where none is: an arrow goes to the first


class ChoiceList(RowWidget, can_focus=True):
    """Rows to choose from with the arrow keys, digits or a mouse."""

    DEFAULT_CSS = """
    ChoiceList {
        height: auto;
        width: 1fr;
        & > .rows--heading { color: $accent; text-style: bold; }
        & > .rows--quiet { color: $muted; }
        & > .rows--text { color: $muted; }
        & > .rows--focused { text-style: reverse bold; }
        & > .rows--ticked { text-style: bold; }
        & > .rows--to-do { color: $to-do; }
        & > .rows--find-out { color: $find-out; }
        & > .rows--in-place { color: $in-place; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--heading",
        "rows--quiet",
        "rows--text",
        "rows--focused",
        "rows--ticked",
        "rows--to-do",
        "rows--find-out",
        "rows--in-place",
    }

    ticked: reactive[frozenset[int]] = reactive(frozenset())

    class RowOpened(Message):
        """Enter was pressed on a row, or a row to open was clicked. ``row`` is an index."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Changed(Message):
        """A row was ticked, or its tick taken off."""

    def __init__(
        self,
        rows: list[ListRow] | None = None,
        *,
        tight: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Start with some rows.

        Args:
            rows: The rows.
            tight: Whether to leave out the gaps in a low window.
            id: Textual's id.
        """
        super().__init__(id=id)
        self._tight = tight
        self.airy = False  # whether there is room for a line between two rows
        self.under: Widget | None = None  # what is to stay in sight with all of the rows
        self.rows: list[ListRow] = rows or []
        self.boxes = False  # whether the rows are to tick
        self.alone: int | None = None  # the row that excludes the others ("none of these")
        self._led = False  # whether the arrows led to the highlighted row
        self._ticked_otherwise = False  # whether a row was ticked by another key, or a mouse
        self._laid: tuple[object, list[Laid]] | None = None
        self.set_reactive(ChoiceList.highlighted, next(iter(selectable(self.rows)), 0))

    # -- what is in it -----------------------------------------------------------------

    def show(
        self,
        rows: list[ListRow],
        *,
        ticked: frozenset[int] = frozenset(),
        highlighted: int | None = None,
        boxes: bool = False,
    ) -> None:
        """Replace the rows in place, so that the focus stays. ``NOWHERE`` highlights none."""
        self.rows = rows
        self.boxes = boxes
        self._led = self._ticked_otherwise = False
        self._laid = None
        can = selectable(rows)
        self.ticked = ticked
        stays = highlighted == NOWHERE or highlighted in can
        self.highlighted = highlighted if stays and highlighted is not None else next(iter(can), 0)
        self.refresh(layout=True)

    def _lines(self, width: int) -> list[Laid]:
        """Return the lines at a width; the last ones are kept."""
        tight = self._tight and self.app.size.height < TALL
        key = (width, self.ticked, self.boxes, len(self.rows), tight, self.airy)
        if self._laid is None or self._laid[0] != key:
            found = laid_out(self.rows, width, self.ticked, boxes=self.boxes, airy=self.airy)
            if tight:
                found = [line for line in found if self.rows[line.row].kind != "gap"]
            self._laid = (key, found)
        return self._laid[1]

    # -- how it looks ------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        lines = self._lines(width)
        base = self.rich_style
        if y >= len(lines):
            return Strip.blank(width, base)
        line = lines[y]
        row = self.rows[line.row]
        here = line.row == self.highlighted and row.kind == "row"
        text = line.text
        if here and self.has_focus and line.first:
            text = f"> {text[2:]}"
        name = {"heading": "rows--heading", "text": "rows--text", "gap": "rows--text"}.get(row.kind)
        if here and self.has_focus and line.text:
            name = "rows--focused"
        elif line.row in self.ticked:
            name = "rows--ticked"
        elif row.quiet:
            name = "rows--quiet"
        style = base + self.get_component_rich_style(name, partial=True) if name else base
        text = text.ljust(width)
        if name == "rows--focused" or not (row.state and row.note and row.note in text):
            return Strip([Segment(text, style)], width)
        at = text.rindex(row.note)
        state = base + self.get_component_rich_style(f"rows--{row.state}", partial=True)
        return Strip([Segment(text[:at], style), Segment(text[at:], state)], width)

    def keep_in_view(self) -> None:
        """Scroll whatever holds this list until the highlighted row can be seen.

        All rows, with what they stand under, where the window has room for that.
        """
        first, count = self._span()
        if self.under is not None and (more := lines_between(self.under, self)) is not None:
            first, count = -more, more + len(self._lines(self.size.width))
        elif self.highlighted in (NOWHERE, next(iter(selectable(self.rows)), 0)):
            more = lines_above(self, first, count)
            first, count = first - more, count + more
        bring_into_view(self, first, count)

    # -- what keys and clicks do -------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Move, tick or open. Every other key bubbles to the page."""
        if self._moved(event.key) or self._acted(event.key):
            event.stop()
            event.prevent_default()

    def _moved(self, key: str) -> bool:
        """Move by an arrow key, Home or End; return False for any other key."""
        can = selectable(self.rows)
        if key not in ("up", "down", "home", "end") or not can:
            return False
        place = can.index(self.highlighted) if self.highlighted in can else NOWHERE
        last = len(can) - 1
        there = {"up": max(place - 1, 0), "down": min(place + 1, last), "home": 0, "end": last}
        row = can[there[key]]
        if key in ("home", "end"):
            self.keep_in_view()  # it may have been read away from
        elif row == self.highlighted:
            read_on(self, key)
        self._led = True
        self.highlighted = row
        return True

    def _acted(self, key: str) -> bool:
        """Tick, open, or go to a number; return False for any other key."""
        can = selectable(self.rows)
        if not can:
            return False
        if key == "enter":
            self.open()
        elif key == "space" and self.boxes:
            self.tick(self.highlighted)
        else:
            return self.go_to(key)
        return True

    def go_to(self, digit: str) -> bool:
        """Go to the row of a number, and tick it where it has a box; False where there is none."""
        row = next((row for row, own in digits(self.rows).items() if own == digit), None)
        if row is None:
            return False
        self.highlighted = row
        if self.boxes:
            self.tick(row)
        return True

    def on_click(self, event: events.Click) -> None:
        """Tick or open the row that was clicked."""
        lines = self._lines(self.size.width)
        if 0 <= event.y < len(lines) and self.rows[lines[event.y].row].kind == "row":
            self.highlighted = lines[event.y].row
            if self.boxes:
                self.tick(self.highlighted)
            else:
                self.open()

    @property
    def enter_ticks(self) -> bool:
        """Whether Enter ticks the highlighted row.

        It does where the arrows led to it, for somebody who knows no other key to tick with.
        """
        known = self._ticked_otherwise or self.highlighted in self.ticked
        excludes_nothing = self.highlighted == self.alone and not self.ticked
        return self.boxes and self._led and not known and not excludes_nothing

    def open(self) -> None:
        """Open the highlighted row, or tick it."""
        if self.enter_ticks:
            self._tick(self.highlighted)
        else:
            self.post_message(self.RowOpened(self.highlighted))

    def tick(self, row: int) -> None:
        """Tick a row by index, or take its tick off: Enter goes on from then, and ticks none."""
        self._ticked_otherwise = True
        self._tick(row)

    def _tick(self, row: int) -> None:
        if row == self.alone:
            self.ticked = (self.ticked ^ {row}) & {row}
        else:
            self.ticked = (self.ticked ^ {row}) - {self.alone}
        self.post_message(self.Changed())
