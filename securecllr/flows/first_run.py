"""The first run: welcome, about you, accounts, the quick check, and the first thing to do."""

from __future__ import annotations

from securecllr.flows.about import about_you
from securecllr.flows.accounts import choose_accounts
from securecllr.flows.conversation import Conversation
from securecllr.flows.doing import start_with
from securecllr.flows.erasure import what_we_keep
from securecllr.flows.pages import ChoicePage, Chosen, Row
from securecllr.flows.quick import quick_check
from securecllr.flows.settings import speak, use_other_interface
from securecllr.i18n import _
from securecllr.messages.help_pages import kept_title, program_title, promise_lines, welcome_lines
from securecllr.messages.lines import GAP
from securecllr.messages.packs import pack_welcome_lines
from securecllr.messages.settings import other_language


async def welcome(c: Conversation) -> None:
    """Say what this is, how to know that it is no trick, and what is kept; then begin.

    Raises:
        Ended: Another interface was chosen.
    """
    while True:
        promises = promise_lines(shared=bool(c.seat))
        pack = pack_welcome_lines(c.audit.catalogue)
        other = c.host.other_interface if c.host.leaves_for_plain else ""
        rows = [_("Start"), kept_title(), other_language()[1], *([other] if other else [])]
        reply = await c.ask(
            ChoicePage(
                heading=program_title(),
                place=c.seat,
                lines=(
                    *welcome_lines(),
                    GAP,
                    *promises,
                    *([GAP] if pack else ()),
                    *pack,
                ),
                rows=tuple(map(Row, rows)),
                help=_("Choose Start to begin. Nothing is asked that could harm you."),
                back=False,
            )
        )
        match reply:
            case Chosen(0):
                return
            case Chosen(1):
                await what_we_keep(c)
            case Chosen(2):
                speak(c, other_language()[0])
            case Chosen(_):
                use_other_interface(c)


async def first_run(c: Conversation) -> None:
    """Lead from the first page to the first thing to do. Going back leads to the page before."""
    while True:
        await welcome(c)
        while await about_you(c):
            if await choose_and_check(c):
                return


async def choose_and_check(c: Conversation) -> bool:
    """Ask for the accounts, then the quick check. Return False for going back from the first."""
    while await choose_accounts(c):
        if not c.audit.now.in_use or await check(c):
            return True
    return False


async def check(c: Conversation) -> bool:
    """Run the quick check, then show the first thing to do. Return False for going back."""
    if not await quick_check(c):
        return False
    if (action := c.audit.plan().first) is not None:
        await start_with(c, action, first=True)
    return True
