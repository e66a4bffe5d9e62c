"""Writes CSV that spreadsheets open as text: UTF-8 with a byte-order mark, and no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# A cell that starts with one of these may be run as a formula. Full-width forms count in some
# countries' versions. Spaces before them do not help.
_FORMULA = tuple("=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20")


def to_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows of text. Lines end as RFC 4180 has them; the mark tells Excel that it is UTF-8."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in (head, *rows))
    return sink.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """Return a cell, with an apostrophe before what a spreadsheet could take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
