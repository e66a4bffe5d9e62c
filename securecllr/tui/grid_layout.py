"""How a grid falls into lines of a given width. Pure: no widget, no colour.

Where every column has room, a row is one line below the heads of its columns. Elsewhere a row is a
line with its options below it.
"""

from __future__ import annotations

import textwrap

from msgspec import Struct

from securecllr.flows.pages import GridRow

_MARKER = 2  # room for "> "
_NAME = 18  # cells that a row's own words need beside the columns
_GAPS = (3, 2)  # cells between two columns: the first that there is room for
_NARROWEST = 20
_ON, _OFF = "(o)", " . "


class GridLine(Struct, frozen=True):
    """A line on the screen.

    Attributes:
        text: Its words, with two cells for the marker at the front.
        row: The row that it is part of; None for a heading, a head of columns or a gap.
        first: Whether it is the first line of its row.
        heading: Whether it is a heading.
        options: For each option on this line: its index, its first cell, and the one past it.
    """

    text: str
    row: int | None = None
    first: bool = False
    heading: bool = False
    options: tuple[tuple[int, int, int], ...] = ()


def grid_lines(rows: tuple[GridRow, ...], chosen: list[int | None], width: int) -> list[GridLine]:
    """Return a grid as lines.

    Args:
        rows: The rows.
        chosen: What is chosen in each.
        width: Of the screen area, in cells.
    """
    width = max(width, _NARROWEST)  # a widget has no width until it has been laid out
    lines: list[GridLine] = []
    heads_of = _heads_of(rows)
    for group, heads in heads_of.items():
        members = [(index, row) for index, row in enumerate(rows) if row.group == group]
        alike = [row for row in rows if heads_of[row.group] == heads]
        columns = _columns(alike, heads, width)  # the same places below the same heads
        lines += [GridLine("")] if lines else []
        if columns is None:
            lines += _heading(group, width)
            for index, row in members:
                lines += _stacked(index, row, chosen[index], width)
            continue
        beside = _MARKER + len(group) + _GAPS[-1] <= columns[0][0]
        lines += [] if beside else _heading(group, width)
        lines.append(_heads(group if beside else "", heads, columns))
        lines += [_in_columns(i, row, chosen[i], heads, columns) for i, row in members]
    return lines


def _heads_of(rows: tuple[GridRow, ...]) -> dict[str, tuple[str, ...]]:
    """Return the heads of each group's columns: the longest list of options in it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.group] = max(found.get(row.group, ()), row.options, key=len)
    return found


def _heading(group: str, width: int) -> list[GridLine]:
    words = textwrap.wrap(group, width - _MARKER, break_on_hyphens=False)
    return [GridLine(f"  {text}", heading=True) for text in words]


def _columns(
    rows: list[GridRow], heads: tuple[str, ...], width: int
) -> list[tuple[int, int]] | None:
    """Return where each column begins and how wide it is; None where they have no room."""
    widths = [max(len(_numbered(n, head)), len(_ON)) for n, head in enumerate(heads)]
    longest = max(len(row.text) for row in rows)
    name = max(_NAME, min(longest, width // 2))
    for gap in _GAPS:
        first = width - sum(widths) - gap * (len(widths) - 1)
        if first >= _MARKER + max(name, longest) + gap:
            return _placed(widths, min(first, _MARKER + longest + 2 * gap), gap)
    return None


def _placed(widths: list[int], first: int, gap: int) -> list[tuple[int, int]]:
    found = []
    for each in widths:
        found.append((first, each))
        first += each + gap
    return found


def _numbered(index: int, head: str) -> str:
    return f"{index + 1} {head}"


def _heads(group: str, heads: tuple[str, ...], columns: list[tuple[int, int]]) -> GridLine:
    text = f"  {group}"
    for number, (head, (start, _width)) in enumerate(zip(heads, columns, strict=True)):
        text = f"{text:<{start}}{_numbered(number, head)}"
    return GridLine(text, heading=True)


def _in_columns(
    index: int,
    row: GridRow,
    chosen: int | None,
    heads: tuple[str, ...],
    columns: list[tuple[int, int]],
) -> GridLine:
    text, options = f"  {row.text}", []
    for option, (_head, (start, width)) in enumerate(zip(heads, columns, strict=True)):
        if option < len(row.options):
            mark = _ON if option == chosen else _OFF
            text = f"{text:<{start}}{mark:^{width}}"
            options.append((option, start, start + width))
    return GridLine(text.rstrip(), index, first=True, options=tuple(options))


def _stacked(index: int, row: GridRow, chosen: int | None, width: int) -> list[GridLine]:
    """Return a row with its options below it, as many on a line as there is room for."""
    words = textwrap.wrap(row.text, width - _MARKER, break_on_hyphens=False) or [""]
    lines = [GridLine(f"  {text}", index, first=number == 0) for number, text in enumerate(words)]
    text: str = " " * 2 * _MARKER
    options: list[tuple[int, int, int]] = []
    for option, words_of in enumerate(row.options):
        mark = "(o)" if option == chosen else "( )"
        for piece in _folded(f"{mark} {_numbered(option, words_of)}", width - 2 * _MARKER):
            if options and len(text) + len(piece) > width:
                lines.append(GridLine(text.rstrip(), index, options=tuple(options)))
                text, options = " " * 2 * _MARKER, []
            options.append((option, len(text), len(text) + len(piece)))
            text += f"{piece}  "
    lines.append(GridLine(text.rstrip(), index, options=tuple(options)))
    return lines


def _folded(words: str, width: int) -> list[str]:
    """Return an option in pieces that fit in a line each: of one piece nearly always."""
    under = " " * len("(o) ")
    return textwrap.wrap(words, width, subsequent_indent=under, break_on_hyphens=False)
