"""Coming back: what was done since, what has changed, and one list of what to look at again.

Nothing is kept but the answers and the changes: left in the middle, the list is what is left of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from securecllr.audit.recheck import Again
from securecllr.catalogue.model import Change
from securecllr.flows.about import which_phone
from securecllr.flows.accounts import choose_accounts
from securecllr.flows.conversation import Conversation
from securecllr.flows.dialog import File
from securecllr.flows.old_accounts import leave_some
from securecllr.flows.pages import ChoicePage, Row, TickPage
from securecllr.flows.question import again
from securecllr.i18n import _
from securecllr.messages.count import due_lines
from securecllr.messages.help_pages import council_help
from securecllr.messages.lines import Line, day, texts
from securecllr.messages.recheck import (
    CHANGES,
    change_words,
    nothing_again_words,
    recheck_cost,
    reminder_words,
    since_lines,
    why_again_words,
)

# What can be ticked: a change that is saved as such, or accounts to add or to take off.
_Tick = Change | Literal["joined", "left"]
_DUE_NAMED = 3  # before the list that names them all
_AFTER_NUMBER = 2  # joining and leaving stand after the phone and its number


def _ticks() -> tuple[_Tick, ...]:
    return (*CHANGES[:_AFTER_NUMBER], "joined", "left", *CHANGES[_AFTER_NUMBER:])


def _tick_words(tick: _Tick) -> str:
    if tick == "joined":
        return _("I have joined a platform")
    return _("I no longer use an account") if tick == "left" else change_words(tick)


async def welcome_back(c: Conversation) -> None:
    """Show what is so since the person was here, ask what has changed, and what to look at."""
    await _changes(c, _("Welcome back. What has changed?"), since_lines(c.audit))


async def changes(c: Conversation) -> None:
    """Ask what has changed; each change leads to just the questions that it touches."""
    await _changes(c, _("What has changed?"), [])


async def _changes(c: Conversation, heading: str, lines: Sequence[Line]) -> None:
    told = await _told(c, heading, lines)
    if told is None:
        return
    for change in CHANGES:
        if change in told:
            c.audit.change(change)
    if "left" in told:
        await leave_some(c)
    if "joined" in told:
        await choose_accounts(c, ask_old=False)
    await recheck(c)


async def _told(c: Conversation, heading: str, lines: Sequence[Line]) -> set[_Tick] | None:
    """Ask what has changed, and which phone a new one is. Return None for going back."""
    ticks = _ticks()
    ticked = frozenset[int]()
    while True:
        found = await c.tick(
            TickPage(
                heading=heading,
                place=_("coming back"),
                lines=tuple(lines),
                rows=tuple(Row(_tick_words(tick)) for tick in ticks),
                ticked=ticked,
                none=_("No, nothing has changed"),
                after=tuple(due_lines(c.audit, _DUE_NAMED)),
                help=_("Tick all that fit. Each leads to just the questions that it touches."),
            )
        )
        if found is None:
            return None
        ticked = found
        told = {ticks[row] for row in found}
        if "new-phone" not in told or await which_phone(c):
            return told


async def recheck(c: Conversation) -> None:
    """List what to look at again, each with its reason, and ask it until none is left."""
    asked = False
    while found := c.audit.to_recheck():
        row = await c.choose(_list(c, found))
        if row is None:
            return
        asked = True
        await again(c, found[row:])
    c.say(_("That is all for now.") if asked else nothing_again_words(c.audit))


def _list(c: Conversation, found: list[Again]) -> ChoicePage:
    names = c.audit.names()
    return ChoicePage(
        heading=_("Look again: {cost}").format(cost=recheck_cost(found)),
        place=_("coming back"),
        lines=tuple(texts(_("Start with the first. What is left waits for you at home."))),
        rows=tuple(
            Row(
                f"{names[each.check.account.id].listed}: {each.check.control.name}",
                group=why_again_words(each, names),
            )
            for each in found
        ),
        help=_("These are in order, each with the reason. Choose where to begin."),
    )


async def remind(c: Conversation) -> None:
    """Save a reminder for a calendar. It names no weak point."""
    from securecllr.reports.calendar import CHOICES, day_of, reminders

    words = {
        (when := day_of(choice, c.audit.today)): reminder_words(choice, day(when))
        for choice in CHOICES
    }
    due = c.audit.recheck_day()
    if due > min(words):
        words[due] = _("When something is due another look: {date}").format(date=day(due))
    days = sorted(words)
    row = await c.choose(
        ChoicePage(
            heading=_("When would you like to be reminded?"),
            place=_("reminder"),
            rows=tuple(Row(words[when]) for when in days),
            question=True,
            help=_("Choose a day. A file for your calendar is saved."),
        )
    )
    if row is not None:
        data = reminders(
            [days[row]],
            c.audit.moment(),
            c.audit.store.log.head.id,
            council_help(c.audit.catalogue),
        )
        await c.deliver(File(f"securecllr-reminder-{days[row]}", "ics", data))
