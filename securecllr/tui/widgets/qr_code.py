"""The QR code to scan: black on white whatever the theme, in half cells or in whole ones."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from securecllr.demo.qr import Modules, in_half_blocks

# It takes 41 by 21 cells, and some words stand beside it; in whole cells 82 by 41.
_WINDOW = (80, 24)
_WINDOW_FOR_BIG = (124, 46)

_COLOURS = {True: "#000000", False: "#ffffff"}  # of a module, by whether it is dark


def _segment(top: bool, bottom: bool) -> Segment:
    """Return a cell of two modules, drawn so that a taller line does no harm.

    Where a line is taller than the font's letters, a glyph fills a part of its cell and the
    background all of it. So the background is the top module, a glyph is drawn only where the
    bottom one differs, and it is always the lower half: read by a real reader, in three fonts, at
    line heights from 1.0 to 1.3. With the upper half, or whole blocks, it is not.
    """
    style = Style(color=_COLOURS[bottom], bgcolor=_COLOURS[top])
    return Segment(" " if top == bottom else "▄", style)


_HALVES = {(top, bottom): _segment(top, bottom) for top in _COLOURS for bottom in _COLOURS}
_WHOLE = {dark: Segment("  ", Style(bgcolor=colour)) for dark, colour in _COLOURS.items()}


def has_room(window: Size, *, big: bool = False) -> bool:
    """Return whether a window has room for the code and the words beside it.

    Args:
        window: The window's size, in cells.
        big: Whether it is to be drawn in whole cells.
    """
    width, height = _WINDOW_FOR_BIG if big else _WINDOW
    return window.width >= width and window.height >= height


class QrCode(Widget):
    """A square of dark and light modules. It cannot have the focus."""

    DEFAULT_CSS = """
    QrCode { width: auto; height: auto; }
    """

    def __init__(self, qr_code: Modules) -> None:
        super().__init__(id="qr-code")
        self.big = False
        self.show(qr_code)

    def show(self, qr_code: Modules) -> None:
        """Draw other modules; none where there are none."""
        self._qr_code = qr_code
        self._halves = in_half_blocks(qr_code) if qr_code else []
        self.refresh(layout=True)

    def make_big(self, *, big: bool) -> None:
        """Draw each module as two whole cells, for terminals that draw no half ones; or not."""
        self.big = big
        self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the number of cells that it takes."""
        return len(self._qr_code[0] if self._qr_code else ()) * (2 if self.big else 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that it takes."""
        return len(self._qr_code) if self.big else len(self._halves)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if y >= self.get_content_height(self.size, self.size, self.size.width):
            return Strip.blank(self.size.width)
        if self.big:
            return Strip(_WHOLE[dark] for dark in self._qr_code[y])
        return Strip(_HALVES[cell] for cell in self._halves[y])
