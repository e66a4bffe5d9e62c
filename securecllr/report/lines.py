"""A document as lines for a screen or a screen reader: no boxes, and a table as one row a line."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.report.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Mark,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    Ticks,
    Together,
    WriteIn,
)
from securecllr.wording.lines import GAP, Line, steps, texts

_LINE = "_" * 24


def document_lines(document: Document) -> list[Line]:
    """Give a document's lines, without its title."""
    lines = [line for block in document.blocks for line in _block(block)]
    return [*lines, GAP, *texts(*document.notices)]


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Heading():
            yield from (GAP, Line(block.text, "heading"))
        case Paragraph():
            yield Line(block.text)
        case Note():
            yield Line(block.text, "careful")
        case Numbered():
            yield from steps(list(block.items), block.first)
        case Bullets() | Ticks():
            yield from (Line(f"- {item}") for item in block.items)
        case WriteIn():
            yield from (Line(f"{label} {_LINE}") for label in block.labels)
        case Table():
            yield from _table(block)
        case Together():
            yield from (line for each in block.blocks for line in _block(each))
        case PageBreak():
            yield GAP


def _table(table: Table) -> Iterator[Line]:
    """Give each row with the heads of its columns, so that no line needs the one above it."""
    yield Line(f"{table.caption}:")
    for name, *cells in table.rows:
        if len(cells) == 1:
            yield Line(f"  {_word(name)}: {_word(cells[0])}")
            continue
        pairs = zip(table.head[1:], cells, strict=True)
        yield Line(f"  {_word(name)}")
        yield Line("    " + ", ".join(f"{head}: {_word(cell)}" for head, cell in pairs))


def _word(cell: Cell) -> str:
    return cell.word if isinstance(cell, Mark) else cell
