"""A filter for every line that is drawn: only printable characters reach the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class PrintableFilter(LineFilter):
    """Replaces control, format and bidi characters in every line that is drawn.

    A file that holds any is refused when it is read (``sanitize.is_safe``). Textual 8.2 hands such
    characters on to the terminal from every widget, so they are replaced here as well.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line with each unprintable character replaced."""
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
