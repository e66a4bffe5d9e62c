"""A document as HTML: one file that loads nothing from outside, runs nothing and escapes all."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from securecllr import __version__
from securecllr.elements import Html, element, joined
from securecllr.reports import document as shape
from securecllr.reports.stylesheet import stylesheet

_List = shape.Bullets | shape.Numbered | shape.Ticks | shape.WriteIn | shape.Contents


def to_html(document: shape.Document, *, large_print: bool = False) -> str:
    """Write a document as HTML.

    Args:
        document: What to write.
        large_print: Whether to set it in large letters.
    """
    page = element(
        "html",
        _lines(_head(document, large_print=large_print), _body(document)),
        lang=document.lang,
        class_="large" if large_print else None,
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _head(document: shape.Document, *, large_print: bool) -> Html:
    style = stylesheet(document.notices, large_print=large_print)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        _lines(
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=policy),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="generator", content=f"securecllr {__version__}"),
            element("title", document.title),
            element("style", Html(style)),  # nothing in it ends the element: see stylesheet
        ),
    )


def _body(document: shape.Document) -> Html:
    notices = [element("p", notice) for notice in document.notices]
    main = _lines(
        element("h1", document.title),
        element("div", _lines(*notices), class_="notices"),
        *(_block(block) for block in document.blocks),
    )
    return element("body", _lines(element("main", main), element("footer", _lines(*notices))))


def _block(block: shape.Element) -> Html:  # noqa: PLR0911 - one a shape
    match block:
        case shape.Heading():
            return element(f"h{block.level}", block.text, id=block.anchor or None)
        case shape.Paragraph():
            return element("p", block.text, class_="lead" if block.lead else None)
        case shape.Note():
            return element("p", block.text, class_="note")
        case shape.Table():
            return _table(block)
        case shape.PageBreak():
            return element("div", class_="break")
        case shape.Together():
            return element("div", _lines(*map(_block, block.blocks)), class_="together")
    return _list(block)


def _list(block: _List) -> Html:
    match block:
        case shape.Bullets():
            return element("ul", _items(block.items))
        case shape.Numbered():
            first = None if block.first == 1 else block.first
            return element("ol", _items(block.items), start=first)
        case shape.Ticks():
            return element("ul", _items(block.items), class_="ticks")
        case shape.WriteIn():
            return element("p", joined(map(_to_write_on, block.labels)), class_="write")
        case shape.Contents():
            links = (element("a", text, href=f"#{anchor}") for anchor, text in block.items)
            return element("ul", _items(links), class_="contents")


def _items(items: Iterable[str]) -> Html:
    return _lines(*(element("li", item) for item in items))


def _to_write_on(label: str) -> Html:
    return joined((element("span", label), " ", element("span", class_="line"), " "))


def _table(table: shape.Table) -> Html:
    """Write a table. It scrolls by itself, and by the keys, where a window is too narrow for it.

    A cell names its column: where a phone has no room for columns, the style shows that before it.
    """
    head = element("tr", joined(element("th", cell, scope="col") for cell in table.head))
    made = element(
        "table",
        _lines(
            element("caption", table.caption),
            element("thead", head),
            element("tbody", _lines(*(_row(table.head, row) for row in table.rows))),
        ),
        class_=table.look,
    )
    label = {"role": "region", "aria_label": table.caption, "tabindex": "0"}
    return element("div", _lines(made), class_="wide", **label)


def _row(heads: tuple[str, ...], cells: tuple[shape.Cell, ...]) -> Html:
    name, *others = cells
    row_head = element("th", shape.cell_words(name), scope="row")
    return element("tr", row_head, *map(_column, heads[1:], others))


def _column(head: str, cell: shape.Cell) -> Html:
    nothing = "nothing" if cell in ("", shape.NOTHING) else None
    return element("td", _cell(cell), data_head=head, class_=nothing)


def _cell(cell: shape.Cell) -> str:
    if isinstance(cell, shape.Mark):
        return element("span", cell.word, class_=f"mark {cell.shape}")
    return cell


def _lines(*parts: Html) -> Html:
    """Return parts one below the other, so that the source can be read."""
    return joined(("\n", *(each for part in parts for each in (part, "\n"))))
