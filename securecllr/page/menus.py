"""Pages that lead to others: a list of buttons, or a table of them where each has a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from securecllr.elements import Html, element, joined
from securecllr.flows.pages import ChoicePage, Row
from securecllr.page.controls import row_button
from securecllr.page.lines import linked

NumberedRow = tuple[int, Row]


def menu(page: ChoicePage) -> Html:
    """Return the rows of a page as buttons, under the headings of their groups."""
    if page.heads is not None and any(row.note for row in page.rows):
        return _table(page, page.heads)
    return joined(
        joined([element("h2", group) if group else None, _list(rows)])
        for group, rows in _groups(page.rows)
    )


def show_buttons(rows: Iterable[NumberedRow]) -> Html | None:
    """Return the rows of a question that are no answers."""
    found = [row_button(row.text, place, class_="shows") for place, row in rows]
    return element("p", *found) if found else None


def _groups(rows: tuple[Row, ...]) -> Iterator[tuple[str, list[NumberedRow]]]:
    for group, found in groupby(enumerate(rows), lambda numbered: numbered[1].group):
        yield group, list(found)


def _list(rows: list[NumberedRow]) -> Html:
    items = (
        element("li", row_button(row.text, place), _note(row), _details(row)) for place, row in rows
    )
    return element("ul", *items, class_="menu")


def _table(page: ChoicePage, heads: tuple[str, ...]) -> Html:
    head = element("tr", *(element("th", words, scope="col") for words in heads))
    return element(
        "table",
        element("caption", page.heading),
        element("thead", head),
        *(_body(group, rows, len(heads)) for group, rows in _groups(page.rows)),
        class_="menu",
    )


def _body(group: str, rows: list[NumberedRow], across: int) -> Html:
    head = element("th", group, scope="rowgroup", colspan=across)
    title = element("tr", head) if group else None
    return element("tbody", title, *(_table_row(place, row) for place, row in rows))


def _table_row(place: int, row: Row) -> Html:
    head = element("th", row_button(row.text, place), _details(row), scope="row")
    return element("tr", head, element("td", _note(row)), class_="quiet" if row.quiet else None)


def _note(row: Row) -> Html | None:
    if not row.note:
        return None
    return element("span", row.note, class_=f"note state {row.state}" if row.state else "note")


def _details(row: Row) -> Html:
    return joined(element("p", linked(text), class_="details") for text in row.details)
