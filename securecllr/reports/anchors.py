"""Contents: a name for each part of a document, and the list of them that links there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from msgspec.structs import replace

from securecllr.reports.document import Contents, Element, Flat, Heading, Together


def with_anchors(blocks: Iterable[Element]) -> tuple[Element, ...]:
    """Return the blocks, each heading of the second level with an anchor of its own."""
    numbers = count(1)

    def named(block: Flat) -> Flat:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - the second level
            return replace(block, anchor=f"part-{next(numbers)}")
        return block

    found: list[Element] = []
    for block in blocks:
        if isinstance(block, Together):
            found.append(Together(tuple(named(each) for each in block.blocks)))
        elif isinstance(block, Heading):
            found.append(named(block))
        else:
            found.append(block)
    return tuple(found)


def contents_of(blocks: Iterable[Element]) -> Contents:
    """Return the contents of blocks that have anchors."""
    headings = (each for each in _flat(blocks) if isinstance(each, Heading))
    return Contents(tuple((each.anchor, each.text) for each in headings if each.anchor))


def _flat(blocks: Iterable[Element]) -> Iterator[Element]:
    for block in blocks:
        if isinstance(block, Together):
            yield from block.blocks
        else:
            yield block
