"""What a list of rows and a grid have in common: lines of rows, one of which is highlighted."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol

from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.widget import Widget

from securecllr.tui.widgets.scroll import in_sight


class RowLine(Protocol):
    """A line on the screen."""

    @property
    def row(self) -> int | None:
        """The index of the row that it is part of; None for a line of no row."""


class RowWidget(Widget):
    """Draws rows as lines, and keeps the highlighted row where it can be seen."""

    highlighted: reactive[int] = reactive(0)

    @abstractmethod
    def _lines(self, width: int) -> Sequence[RowLine]:
        """Return the lines for a width in cells."""

    @abstractmethod
    def keep_in_view(self) -> None:
        """Scroll whatever holds the widget until the highlighted row can be seen."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that the rows take."""
        return len(self._lines(width))

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        return in_sight(self, self.content_region.offset + Offset(0, self._span()[0]))

    def watch_highlighted(self) -> None:
        """Keep the highlighted row in view."""
        if self.is_mounted and self.size.width:
            self.call_after_refresh(self.keep_in_view)

    def _span(self) -> tuple[int, int]:
        """Return the first line of the highlighted row, and its number of lines."""
        lines = self._lines(self.size.width)
        mine = [y for y, line in enumerate(lines) if line.row == self.highlighted]
        return (mine[0], len(mine)) if mine else (0, 1)
