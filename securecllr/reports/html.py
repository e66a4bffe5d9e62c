"""A document as HTML: one file that loads nothing from outside, runs nothing and escapes all.

The look is in ``style.css``, the shape in ``page.html.j2``; both are read once. What is printed
has its notices and the page number at the foot of each page.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from securecllr import __version__
from securecllr.i18n import _
from securecllr.reports.document import Document

NORMAL_PT, LARGE_PT = 12, 18

# How wide a page is between its margins, what a letter takes of its size, and the room around a
# foot: a printer leaves out the edge.
_PAGE_PT = 510
_LETTER = 0.52
_AROUND_FOOT_PT = 27


def to_html(document: Document, *, large_print: bool = False) -> str:
    """Write a document as HTML.

    Args:
        document: What to write.
        large_print: Whether to set it in 18 point, as the RNIB asks of large print, not in 12.
    """
    style = _style(document, large_print=large_print)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(
        document=document,
        # Ours from the file beside this module, and the notices as CSS strings: see _css_string.
        style=Markup(style),  # noqa: S704
        style_hash=f"sha256-{digest}",
        large_print=large_print,
        version=__version__,
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(_beside("page.html.j2"))


@cache
def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _style(document: Document, *, large_print: bool) -> str:
    """Return the style sheet, with what changes from one document to the next."""
    size = LARGE_PT if large_print else NORMAL_PT
    before, between = (_css_string(part) for part in _page_words())
    notices = "\\A ".join(_css_string(notice) for notice in document.notices)
    page = f'"{before}" counter(page) "{between}" counter(pages)'
    font = f"font: {size}pt/1.25 Arial, 'Liberation Sans', sans-serif"
    if large_print:  # there is no room for both side by side
        foot = f'  @bottom-left {{ content: "{notices}\\A " {page}; width: 100%; {font};'
        foot += " white-space: pre-line; text-align: left }\n"
    else:
        foot = f'  @bottom-left {{ content: "{notices}"; width: 80%; {font};'
        foot += " white-space: pre-line; text-align: left }\n"
        foot += f"  @bottom-right {{ content: {page}; {font}; text-align: right }}\n"
    lines = _foot_lines(document.notices, size, 1.0 if large_print else 0.8) + large_print
    margins = f"14mm 15mm {lines * size * 1.25 + _AROUND_FOOT_PT:.0f}pt 15mm"
    return (
        _beside("style.css").replace("var(--letters)", f"{size}pt")
        + f"@page {{\n  size: A4; margin: {margins};\n{foot}}}\n"
    )


def _foot_lines(notices: Sequence[str], size: int, width: float) -> int:
    """Return how many lines the notices take at most, in letters half as wide as they are high."""
    across = int(_PAGE_PT * width / (size * _LETTER))
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
