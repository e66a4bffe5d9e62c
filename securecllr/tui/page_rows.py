"""Converts the rows of a page to those of a list widget. Pure: no widget."""

from __future__ import annotations

from textwrap import wrap

from securecllr.flows.pages import ChoicePage, Page, TickPage
from securecllr.i18n import _
from securecllr.tui.layout import ListRow

_LEAD = 6  # cells before the words of a row
_INSET = 3  # of what belongs to a row, so that it stands below the row's words
_AROUND = 3  # free lines around the rows


def has_room_between(page: Page, width: int, height: int) -> bool:
    """Return whether the answers of a page have room for a free line between two of them.

    Args:
        page: The page.
        width: The cells that its words have.
        height: The lines between the top line and the bar of keys.
    """
    if not isinstance(page, ChoicePage | TickPage) or any(row.group for row in page.rows):
        return False
    words = [page.notice, page.heading, *(line.text for line in (*page.lines, *page.after))]
    rows = [text for row in page.rows for text in (f"{row.text} {row.note}", *row.details)]
    above = sum(len(wrap(text, width)) for text in words if text)
    below = sum(len(wrap(text, max(width - _LEAD, 1))) for text in rows)
    gaps = sum(line.kind == "gap" for line in page.lines)
    return above + gaps + below + len(page.rows) + _AROUND <= height


def listed(page: Page) -> tuple[list[ListRow], list[int]]:
    """Return the rows of a page as a list draws them, and where each that can be chosen stands.

    A gap and a heading come where a new group begins; what belongs to a row stands below it. The
    words that exclude all others come first, so that the line that is highlighted first says
    nothing that is not so; their place is the last, as it is beside the rows of the page.
    """
    rows: list[ListRow] = []
    places: list[int] = []
    group = ""
    none = page.none if isinstance(page, TickPage) else ""
    if none:
        rows += [ListRow(none, digit="0"), ListRow(_("or"), kind="text")]
    for row in page.rows if isinstance(page, ChoicePage | TickPage) else ():
        if row.group != group:
            group = row.group
            rows += [ListRow("", kind="gap")] if rows else []
            rows.append(ListRow(group, kind="heading"))
        places.append(len(rows))
        rows.append(ListRow(row.text, row.note, quiet=row.quiet, state=row.state or ""))
        rows += [ListRow(detail, kind="text", inset=_INSET) for detail in row.details]
    return rows, [*places, 0] if none else places
