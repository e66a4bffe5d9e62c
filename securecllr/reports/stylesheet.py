"""How a document looks as HTML: ``style.css``, and what changes from one document to the next.

What is printed has its notices and the page number at the foot of each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from securecllr.i18n import _

NORMAL_PT, LARGE_PT = 12, 18

# How wide a page is between its margins, what a letter takes of its size, and a line, and the room
# around a foot: a printer leaves out the edge.
_PAGE_PT = 510
_LETTER = 0.52
_LINE_HEIGHT = 1.25
_AROUND_FOOT_PT = 27
_NOTICES_PERCENT = 80  # of the width of a foot, where the number stands beside them


def stylesheet(notices: Sequence[str], *, large_print: bool) -> str:
    """Return the style sheet of a document. No text in it can end the element that it stands in.

    Args:
        notices: What the foot of each page says.
        large_print: Whether to set it in 18 point, as the RNIB asks of large print, not in 12.
    """
    size = LARGE_PT if large_print else NORMAL_PT
    before, between = (_css_string(part) for part in _page_words())
    said = "\\A ".join(_css_string(notice) for notice in notices)
    page = f'"{before}" counter(page) "{between}" counter(pages)'
    font = f"font: {size}pt/{_LINE_HEIGHT} Arial, 'Liberation Sans', sans-serif"
    left = f"{font}; white-space: pre-line; text-align: left"
    if large_print:  # there is no room for both side by side: the number has a line of its own
        lines = _foot_lines(notices, size, 100) + 1
        foot = f'  @bottom-left {{ content: "{said}\\A " {page}; width: 100%; {left} }}\n'
    else:
        lines = _foot_lines(notices, size, _NOTICES_PERCENT)
        foot = f'  @bottom-left {{ content: "{said}"; width: {_NOTICES_PERCENT}%; {left} }}\n'
        foot += f"  @bottom-right {{ content: {page}; {font}; text-align: right }}\n"
    margins = f"14mm 15mm {lines * size * _LINE_HEIGHT + _AROUND_FOOT_PT:.0f}pt 15mm"
    return (
        _common().replace("var(--letters)", f"{size}pt")
        + f"@page {{\n  size: A4; margin: {margins};\n{foot}}}\n"
    )


@cache
def _common() -> str:
    return Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def _foot_lines(notices: Sequence[str], size: int, percent: int) -> int:
    """Return how many lines the notices take at most, in so much of the width of a page."""
    across = int(_PAGE_PT * percent / (100 * size * _LETTER))
    return sum(-(-len(notice) // across) for notice in notices)


def _page_words() -> tuple[str, str]:
    """Return what stands before a page's number and between it and the number of pages."""
    before, _slot, rest = _("Page {n} of {total}").partition("{n}")
    return before, rest.partition("{total}")[0]


def _css_string(text: str) -> str:
    """Spell out whatever could end a string of CSS, or the element that the style stands in."""
    return "".join(
        char if char.isascii() and (char.isalnum() or char in " ,.:;") else f"\\{ord(char):X} "
        for char in text
    )
