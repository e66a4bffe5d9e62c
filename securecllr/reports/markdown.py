"""A document as Markdown (CommonMark, with tables as GitHub has them). Every sign is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from securecllr.reports import document as shape

# What may mean something in the middle of a line, and what may only at its beginning.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>|~&]")
_AT_THE_START = re.compile(r"^(\s*)([#+\-=:]|\d{1,9}[.)])")
_LINK = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(\bwww)(\.)")
_LINE = r"\_" * 24


def to_markdown(document: shape.Document) -> str:
    """Write a document as Markdown."""
    parts = [f"# {escaped(document.title)}"]
    parts += [f"*{escaped(notice)}*" for notice in document.notices]
    parts += _blocks(document.blocks)
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return a text so that a reader of Markdown shows it just as it is, on one line."""
    text = _ANYWHERE.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
    text = _LINK.sub(lambda found: f"{found[1] or found[3]}\\{found[2] or found[4]}", text)
    return _AT_THE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", text)


def _blocks(blocks: tuple[shape.Element, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case shape.Together():
                yield from _blocks(block.blocks)
            case shape.PageBreak():
                yield "---"
            case _:
                yield _block(block)


def _block(block: shape.Flat) -> str:  # noqa: PLR0911 - one a shape
    match block:
        case shape.Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case shape.Paragraph():
            return f"**{escaped(block.text)}**" if block.lead else escaped(block.text)
        case shape.Note():
            return f"> **!** {escaped(block.text)}"
        case shape.Bullets():
            return "\n".join(f"- {escaped(item)}" for item in block.items)
        case shape.Contents():
            return "\n".join(f"- {escaped(text)}" for _anchor, text in block.items)
        case shape.Numbered():
            return "\n".join(
                f"{number}. {escaped(item)}" for number, item in enumerate(block.items, block.first)
            )
        case shape.Ticks():
            return "\n".join(f"- [ ] {escaped(item)}" for item in block.items)
        case shape.WriteIn():
            return " ".join(f"{escaped(label)} {_LINE}" for label in block.labels)
        case shape.Table():
            return _table(block)


def _table(table: shape.Table) -> str:
    lines = [
        _row(table.head),
        "|" + " --- |" * len(table.head),
        *(_row(row) for row in table.rows),
    ]
    return f"**{escaped(table.caption)}**\n\n" + "\n".join(lines)


def _row(cells: tuple[shape.Cell, ...]) -> str:
    return "|" + "".join(f" {escaped(shape.cell_words(cell))} |" for cell in cells)
