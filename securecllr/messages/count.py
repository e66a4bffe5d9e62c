"""The count in words, what is due another look, and what a sign-off was about."""

from __future__ import annotations

from datetime import date

from securecllr.audit.count import Count
from securecllr.audit.engine import Audit
from securecllr.audit.names import Name
from securecllr.audit.results import Due
from securecllr.audit.sign_off import SignOffCount
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import GAP, Line, day, texts


def count_words(count: Count) -> str:
    """Return how much is to do and to look at, such as "10 to do, 14 to look at"."""
    return _("{n} to do, {m} to look at").format(n=count.to_do, m=count.to_look_at)


def glance_words(count: Count) -> str:
    """Return the count with what is in place, such as "15 in place, 10 to do, 14 to look at"."""
    return _("{n} in place, {count}").format(n=count.in_place, count=count_words(count))


def found_words(before: Count, after: Count) -> str:
    """Return how many more things were found to do, as a sentence; or ""."""
    more = after.found_more(before)
    return _("Found {n} more to do.").format(n=more) if more else ""


def due_title(number: int) -> str:
    """Return how many answers are due another look."""
    return ngettext(
        "{n} answer is due another look", "{n} answers are due another look", number
    ).format(n=number)


def due_words(due: Due, names: dict[str, Name]) -> str:
    """Return which answer is due another look, and why, with the date."""
    name = f"{names[due.check.account.id].listed}: {due.check.control.name}"
    if due.why == "reworded":
        return _("{name}. The question has changed.").format(name=name)
    if due.until is None:
        return name
    return _("{name}. It was good until {date}.").format(name=name, date=day(due.until))


def due_lines(audit: Audit, at_most: int | None = None) -> list[Line]:
    """Return what is due another look, a line each under its heading; empty for nothing.

    Args:
        audit: The person's audit.
        at_most: How many to name, the longest due first; None for all, in the order of the walk.
    """
    due, names = audit.due(), audit.names()
    if not due:
        return []
    heading = Line(due_title(len(due)), "heading")
    if at_most is not None:
        due = sorted(due, key=lambda each: each.until or date.min)
    listed = [f"  {due_words(each, names)}" for each in due[:at_most]]
    if more := len(due) - len(listed):
        listed.append("  " + _("{n} more").format(n=more))
    return [GAP, heading, *texts(*listed)]


def sign_off_words(count: SignOffCount) -> str:
    """Return what a sign-off is about: looked at, from memory, due another look, not asked."""
    parts = [
        _("{n} looked at").format(n=count.looked_at),
        _("{n} from memory").format(n=count.from_memory),
    ]
    if count.due:
        parts.append(_("{n} due another look").format(n=count.due))
    parts.append(_("{n} not asked").format(n=count.not_asked))
    return ", ".join(parts) + "."
