"""What scrolls up and down."""

from __future__ import annotations

from textual.containers import VerticalScroll


class Scroll(VerticalScroll):
    """Textual's own, but for its bar, which stays where it was if it was hidden meanwhile."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the bar too, seen or not: it may be needed again in a window made smaller."""
        super().watch_scroll_y(old_value, new_value)
        self.vertical_scrollbar.position = new_value
