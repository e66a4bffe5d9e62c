"""Draws what a terminal shows in a real font, with lines as tall as a person may have set them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from tests.tui.picture import Colour, cells

FONTS = ("DejaVuSansMono.ttf", "LiberationMono-Regular.ttf", "NotoSansMono-Regular.ttf")


@dataclass(frozen=True)
class FontLook:
    """How a terminal sets its letters.

    Attributes:
        font: Which font.
        line_height: How tall a line is, to the font's own height.
        extra: Where the rest of a taller line goes.
    """

    font: str
    line_height: float
    extra: Literal["both", "above", "below"] = "both"


def draw_in_font(screen: str, width: int, path: Path, look: FontLook) -> None:
    """Draw what ``capture-pane -p -e`` gave into a picture file, each letter cut at its cell."""
    font = ImageFont.truetype(look.font, 16)
    ascent, descent = font.getmetrics()
    across, down = round(font.getlength("M")), round((ascent + descent) * look.line_height)
    extra = down - ascent - descent
    above = {"both": extra // 2, "above": extra, "below": 0}[look.extra]
    rows = cells(screen, width)
    picture = Image.new("RGB", (width * across, len(rows) * down))
    drawn: dict[tuple[str, Colour, Colour], Image.Image] = {}
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell not in drawn:
                letter, ink, paper = cell
                drawn[cell] = Image.new("RGB", (across, down), paper)
                ImageDraw.Draw(drawn[cell]).text((0, above), letter, font=font, fill=ink)
            picture.paste(drawn[cell], (x * across, y * down))
    picture.save(path)
