"""A grid: tables of radios, a row an account, a column an answer. Each is sent as it is chosen."""

from __future__ import annotations

from itertools import groupby

from securecllr.elements import Html, element
from securecllr.flows.pages import GridPage, GridRow
from securecllr.i18n import _, capital
from securecllr.page.controls import button, field_row, form, submit
from securecllr.page.forms import FIELD, heading

NumberedGridRow = tuple[int, GridRow]


def grid(page: GridPage, above: Html, actions: Html | None) -> Html:
    """Return a grid: a table for each group, and a question alone where a group has one row.

    What can be done besides comes before going on, where a person reads who has missed a row.
    """
    found = groupby(enumerate(page.rows), lambda numbered: numbered[1].group)
    parts = [_group(page, group, list(rows)) for group, rows in found]
    return form("go-on", heading(page), above, *parts, actions, submit(page.go_on))


def _group(page: GridPage, group: str, rows: list[NumberedGridRow]) -> Html:
    if len(rows) == 1:
        return _alone(page, *rows[0])
    heads = list(dict.fromkeys(option for _place, row in rows for option in row.options))
    ids = {words: f"column-{rows[0][0]}-{n}" for n, words in enumerate(heads)}
    columns = [element("th", words, scope="col", id=ids[words]) for words in heads]
    more = element("th", _("Another"), scope="col") if page.another else None
    first = element("th", _("Account"), scope="col")
    return element(
        "table",
        element("caption", group or page.heading, class_=None if group else "heard"),
        element("thead", element("tr", first, *columns, more)),
        element("tbody", *(_row(page, place, row, ids) for place, row in rows)),
        class_="grid",
    )


def _row(page: GridPage, place: int, row: GridRow, ids: dict[str, str]) -> Html:
    head = f"row-{place}"
    cells = []
    for words, id_ in ids.items():
        option = row.options.index(words) if words in row.options else None
        cells.append(
            element("td")
            if option is None
            else element(
                "td",
                _radio(place, option, row, aria_labelledby=f"{head} {id_}"),
                element("label", words, for_=_id(place, option)),
            )
        )
    more = element("td", _another(page, place, row)) if page.another else None
    return element("tr", element("th", row.text, scope="row", id=head), *cells, more)


def _alone(page: GridPage, place: int, row: GridRow) -> Html:
    options = (
        field_row(_radio(place, option, row), capital(words), _id(place, option))
        for option, words in enumerate(row.options)
    )
    legend = row.question or row.text
    # The question names no account where it is the heading already.
    said = row.text if legend == page.heading else legend
    return element(
        "fieldset", element("legend", said), *options, _another(page, place, row), class_="alone"
    )


def _radio(place: int, option: int, row: GridRow, *, aria_labelledby: str | None = None) -> Html:
    return element(
        "input",
        type="radio",
        id=_id(place, option),
        name=f"row-{place}",
        data_row=place,
        data_option=option,
        checked=row.chosen == option,
        aria_labelledby=aria_labelledby,
    )


def _another(page: GridPage, place: int, row: GridRow) -> Html | None:
    if not page.another:
        return None
    words = f"{capital(page.another)}: {row.text}"
    return button(
        capital(page.another), {"type": "another", "row": place}, aria_label=words, class_="another"
    )


def _id(place: int, option: int) -> str:
    return FIELD if (place, option) == (0, 0) else f"{FIELD}-{place}-{option}"
