"""The square to scan: black on white whatever the theme, in half blocks or in full ones."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from securecllr.demo.qr import Modules, in_half_blocks

# It takes 41 by 21 cells, and some words stand beside it; in full blocks 82 by 41.
_ROOM = (80, 24)
_ROOM_FOR_BIG = (124, 46)

_BLACK, _WHITE = "#000000", "#ffffff"
_HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
_INK = Style(color=_BLACK, bgcolor=_WHITE)
_DARK, _LIGHT = Style(bgcolor=_BLACK), Style(bgcolor=_WHITE)


def has_room(window: Size, *, big: bool = False) -> bool:
    """Tell whether a window has room for the square and the words beside it.

    Args:
        window: The window's cells.
        big: Whether it is to be drawn in full blocks.
    """
    width, height = _ROOM_FOR_BIG if big else _ROOM
    return window.width >= width and window.height >= height


class Square(Widget):
    """A square of dark and light modules. It cannot have the focus."""

    DEFAULT_CSS = """
    Square { width: auto; height: auto; }
    """

    def __init__(self, square: Modules) -> None:
        super().__init__(id="square")
        self._square = square
        self._halves = in_half_blocks(square)
        self.big = False

    def make_big(self, *, big: bool) -> None:
        """Draw each module as two full cells, for terminals that draw no half blocks; or not."""
        self.big = big
        self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Give the cells that it takes."""
        return len(self._square[0]) * (2 if self.big else 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the lines that it takes."""
        return len(self._square) if self.big else len(self._halves)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if self.big:
            if y >= len(self._square):
                return Strip.blank(self.size.width)
            return Strip([Segment("  ", _DARK if dark else _LIGHT) for dark in self._square[y]])
        if y >= len(self._halves):
            return Strip.blank(self.size.width)
        return Strip([Segment("".join(_HALVES[cell] for cell in self._halves[y]), _INK)])
