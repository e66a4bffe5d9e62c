"""Draws what the full screen shows, cell by cell, into a picture. Blocks are drawn exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from rich.color import Color
from rich.segment import Segment

_SIZE = 16
_ACROSS, _DOWN = 10, 20  # pixels of a cell
_INK, _PAPER = (230, 233, 236), (20, 23, 28)
_FONTS = {False: "DejaVuSansMono.ttf", True: "DejaVuSansMono-Bold.ttf"}
# What part of its cell a block fills: its top, and its bottom, in halves of a cell.
_BLOCKS = {"█": (0, 2), "▀": (0, 1), "▄": (1, 2)}

Colour = tuple[int, int, int]


def draw(lines: Iterable[Iterable[Segment]], size: tuple[int, int]) -> Image.Image:
    """Return a picture of some lines.

    Args:
        lines: The lines, each in parts of one style.
        size: How many cells across and down.
    """
    picture = Image.new("RGB", (size[0] * _ACROSS, size[1] * _DOWN), _PAPER)
    pen = ImageDraw.Draw(picture)
    fonts = {bold: ImageFont.truetype(name, _SIZE) for bold, name in _FONTS.items()}
    for y, line in enumerate(lines):
        for x, (letter, ink, paper, bold) in enumerate(_cells(line)):
            left, top = x * _ACROSS, y * _DOWN
            pen.rectangle((left, top, left + _ACROSS - 1, top + _DOWN - 1), fill=paper)
            if letter in _BLOCKS:
                first, last = (top + half * _DOWN // 2 for half in _BLOCKS[letter])
                pen.rectangle((left, first, left + _ACROSS - 1, last - 1), fill=ink)
            elif letter != " ":
                pen.text((left, top), letter, font=fonts[bold], fill=ink)
    return picture


def draw_text(lines: list[str], size: tuple[int, int], path: Path) -> None:
    """Draw the last of some lines of text that fit, as a terminal shows them."""
    shown = lines[-size[1] :]
    draw([[Segment(line[: size[0]])] for line in shown], size).save(path)


def side_by_side(
    pictures: list[Image.Image], across: int, *, gap: int = _ACROSS, between: str = "white"
) -> Image.Image:
    """Return pictures of one size beside each other.

    Args:
        pictures: The pictures.
        across: How many pixels wide each becomes.
        gap: How many pixels are between them.
        between: The colour of the gap.
    """
    down = pictures[0].height * across // pictures[0].width
    whole = Image.new("RGB", ((across + gap) * len(pictures) - gap, down), between)
    for place, picture in enumerate(pictures):
        small = picture.resize((across, down), Image.Resampling.LANCZOS)
        whole.paste(small, (place * (across + gap), 0))
    return whole


def _colour(colour: Color | None, usual: Colour) -> Colour:
    if colour is None or colour.is_default:
        return usual
    red, green, blue = colour.get_truecolor()
    return red, green, blue


def _cells(line: Iterable[Segment]) -> Iterator[tuple[str, Colour, Colour, bool]]:
    for text, style, _control in line:
        ink, paper, bold = _INK, _PAPER, False
        if style is not None:
            ink = _colour(style.color, _INK)
            paper = _colour(style.bgcolor, _PAPER)
            bold = bool(style.bold)
            if style.reverse:
                ink, paper = paper, ink
        for letter in text:
            yield letter, ink, paper, bold
