"""What stands between data and the terminal, and between a crash and the screen."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class PrintableFilter(LineFilter):
    """Takes control, format and bidi characters out of every line that is drawn.

    Files are refused when they hold any (``text.is_safe``); this is the second wall, because
    Textual itself lets them through to the terminal from every widget.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Filter one line."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(_printable(segment.text), segment.style)
            for segment in segments
        ]


def _printable(text: str) -> str:
    # A replacement of the same width keeps the columns of a line where they are.
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
