"""A document as lines for a screen or a screen reader: no boxes, and a table as one row a line."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.messages.lines import GAP, Line, steps, texts
from securecllr.reports import document as shape

_LINE = "_" * 24


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
    """Yield each row with the heads of its columns, so that no line needs the one above it."""
    yield Line(f"{table.caption}:")
    for name, *cells in table.rows:
        if len(cells) == 1:
            yield Line(f"  {shape.cell_words(name)}: {shape.cell_words(cells[0])}")
            continue
        pairs = zip(table.head[1:], cells, strict=True)
        yield Line(f"  {shape.cell_words(name)}")
        yield Line("    " + ", ".join(f"{head}: {shape.cell_words(cell)}" for head, cell in pairs))
