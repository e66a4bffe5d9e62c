"""How a table falls into lines of a given size. Pure: no widget, no colour.

The heads of the columns and the first column stay; rows and other columns for which there is no
room are left out, around the place where the cursor is.
"""

from __future__ import annotations

import textwrap

from msgspec import Struct

from securecllr.flows.pages import TableCell, TablePage
from securecllr.i18n import _

# In a window that is smaller, a table is shown as lists.
_ROOM = (60, 14)  # cells across, and down

_LEAD = 5  # cells before a row's own words: the marker, its number, two spaces
_FIRST_COLUMN = 15  # cells that the first column has at the most, where others need the room
_HEAD_OF_CUT = 3  # letters that must be left before a name's own word in brackets
_FAR = 2  # cells between columns, where there is room
_LAST_DIGIT = 9


def has_room(size: tuple[int, int]) -> bool:
    """Return whether a table has room in a window of a size, in cells."""
    return size[0] >= _ROOM[0] and size[1] >= _ROOM[1]


class Place(Struct, frozen=True):
    """Where something of a table stands on a line.

    Attributes:
        column: Its column, 0 for the head of a row.
        start: The first cell of its words.
        end: The cell past its words.
        state: Its state, or "".
    """

    column: int
    start: int
    end: int
    state: str = ""


class TableLine(Struct, frozen=True):
    """A line on the screen.

    Attributes:
        text: Its words; where the cursor is they stand in brackets.
        row: The row that it is; None for the heads and for what is said below the rows.
        places: Where its columns stand.
    """

    text: str
    row: int | None = None
    places: tuple[Place, ...] = ()


class View(Struct, frozen=True):
    """The part of a table that is shown: its first row, and its first column after the head."""

    row: int = 0
    column: int = 0


class _Columns(Struct, frozen=True):
    """How wide the first column is, how far it is from one to the next, and how many fit."""

    first: int
    across: int
    fitting: int


def table_lines(
    page: TablePage, at: tuple[int, int], size: tuple[int, int], view: View, *, marked: bool = True
) -> tuple[list[TableLine], View]:
    """Return a table as lines, and the part of it that they show.

    Args:
        page: The table.
        at: The row and the column where the cursor is.
        size: Of the area, in cells.
        view: What was shown before: no more of it is moved than has to be.
        marked: Whether to mark the place where the cursor is: it has the focus.
    """
    width, height = max(size[0], 1), max(size[1], 1)
    columns = _columns(page, width)
    below = max(len(_told(page, row, n, width)) for row, n in _all(page))
    whole = len(page.rows) + below + 2 <= height and columns.fitting >= len(page.heads) - 1
    # Between the rows and what is told is a free line, or one that says which part is shown.
    room = max(height - 2 - below, 1)
    view = View(
        _first(view.row, at[0], room, len(page.rows)),
        _first(view.column, max(at[1] - 1, 0), columns.fitting, len(page.heads) - 1),
    )
    rows = range(view.row, min(view.row + room, len(page.rows)))
    lines = [_heads(page, columns, view)]
    lines += [_row(page, row, at if marked else None, columns, view) for row in rows]
    lines.append(TableLine("" if whole else f"  {_part(page, rows, columns, view)}"[:width]))
    lines += [TableLine("")] if not whole and len(lines) + below < height else []
    lines += [TableLine(f"  {text}") for text in _told(page, *at, width)]
    return lines[:height], view


def _columns(page: TablePage, width: int) -> _Columns:
    longest = max(len(row.head.text) for row in page.rows) + 2
    cells = (cell.text for row in page.rows for cell in row.cells)
    widest = max(map(len, (*page.heads[1:], *cells)))
    count = len(page.heads) - 1
    first = min(longest, _FIRST_COLUMN + 1)
    for gap in (_FAR, 1):
        fitting = (width - _LEAD - first) // (widest + gap)
        if fitting >= count:
            break
    fitting = min(max(fitting, 1), count)
    first = max(first, min(longest, width - _LEAD - (widest + gap) * fitting))
    return _Columns(first, widest + gap, fitting)


def _all(page: TablePage) -> list[tuple[int, int]]:
    return [(row, n) for row in range(len(page.rows)) for n in range(len(page.heads))]


def _first(shown: int, at: int, room: int, count: int) -> int:
    """Return the first of ``count`` that is shown, so that ``at`` is; it moves no more than needed.

    Args:
        shown: The first that was shown before.
        at: Which one has to be shown.
        room: How many are.
        count: How many there are.
    """
    shown = min(max(shown, at - room + 1), at)
    return max(min(shown, count - room), 0)


def cell_at(page: TablePage, row: int, column: int) -> TableCell:
    """Return a place of a table: column 0 is the head of the row."""
    return page.rows[row].cells[column - 1] if column else page.rows[row].head


def _told(page: TablePage, row: int, column: int, width: int) -> list[str]:
    """Return what is said of the place where the cursor is."""
    cell = cell_at(page, row, column)
    text = cell.about
    if cell.opens:
        text = _("{text} Enter: {action}.").format(text=text, action=cell.opens)
    return textwrap.wrap(text, max(width - 2, 1), break_on_hyphens=False)


def _part(page: TablePage, rows: range, columns: _Columns, view: View) -> str:
    """Return which part of the table is shown."""
    said = []
    if len(rows) < len(page.rows):
        text = _("Accounts {n} to {m} of {total}.")
        said.append(text.format(n=rows.start + 1, m=rows.stop, total=len(page.rows)))
    if columns.fitting < (total := len(page.heads) - 1):
        text = _("Columns {n} to {m} of {total}.")
        end = view.column + columns.fitting
        said.append(text.format(n=view.column + 1, m=end, total=total))
    return " ".join(said)


def _shown(columns: _Columns, view: View) -> list[tuple[int, int]]:
    """Return each column that is shown, from 1, with its first cell."""
    start = _LEAD + columns.first
    return [
        (view.column + 1 + place, start + place * columns.across)
        for place in range(columns.fitting)
    ]


def _heads(page: TablePage, columns: _Columns, view: View) -> TableLine:
    text = ""
    for column, start in _shown(columns, view):
        text = f"{text:<{start}}{page.heads[column]}"
    return TableLine(text)


def _row(
    page: TablePage, row: int, at: tuple[int, int] | None, columns: _Columns, view: View
) -> TableLine:
    number = str(row + 1) if row < _LAST_DIGIT else " "
    marker = ">" if at is not None and row == at[0] else " "
    name = _cut(page.rows[row].head.text, columns.first - 1)
    text = f"{marker} {number}  {name}"
    places = [Place(0, _LEAD, len(text))]
    for column, start in _shown(columns, view):
        cell = page.rows[row].cells[column - 1]
        text = f"{text:<{start}}{cell.text}"
        places.append(Place(column, start, len(text), cell.state or ""))
    here = next((place for place in places if (row, place.column) == at), None)
    if here is not None:
        text = f"{text[: here.start - 1]}[{text[here.start : here.end]}]{text[here.end + 1 :]}"
    return TableLine(text, row, tuple(places))


def _cut(text: str, width: int) -> str:
    """Return a text that is no longer than a width; what tells two of a kind apart stays."""
    if len(text) <= width:
        return text
    head, opens, label = text.rpartition(" (")
    room = width - len(label) - len("… (")
    if opens and label.endswith(")") and room >= _HEAD_OF_CUT:
        return f"{head[:room]}… ({label}"
    return f"{text[: width - 1]}…"
