"""Coming back: since the sign-off, the re-check, what has changed, a reminder (rules X1 to X3)."""

from __future__ import annotations

from securecllr.catalogue.model import HACKED
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import day
from securecllr.messages.recheck import (
    CHANGES,
    change_words,
    changes_question,
    joined_words,
    nothing_new_words,
    recheck_cost,
    reminder_words,
    saved_reminder_words,
    since_lines,
    since_title,
    stopped_words,
    why_words,
)
from securecllr.plain.asking import ask_number
from securecllr.plain.helping import show_alarm, write
from securecllr.plain.picker import change_accounts
from securecllr.plain.question import Left, ask_question
from securecllr.plain.session import Session
from securecllr.reports.calendar import CHOICES, day_of, reminders, save_reminder
from securecllr.reports.save import own_folder


def since(session: Session) -> None:
    """Show where the person stands since they signed off."""
    session.lines.heading(since_title(session.audit))
    write(session, since_lines(session.audit))


def recheck(session: Session) -> None:
    """Ask again what needs asking; where nothing does, ask whether anything is new."""
    found = session.audit.to_recheck()
    if not found:
        changes(session)
        return
    session.lines.heading(recheck_cost(found))
    place = 0
    while 0 <= place < len(found):
        session.lines.heading(why_words(found[place]))
        left = ask_question(session, found[place].check.key, again=(place + 1, len(found)))
        place += 1 if left is Left.ANSWERED else -1
    if place == len(found):
        session.lines.heading(_("That is all for now."))


def changes(session: Session) -> None:
    """Ask what has changed; each change leads to just the questions that it touches."""
    texts = [nothing_new_words(), joined_words(), stopped_words(), *map(change_words, CHANGES)]
    session.lines.heading(changes_question())
    session.lines.numbered(texts)
    number = ask_number(session, len(texts))
    if number is None or number == 1:
        return
    if number <= len(texts) - len(CHANGES):
        change_accounts(session)
        return
    change = CHANGES[number - 1 - (len(texts) - len(CHANGES))]
    session.audit.change(change)
    session.lines.say(_("Saved on this computer."))
    if change == HACKED:
        first = next(iter(session.audit.now.in_use), None)
        card = session.audit.catalogue.cards[HACKED]
        show_alarm(session, card, first.kind if first else "")
    recheck(session)


def remind(session: Session) -> None:
    """Save a reminder for a calendar. It names no weak point."""
    audit = session.audit
    days = [day_of(choice, audit.today) for choice in CHOICES]
    session.lines.heading(_("When would you like to be reminded?"))
    session.lines.numbered(
        reminder_words(choice, day(when)) for choice, when in zip(CHOICES, days, strict=True)
    )
    number = ask_number(session, len(days))
    if number is None:
        return
    when = days[number - 1]
    data = reminders([when], audit.moment(), audit.store.log.head.id)
    try:
        path = save_reminder(own_folder(audit.store.path), when, data)
    except UserError as error:
        session.lines.error(str(error))
    else:
        session.lines.say(*saved_reminder_words(path))
