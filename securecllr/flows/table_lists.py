"""A table as two lists, first its rows, then the places of one.

For where columns have no room, and where pages are heard.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from msgspec.structs import replace

from securecllr.flows.pages import (
    Back,
    CellChosen,
    ChoicePage,
    Chosen,
    Page,
    Reply,
    Row,
    TableCell,
    TablePage,
)
from securecllr.i18n import capital


async def as_lists(
    show: Callable[[Page], AsyncGenerator[Reply, None]], page: TablePage
) -> AsyncGenerator[Reply, None]:
    """Yield what is replied to a table, showing its rows and then the places of one with ``show``.

    Whoever comes back from a place stands in its row's list again.
    """
    row, at = page.at
    inside = at > 0
    while True:
        shown = places_page(page, row, at) if inside else rows_page(page, row)
        places = chosen_in(page, row)
        async with aclosing(show(shown)) as replies:
            async for reply in replies:
                match reply:
                    case Chosen(place) if inside and places[place] is None:
                        yield Chosen(row)
                        continue
                    case Chosen(place) if inside:
                        yield CellChosen(row, places[place] or 0)
                        continue
                    case Chosen(row):
                        inside, at = True, 0
                    case Back() if inside:
                        inside = False
                    case _:
                        yield reply
                        continue
                break
        page = replace(page, notice="", error="")  # said once


def rows_page(page: TablePage, at: int) -> ChoicePage:
    """Return the rows of a table as a list, each with its note."""
    found = [Row(row.head.text, row.note, state=row.state) for row in page.rows]
    return _list(page, page.heading, found, at)


def places_page(page: TablePage, row: int, at: int) -> ChoicePage:
    """Return all that can be chosen of one row of a table as a list: the row, then its places.

    Args:
        page: The table.
        row: Its row.
        at: The column to stand on, 0 for the row itself.
    """
    chosen = page.rows[row]
    places = chosen_in(page, row)
    found = [Row(capital(chosen.head.opens), chosen.note, state=chosen.state)]
    found += [_row(page.heads[n + 1], chosen.cells[n]) for n in places if n is not None]
    here = places.index(at - 1) if at and at - 1 in places else 0
    return replace(_list(page, chosen.head.text, found, here), lines=())


def chosen_in(page: TablePage, row: int) -> list[int | None]:
    """Return the cell that each line of ``places_page`` stands for; None for the row itself."""
    cells = page.rows[row].cells
    return [None, *(place for place, cell in enumerate(cells) if cell.opens)]


def _row(head: str, cell: TableCell) -> Row:
    return Row(capital(head), cell.text, state=cell.state)


def _list(page: TablePage, heading: str, rows: list[Row], at: int) -> ChoicePage:
    return ChoicePage(
        heading=heading,
        place=page.place,
        lines=page.lines,
        notice=page.notice,
        error=page.error,
        rows=tuple(rows),
        highlighted=at,
        actions=page.actions,
        accounts=page.accounts,
        help=page.help,
    )
