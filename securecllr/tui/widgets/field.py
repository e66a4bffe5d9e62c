"""A field for a few words, with the terminal's own cursor where the next letter goes."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Input

from securecllr.tui.widgets.scroll import in_sight


class Field(Input):
    """Textual's input, plain and still."""

    DEFAULT_CSS = """
    Field, Field:focus {
        border: none;
        height: 1;
        padding: 0 0 0 2;
        width: 1fr;
        background: $background;
        background-tint: $foreground 0%;
        color: $foreground;
        text-style: underline;
    }
    """

    def __init__(self, max_length: int, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, max_length=max_length, select_on_focus=False)
        self.cursor_blink = False

    def keep_in_view(self) -> None:
        """Scroll until it can be seen."""
        self.scroll_visible(animate=False, immediate=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the marker in front of the words where the field has the focus (rule G4)."""
        strips = super().render_lines(crop)
        if self.has_focus and crop.x == 0 and strips:
            marker = Strip([Segment("> ", self.rich_style)])
            for line_filter in self.app.get_line_filters():
                marker = marker.apply_filter(line_filter, self.background_colors[1])
            strips[0] = Strip.join([marker, strips[0].crop(2)])
        return strips

    def cursor_cell(self) -> Offset:
        """Give the cell of the screen on which the terminal's cursor belongs."""
        before = cell_len(self.value[: self.cursor_position])
        return in_sight(self, self.content_region.offset + Offset(before - int(self.scroll_x), 0))
