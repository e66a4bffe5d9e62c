"""Who is sitting here, on a laptop that several people share. Opens no answers itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing

from msgspec.structs import replace

from securecllr.errors import UserError
from securecllr.flows.dialog import Dialog
from securecllr.flows.pages import ChoicePage, Chosen, InputPage, Page, Reply, Row, Typed
from securecllr.i18n import _
from securecllr.messages.lines import texts

Accept = Callable[[str], str]

_LONGEST = 40


async def choose_seat(dialog: Dialog, names: list[str], accept: Accept) -> str | None:
    """Ask for one of the names, or a new one.

    Args:
        dialog: The interface.
        names: The seats that there are.
        accept: Returns what was typed as a new name, or raises ``UserError``.

    Returns:
        The name; None where nobody sits down.
    """
    page = ChoicePage(
        heading=_("Who is sitting here?"),
        place=_("shared laptop"),
        lines=tuple(
            texts(
                _("Each name keeps its own answers, and shows nobody else's."),
                _("A name locks nothing: anyone at this computer can open any of them."),
            )
        ),
        # First, so that it keeps its number, and the question is in sight, however many there are.
        rows=tuple(map(Row, [_("Someone new"), *names])),
        help=_("Choose your name, or the first line if you are new here."),
        back=False,
    )
    while True:
        match await _first(dialog, page):
            case Chosen(row) if row > 0:
                return names[row - 1]
            case Chosen(_):
                if (name := await _new_seat(dialog, accept)) is not None:
                    return name
            case None:
                return None


async def _new_seat(dialog: Dialog, accept: Accept) -> str | None:
    page = InputPage(
        heading=_("Someone new"),
        place=_("shared laptop"),
        lines=tuple(
            texts(_("Type a first name or a word: letters from a to z, numbers or dashes."))
        ),
        limit=_LONGEST,
        help=_("Type a first name, then press Enter."),
    )
    while True:
        match await _first(dialog, page):
            case Typed(text):
                try:
                    return accept(text)
                except UserError as error:
                    page = replace(page, text=text, error=str(error))
            case _:
                return None


async def _first(dialog: Dialog, page: Page) -> Reply | None:
    """Return the first reply that is one to this page; None where the person stops."""
    from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
    from securecllr.flows.pages import Pressed

    async with aclosing(dialog.show(page)) as replies:
        async for reply in replies:
            if reply == Pressed(STOP):
                return None
            if reply not in (Pressed(CONTACTS), Pressed(HELP), Pressed(SETTINGS)):
                return reply
    return None
