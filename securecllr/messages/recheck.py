"""The texts of coming back: since the sign-off, why something is asked again, what is new."""

from __future__ import annotations

from securecllr.audit.changes import Cause
from securecllr.audit.checks import Check
from securecllr.audit.engine import Audit
from securecllr.audit.recheck import Again, Since, Why
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import Change
from securecllr.i18n import _, ngettext
from securecllr.messages.count import due_title, due_words
from securecllr.messages.lines import GAP, Line, day, minutes, texts

# What can be chosen. ``helper-changed`` is an older word for two changes that are now apart.
CHANGES: tuple[Change, ...] = (
    "new-phone",
    "new-number",
    "helper-started",
    "helper-left",
    "standing",
    "elected",
    "stood-down",
    "new-email-provider",
    "council-closing",
    "hacked",
)


def since_title(audit: Audit) -> str:
    """Return the title of the page: the day of the last sign-off."""
    since = audit.since()
    return _("Since {date}").format(date=day(since.signed)) if since else ""


def since_lines(audit: Audit) -> list[Line]:
    """Return what was done since the last sign-off, what is open, what was never asked."""
    since = audit.since()
    if since is None:
        return []
    lines: list[Line] = []
    if audit.clock_went_back:
        lines += texts(
            _("The clock of this computer shows an earlier day than your sign-off. Check the date.")
        )
    for heading, checks in (
        (_("In place since then"), since.done),
        (_("Still open"), since.still_open),
        (_("Not answered yet"), since.new),
    ):
        if checks:
            lines += [GAP] if lines else []
            lines.append(Line(f"{heading}: {len(checks)}", "heading"))
            lines += texts(*(f"  {_name(audit, check)}" for check in checks))
    lines += _joined_and_left(audit, since)
    if since.due:
        lines += [GAP] if lines else []
        lines.append(Line(due_title(len(since.due)), "heading"))
        lines += texts(*(f"  {due_words(due, audit.names())}" for due in since.due))
    if not lines:
        lines += texts(_("Everything is as you left it, and in place."))
    return lines


def _joined_and_left(audit: Audit, since: Since) -> list[Line]:
    """Return which accounts were added, and which are no longer used."""
    names, said = audit.names(), []
    for text, accounts in (
        (_("Added since then: {list}."), [account.id for account in since.joined]),
        (_("No longer used: {list}."), [gone.account for gone in since.left]),
    ):
        listed = [names[id_].listed for id_ in accounts if id_ in names]
        said += [text.format(list=", ".join(listed))] if listed else []
    return texts(*said)


def why_again_words(again: Again) -> str:
    """Return why a question is asked again."""
    if again.cause is not None:
        return cause_words(again.cause)
    words: dict[Why, str] = {
        "new": _("You have not answered this yet."),
        "no": _("Last time this was not in place."),
        "unsure": _("Last time you were not sure."),
        "think": _("Last time you thought so, but had not looked."),
        "out-of-date": _("It is some time since you looked."),
        "reworded": _("The question has changed since you answered."),
        "changed": _("Something has changed for you since you answered."),
    }
    return words[again.why]


def cause_words(cause: Cause) -> str:
    """Return which change a question is asked again because of."""
    if cause == "left":
        return _("You no longer use an account that this may depend on.")
    return _("You told us: {change}.").format(change=change_words(cause))


def recheck_cost(found: list[Again]) -> str:
    """Return how much there is to ask again."""
    count = len(found)
    if not count:
        return _("Nothing needs asking again")
    return ngettext("{n} question, about {time}", "{n} questions, about {time}", count).format(
        n=count, time=minutes(minutes_of(found))
    )


def change_words(change: Change) -> str:
    """Return a change as the person would say it."""
    return {
        "new-phone": _("I have a new phone"),
        "new-number": _("I have a new number"),
        "new-email-provider": _("I have a new email provider"),
        "helper-changed": _("Someone who helps me has started or stopped"),
        "helper-left": _("Someone who helped me has stopped"),
        "helper-started": _("Someone has started to help me"),
        "elected": _("I have been elected"),
        "standing": _("I am standing for election"),
        "stood-down": _("I have stood down"),
        "council-closing": _("My council is closing"),
        "hacked": _("I think someone has got in"),
    }[change]


def reminder_words(choice: tuple[str, int], when: str) -> str:
    """Return the row for one day of a reminder."""
    unit, number = choice
    if unit == "week":
        return _("In a week, for the first thing on my plan: {date}").format(date=when)
    return _("In {n} months, to check again: {date}").format(n=number, date=when)


def _name(audit: Audit, check: Check) -> str:
    return f"{audit.names()[check.account.id].listed}: {check.control.name}"
