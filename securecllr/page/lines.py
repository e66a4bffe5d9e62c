"""The lines of a page as HTML: each kind as the element that it is, links and numbers to press."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from securecllr.elements import Html, element, joined
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.phone_numbers import TIE

# An address, without the punctuation that ends a sentence; or a number to call, as it is written
# in the United Kingdom, among them the short ones.
_TO_PRESS = re.compile(
    r"(?P<address>https://[^\s<>\"']*[\w/#=&-])"
    r"|(?<![\w.,:/-])(?P<number>0\d{2,4}(?: ?\d{3,4}){2}|\+44(?: ?\d{2,4}){3,4}"
    r"|116 ?123|999|112|101|105|111)(?![\w/:-]|[.,]\d| \d)"
)

_STATES = ("to-do", "find-out", "in-place")


def linked(text: str) -> Html:
    """Return a text in which each address can be opened and each number called."""
    parts: list[str] = []
    at = 0
    for found in _TO_PRESS.finditer(text):
        parts += [text[at : found.start()], _link(found)]
        at = found.end()
    return joined([*parts, text[at:]])


def lines_html(lines: Iterable[Line]) -> Html:
    """Return lines as paragraphs, headings and lists."""
    return joined(_block(sort, list(found)) for sort, found in groupby(lines, _sort))


def _sort(line: Line) -> str:
    """Return what stands together in one element: steps, and lines that are set in."""
    if line.kind == "text" and line.text.startswith(" "):
        return "set in"
    return line.kind


def _block(sort: str, lines: list[Line]) -> Html | None:
    if sort == "gap":
        return None
    if sort == "set in":
        return element("ul", *(element("li", linked(line.text.strip())) for line in lines))
    if sort == "step":
        items = (element("li", linked(line.text), value=line.number) for line in lines)
        return element("ol", *items, class_="steps")
    if sort == "row":
        return _table(lines)
    return joined(_one(line) for line in lines)


def _table(lines: list[Line]) -> Html:
    """Return rows as a table; the heads are a line without words."""
    heads = [
        element("tr", *(element("th", cell, scope="col") for cell, _width in line.cells))
        for line in lines
        if not line.text
    ]
    return element(
        "table",
        element("thead", *heads) if heads else None,
        element("tbody", *(_row(line) for line in lines if line.text)),
        class_="facts",
    )


def _row(line: Line) -> Html:
    (name, _widest), *cells = line.cells
    return element(
        "tr",
        element("th", name, scope="row"),
        *(element("td", linked(cell)) for cell, _width in cells),
    )


def _one(line: Line) -> Html:
    if line.kind == "heading":
        return element("h2", line.text)
    if line.kind == "careful":
        return element(
            "p", element("strong", _("Careful:")), " ", linked(line.text), class_="careful"
        )
    if line.kind == "about":
        return element("p", linked(line.text), class_="about")
    if line.kind in _STATES:
        return element("p", linked(line.text.strip()), class_=f"state {line.kind}")
    return element("p", linked(line.text))


def _link(found: re.Match[str]) -> Html:
    if address := found["address"]:
        return element("a", address, href=address, target="_blank", rel="noopener noreferrer")
    number = found["number"]
    return element("a", number.replace(" ", TIE), href=f"tel:{number.replace(' ', '')}")
