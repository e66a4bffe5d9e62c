"""A field for a few words, with the terminal's own cursor where the next letter goes.

Home, End, Ctrl-A, Ctrl-E, Ctrl-U, Ctrl-K and Ctrl-W edit the line: Textual's own input has them.
"""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from securecllr.tui.widgets.scroll import in_sight

_SPACE = re.compile(r"\s")  # any space there is, such as the non-breaking one
_LINE_BREAK = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def one_line(text: str) -> str:
    """Return a text as it goes into a field: one line, common spaces, nothing unseen."""
    joined = _LINE_BREAK.sub(" ", text.strip("\n\r"))
    return "".join(char for char in _SPACE.sub(" ", joined) if char.isprintable())


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

    class CutOff(Message):
        """What was typed or pasted is longer than the field. It was put in as far as it goes."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field:
            """The field that it came from."""
            return self.field

    def __init__(self, max_length: int, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, max_length=max_length, select_on_focus=False)
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """Type a common space for any other, such as the one of Option and Space on a Mac."""
        if event.character and _SPACE.fullmatch(event.character) and not event.is_printable:
            if event.character in "\t\r\n":
                return
            event.stop()
            event.prevent_default()
            self.put_in(" ")

    def on_paste(self, event: events.Paste) -> None:
        """Put a text in where the cursor is, in place of what is selected."""
        event.stop()
        event.prevent_default()  # Textual takes the first line, and nothing where that is too long
        self.put_in(one_line(event.text))

    def put_in(self, text: str) -> None:
        """Put a text in as far as there is room, and report where there was too little."""
        start, end = sorted(self.selection)
        left = self.max_length - len(self.value) + (end - start) if self.max_length else len(text)
        if kept := text[: max(left, 0)]:
            self.replace(kept, start, end)
        if kept != text:
            self.restricted()

    def restricted(self) -> None:
        """Report that there was no room."""
        self.post_message(self.CutOff(self))

    def keep_in_view(self) -> None:
        """Scroll until it can be seen."""
        self.scroll_visible(animate=False, immediate=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the marker in front of the words where the field has the focus."""
        strips = super().render_lines(crop)
        if self.has_focus and crop.x == 0 and strips:
            marker = Strip([Segment("> ", self.rich_style)])
            for line_filter in self.app.get_line_filters():
                marker = marker.apply_filter(line_filter, self.background_colors[1])
            strips[0] = Strip.join([marker, strips[0].crop(2)])
        return strips

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        before = cell_len(self.value[: self.cursor_position])
        return in_sight(self, self.content_region.offset + Offset(before - int(self.scroll_x), 0))
