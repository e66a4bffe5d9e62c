"""From the rows of a page to those of a list. Pure: no widget."""

from __future__ import annotations

from securecllr.flows.pages import ChoicePage, Page, TickPage
from securecllr.i18n import _
from securecllr.tui.layout import ListRow


def listed(page: Page) -> tuple[list[ListRow], list[int]]:
    """Return the rows of a page as a list draws them, and where each that can be chosen stands.

    A gap and a heading come where a new group begins; what belongs to a row stands below it. The
    words that exclude all others are the last that can be chosen.
    """
    rows: list[ListRow] = []
    places: list[int] = []
    group = ""
    for row in page.rows if isinstance(page, ChoicePage | TickPage) else ():
        if row.group != group:
            group = row.group
            rows += [ListRow("", kind="gap"), ListRow(group, kind="heading")]
        places.append(len(rows))
        rows.append(ListRow(row.text, row.note, quiet=row.quiet))
        rows += [ListRow(detail, kind="text", inset=3) for detail in row.details]
    if isinstance(page, TickPage) and page.none:
        rows.append(ListRow(_("or"), kind="text"))
        places.append(len(rows))
        rows.append(ListRow(page.none))
    return rows, places
