"""A table in which each place is a button. Its name says all of it, wherever it is come upon."""

from __future__ import annotations

from securecllr.elements import Html, element
from securecllr.flows.pages import TableCell, TablePage, TableRow
from securecllr.i18n import capital
from securecllr.page.controls import button, row_button


def table(page: TablePage) -> Html:
    """Return a table: the heads of its columns, and a row for each of its rows."""
    head = element("tr", *(element("th", words, scope="col") for words in page.heads))
    return element(
        "table",
        element("caption", page.heading),
        element("thead", head),
        element("tbody", *(_row(page, place, row) for place, row in enumerate(page.rows))),
        class_="overview",
    )


def _row(page: TablePage, place: int, row: TableRow) -> Html:
    # Where the columns have no room, each place names its own, and the note stands for them all.
    short = element("span", row.note, class_=f"in-short note state {row.state}")
    head = element("th", row_button(row.head.text, place), " ", short, scope="row")
    cells = (
        element("td", _column(page.heads[n + 1]), _cell(place, n, cell))
        if cell.opens
        else element("td", element("span", cell.text), class_="nothing")
        for n, cell in enumerate(row.cells)
    )
    return element("tr", head, *cells)


def _column(words: str) -> Html:
    return element("span", capital(words), " ", class_="in-short", aria_hidden="true")


def _cell(row: int, place: int, cell: TableCell) -> Html:
    return button(
        cell.text,
        {"type": "cell", "row": row, "cell": place},
        aria_label=f"{cell.text}. {cell.about} {capital(cell.opens)}.",
        class_=f"place state {cell.state}" if cell.state else "place",
    )
