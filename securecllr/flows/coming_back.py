"""Coming back: since the sign-off, the re-check, what has changed, a reminder."""

from __future__ import annotations

from securecllr.catalogue.model import HACKED
from securecllr.flows.accounts import choose_accounts
from securecllr.flows.conversation import Conversation
from securecllr.flows.dialog import File
from securecllr.flows.pages import ChoicePage, Row
from securecllr.flows.question import again
from securecllr.flows.reading import alarm, read
from securecllr.i18n import _
from securecllr.messages.lines import day, texts
from securecllr.messages.recheck import (
    CHANGES,
    change_words,
    recheck_cost,
    reminder_words,
    since_lines,
    since_title,
)


async def since(c: Conversation) -> None:
    """Show where the person stands since they signed off."""
    await read(c, since_title(c.audit), since_lines(c.audit))


async def recheck(c: Conversation) -> None:
    """Ask again what needs asking; where nothing does, ask whether anything is new."""
    found = c.audit.to_recheck()
    if not found:
        await changes(c)
        return
    c.say(recheck_cost(found))
    if await again(c, found):
        c.say(_("That is all for now."))


async def changes(c: Conversation) -> None:
    """Ask what has changed; each change leads to just the questions that it touches."""
    rows = [
        _("No, nothing is new"),
        _("I have joined a platform"),
        _("I no longer use an account"),
        *map(change_words, CHANGES),
    ]
    found = c.audit.to_recheck()
    row = await c.choose(
        ChoicePage(
            heading=_("Is anything new?"),
            place=_("what has changed"),
            lines=() if found else tuple(texts(recheck_cost(found))),
            rows=tuple(map(Row, rows)),
            question=True,
            help=_("Choose what is new. It leads to the questions that it touches."),
        )
    )
    if row is None or row == 0:
        return
    first = len(rows) - len(CHANGES)
    if row < first:
        await choose_accounts(c)
        return
    change = CHANGES[row - first]
    c.audit.change(change)
    c.say(_("Saved on this computer."))
    if change == HACKED:
        account = next(iter(c.audit.now.in_use), None)
        await alarm(c, c.audit.catalogue.cards[HACKED], account.kind if account else "")
    await recheck(c)


async def remind(c: Conversation) -> None:
    """Save a reminder for a calendar. It names no weak point."""
    from securecllr.reports.calendar import CHOICES, day_of, reminders

    days = [day_of(choice, c.audit.today) for choice in CHOICES]
    row = await c.choose(
        ChoicePage(
            heading=_("When would you like to be reminded?"),
            place=_("reminder"),
            rows=tuple(
                Row(reminder_words(choice, day(when)))
                for choice, when in zip(CHOICES, days, strict=True)
            ),
            question=True,
            help=_("Choose a day. A file for your calendar is saved."),
        )
    )
    if row is not None:
        data = reminders([days[row]], c.audit.moment(), c.audit.store.log.head.id)
        await c.deliver(File(f"securecllr-reminder-{days[row]}", "ics", data))
