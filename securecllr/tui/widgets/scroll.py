"""The container that scrolls up and down, and where a widget is in it."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.widget import Widget


class Scroll(VerticalScroll):
    """Textual's own, with a scrollbar that keeps its position while it is hidden."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the scrollbar too, seen or not: a smaller window may need it again."""
        super().watch_scroll_y(old_value, new_value)
        self.vertical_scrollbar.position = new_value


def scroller_of(part: Widget) -> Scroll | None:
    """Return the nearest container of a widget that scrolls."""
    return next((around for around in part.ancestors if isinstance(around, Scroll)), None)


def in_sight(part: Widget, cell: Offset) -> Offset:
    """Return a cell for the terminal's cursor, moved into the part of the container that is seen.

    A widget that is scrolled out of sight may lie outside of the window, where there is no cell.
    """
    if (scroller := scroller_of(part)) is None:
        return cell
    seen = scroller.scrollable_content_region
    return Offset(cell.x, max(min(cell.y, seen.bottom - 1), seen.y))
