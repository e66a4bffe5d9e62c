"""What scrolls up and down."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.widget import Widget


class Scroll(VerticalScroll):
    """Textual's own, but for its bar, which stays where it was if it was hidden meanwhile."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the bar too, seen or not: it may be needed again in a window made smaller."""
        super().watch_scroll_y(old_value, new_value)
        self.vertical_scrollbar.position = new_value


def scroller_of(part: Widget) -> Scroll | None:
    """Give the nearest thing around a part that scrolls."""
    return next((around for around in part.ancestors if isinstance(around, Scroll)), None)


def in_sight(part: Widget, cell: Offset) -> Offset:
    """Keep a cell for the terminal's cursor within what can be seen.

    Scrolled out of sight, a part is above or below it: outside of the window there is no cell.
    """
    if (scroller := scroller_of(part)) is None:
        return cell
    seen = scroller.scrollable_content_region
    return Offset(cell.x, max(min(cell.y, seen.bottom - 1), seen.y))
