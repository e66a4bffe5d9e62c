"""The colours that a screen is drawn in, and how well each can be told from what is behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.color import Color
from rich.style import Style

from tests.tui.driving import Driver

_LINES_AND_BLOCKS = range(0x2500, 0x25A0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line in one style: its words, and its two colours as they are seen."""

    text: str
    front: Color
    back: Color
    style: Style

    @property
    def is_edge(self) -> bool:
        """Whether it is a line or a bar and no words."""
        return all(ord(char) in _LINES_AND_BLOCKS for char in self.text.strip())


def pieces(driver: Driver) -> Iterator[Piece]:
    """Return every piece of the screen."""
    for strip in driver.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style or Style()
            assert style.bgcolor is not None, segment
            back = style.bgcolor
            front = style.color or back
            if style.reverse:
                front, back = back, front
            yield Piece(segment.text, front, back, style)


def contrast(one: Color, other: Color) -> float:
    """Return the ratio of two colours' luminance, as WCAG 2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part / 255) for part in colour.get_truecolor())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
