"""A document as lines for a screen or a screen reader: no boxes, and a table as one row a line.

A row says the heads of its columns, for whoever cannot see them above it, and has its cells too.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.messages.lines import GAP, Line, steps, texts
from securecllr.reports import document as shape

_LINE = "_" * 24
_NARROWEST = 8  # no column is narrower: text is folded at no less


def document_lines(document: shape.Document) -> list[Line]:
    """Return a document's lines, without its title."""
    lines = [line for block in document.blocks for line in _block(block)]
    return [*lines, GAP, *texts(*document.notices)]


def _block(block: shape.Element) -> Iterator[Line]:
    match block:
        case shape.Heading():
            yield from (GAP, Line(block.text, "heading"))
        case shape.Paragraph():
            yield Line(block.text)
        case shape.Note():
            yield Line(block.text, "careful")
        case shape.Numbered():
            yield from steps(list(block.items), block.first)
        case shape.Bullets() | shape.Ticks() | shape.Contents():
            yield from (Line(f"- {item}") for item in _items(block))
        case shape.WriteIn():
            yield from (Line(f"{label} {_LINE}") for label in block.labels)
        case shape.Table():
            yield from _table(block)
        case shape.Together():
            yield from (line for each in block.blocks for line in _block(each))
        case shape.PageBreak():
            yield GAP


def _items(block: shape.Bullets | shape.Ticks | shape.Contents) -> Iterator[str]:
    for item in block.items:
        yield item if isinstance(item, str) else item[1]


def _table(table: shape.Table) -> Iterator[Line]:
    """Yield the caption and the rows; a table to write in has a line to each name."""
    yield Line(f"{table.caption}:")
    if table.tall:
        names = filter(None, (shape.cell_words(row[0]) for row in table.rows))
        yield from (Line(f"  {name}: {_LINE}") for name in names)
        return
    rows = [tuple(map(shape.cell_words, row)) for row in table.rows]
    widths = [_width(head, [row[at] for row in rows]) for at, head in enumerate(table.head)]
    yield Line("", "row", cells=tuple(zip(table.head, widths, strict=True)))
    for row in rows:
        yield Line(_in_words(table.head, row), "row", cells=tuple(zip(row, widths, strict=True)))


def _width(head: str, cells: list[str]) -> int:
    """Return the width of a column: its cells stay whole, its head may be folded."""
    return max(_NARROWEST, *map(len, (*head.split(), *cells)))


def _in_words(head: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Return a row so that it needs no line above it."""
    name, *cells = row
    if len(cells) == 1:
        return f"  {name}: {cells[0]}"
    pairs = zip(head[1:], cells, strict=True)
    return f"  {name}: " + ", ".join(f"{said}: {cell}" for said, cell in pairs)
