"""Validation: a message from JavaScript becomes a reply to the page, an error, or nothing."""

from __future__ import annotations

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
from securecllr.flows.pages import (
    Another,
    Back,
    CellChosen,
    ChoicePage,
    Chosen,
    GoOn,
    GridPage,
    InputPage,
    Marked,
    Page,
    Pressed,
    Reply,
    TablePage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.messages.page import (
    both_ticked_words,
    nothing_chosen_words,
    nothing_ticked_words,
    too_long_words,
)
from securecllr.page.incoming import ChosenRow, Said, TickedRows, plain_reply

COMMON = (STOP, CONTACTS, SETTINGS, HELP)


def problem_with(page: Page, said: Said) -> str:
    """Return what a person has to mend in what they said; "" where there is nothing."""
    match page, said:
        case ChoicePage(), ChosenRow(row=None):
            return nothing_chosen_words()
        case TickPage(none=str(none)), TickedRows(rows=rows, none=ticked_none):
            if none and ticked_none and rows:
                return both_ticked_words(none)
            if none and not (ticked_none or rows):
                return page.needs or nothing_ticked_words(none)
            return "" if rows or ticked_none else page.needs
        case InputPage(limit=limit), _ if isinstance(reply := plain_reply(said), Typed):
            return too_long_words(limit) if len(reply.text) > limit else ""
    return ""


def reply_to(page: Page, said: Said) -> Reply | None:
    """Return the reply to a page; None where it is none that the page offers."""
    reply = plain_reply(said)
    return reply if reply is not None and _offers(page, reply) else None


def _offers(page: Page, reply: Reply) -> bool:  # noqa: C901, PLR0911 - one a type
    match page, reply:
        case _, Pressed(key):
            return key in (*COMMON, *(action.key for action in page.actions))
        case _, Back():
            return page.back
        case ChoicePage(rows=rows), Chosen(row):
            return 0 <= row < len(rows)
        case TablePage(rows=rows), Chosen(row):
            return 0 <= row < len(rows)
        case TablePage(rows=rows), CellChosen(row, cell):
            cells = rows[row].cells if 0 <= row < len(rows) else ()
            return 0 <= cell < len(cells) and bool(cells[cell].opens)
        case TickPage(rows=rows), Ticked(ticked):
            return all(0 <= row < len(rows) for row in ticked)
        case InputPage(), Typed():
            return True
        case GridPage(rows=rows), Marked(row, option):
            return 0 <= row < len(rows) and 0 <= option < len(rows[row].options)
        case GridPage(rows=rows, another=another), Another(row):
            return bool(another) and 0 <= row < len(rows)
        case GridPage(), GoOn():
            return True
    return False
