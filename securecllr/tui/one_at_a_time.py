"""Shows a grid row by row, as questions: where it has one row, or the window is narrow."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from securecllr.flows.pages import (
    Back,
    ChoicePage,
    Chosen,
    GoOn,
    GridPage,
    Marked,
    Page,
    Reply,
    Row,
)
from securecllr.i18n import _, capital

# In a window that is narrower a row's options stand below it: one account fills the window.
_ROOM = 60  # cells


def is_asked_one_at_a_time(page: Page, width: int) -> bool:
    """Return whether the rows of a page are asked one at a time in a window of a width, in cells.

    Only rows that have a whole question are, and none of a list to look through, to which rows
    can be added.
    """
    if not isinstance(page, GridPage) or page.another:
        return False
    if not all(row.question for row in page.rows):
        return False
    return len(page.rows) == 1 or width < _ROOM


async def one_at_a_time(
    show: Callable[[Page], AsyncGenerator[Reply, None]], page: GridPage
) -> AsyncGenerator[Reply, None]:
    """Yield what is replied to a grid, asking its rows one by one with ``show``.

    Options have the digits that they have in a grid. The line below them records nothing, and is
    where a person stands who has not answered. After the last row it is gone on: what is empty
    then was left on purpose.
    """
    chosen = [row.chosen for row in page.rows]
    at = min(page.highlighted, len(chosen) - 1)
    while at < len(chosen):
        async with aclosing(show(_question(page, at, chosen[at]))) as replies:
            async for reply in replies:
                match reply:
                    case Chosen(option) if option < len(page.rows[at].options):
                        chosen[at] = option
                        yield Marked(at, option)
                        at += 1
                    case Chosen():
                        at += 1
                    case Back() if at:
                        at -= 1
                    case _:
                        yield reply
                        continue
                break
    yield GoOn(leaving=None in chosen)


def _question(page: GridPage, at: int, chosen: int | None) -> ChoicePage:
    row, total = page.rows[at], len(page.rows)
    place = _("{place}: {n} of {total}").format(place=page.place, n=at + 1, total=total)
    options = [Row(capital(option)) for option in row.options]
    return ChoicePage(
        heading=row.question,
        place=page.place if total == 1 else place,
        lines=page.lines if total == 1 else (),
        after=page.lines if total > 1 else (),  # a narrow window has room for the answers first
        rows=(*options, Row(_("Leave it for now"))),
        highlighted=len(options) if chosen is None else chosen,
        actions=page.actions,
        accounts=page.accounts,
        help=page.help,
        step=page.step,
    )
