"""Lays the rows of a list out in lines of a given width. Pure: no widget, no colour.

Each line names the row that it belongs to, so that a click, the marker and the terminal's cursor
all find the same place.
"""

from __future__ import annotations

import textwrap
from typing import Literal

from msgspec import Struct

RowKind = Literal["row", "heading", "text", "gap"]

TALL = 20  # from so many lines a window has room for headings and gaps

# The smallest window that the full screen can be used in, in cells: across, and down.
SMALLEST = (33, 8)

# The last row that one key leads to. Typed one after the other, two digits are two rows.
_LAST_DIGIT = 9

_MARKER = 2  # room for "> "
_NARROWEST = 20
_DOTS_FROM = 56  # below this width a status stands on a line of its own
_TICKED, _NOT_TICKED = "[x] ", "[ ] "


class ListRow(Struct, frozen=True):
    """A line to choose, or words between such lines.

    Attributes:
        text: What it says.
        note: A status after it, such as "Completed".
        kind: Only a "row" can be chosen.
        quiet: Whether it may be drawn less strongly.
        state: What its note is about, such as "to-do", for a colour of its own; or "".
        inset: The cells by which words that belong to the row above are indented further.
        digit: The key that leads to it, for a row that is not counted with the others.
    """

    text: str
    note: str = ""
    kind: RowKind = "row"
    quiet: bool = False
    inset: int = 0
    state: str = ""
    digit: str = ""


class Laid(Struct, frozen=True):
    """A line on the screen: its words without the marker, and the index of its row."""

    row: int
    text: str
    first: bool


def laid_out(
    rows: list[ListRow],
    width: int,
    ticked: frozenset[int],
    *,
    boxes: bool = False,
    airy: bool = False,
) -> list[Laid]:
    """Return the lines of some rows, from the top.

    Args:
        rows: The rows.
        width: The width of the widget, in cells.
        ticked: The rows that are ticked, by index.
        boxes: Whether rows are to tick: a box stands before the words.
        airy: Whether to leave a line free between rows, for fingers and mice.
    """
    # A widget has no width until it has been laid out for the first time.
    width = max(width, _NARROWEST)
    own = digits(rows)
    lines: list[Laid] = []
    for index, row in enumerate(rows):
        if row.kind == "gap":
            lines.append(Laid(index, "", first=True))
            continue
        lead = ""
        if row.kind == "row":
            box = (_TICKED if index in ticked else _NOT_TICKED) if boxes else ""
            lead = f"{' ' * _MARKER}{box}{own.get(index, ' ')}  "
        elif row.kind == "text":
            lead = " " * (_MARKER + row.inset)
        lines += [
            Laid(index, text, first=number == 0)
            for number, text in enumerate(_wrapped(row, lead, width))
        ]
        if airy and row.kind == "row":
            lines.append(Laid(index, "", first=False))
    return lines


def selectable(rows: list[ListRow]) -> list[int]:
    """Return the indexes of the rows that can be chosen."""
    return [index for index, row in enumerate(rows) if row.kind == "row"]


def digits(rows: list[ListRow]) -> dict[int, str]:
    """Return the digit before each row that has one, by index: its own, or the first nine's."""
    counted = [index for index in selectable(rows) if not rows[index].digit]
    own = {index: row.digit for index, row in enumerate(rows) if row.digit}
    return own | {index: str(n) for n, index in enumerate(counted[:_LAST_DIGIT], 1)}


def _wrapped(row: ListRow, lead: str, width: int) -> list[str]:
    """Fold a row's words, hanging below where they start; its note to the right, or below."""
    # Where even the words would not have room, the numbers give way to them.
    indent = " " * min(len(lead), max(width // 4, _MARKER))
    lines = textwrap.wrap(
        row.text,
        max(width, len(lead) + 1),
        initial_indent=lead,
        subsequent_indent=indent,
        break_on_hyphens=False,
    ) or [lead]
    if not row.note:
        return lines
    room = width - len(lines[-1]) - len(row.note) - 2
    if width >= _DOTS_FROM and room > 1:
        return [*lines[:-1], f"{lines[-1]} {'.' * room} {row.note}"]
    return lines + textwrap.wrap(
        row.note, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
