"""Converts the lines of pages (``messages.lines``) to parts of a document."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.messages.lines import Line
from securecllr.reports.document import Flat, Heading, Note, Numbered, Paragraph


def parts_of(lines: Iterable[Line], level: int = 4) -> list[Flat]:
    """Return lines of a page as parts of a document; steps that follow each other are one list.

    Args:
        lines: Lines of a page, as ``messages`` makes them.
        level: Of the headings among them.
    """
    parts: list[Flat] = []
    for line in lines:
        last = parts[-1] if parts else None
        match line.kind:
            case "step" if (
                isinstance(last, Numbered) and last.first + len(last.items) == line.number
            ):
                parts[-1] = Numbered((*last.items, line.text), last.first)
            case "step":
                parts.append(Numbered((line.text,), line.number))
            case "heading":
                parts.append(Heading(line.text, level))
            case "careful":
                parts.append(Note(line.text))
            case "text":
                parts.append(Paragraph(line.text))
            case "gap":
                pass
    return parts
