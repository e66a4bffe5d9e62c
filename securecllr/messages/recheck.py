"""The texts of coming back: since the sign-off, what has changed, why something is asked again."""

from __future__ import annotations

from collections.abc import Sequence

from securecllr.audit.applicability import Check
from securecllr.audit.changes import Cause
from securecllr.audit.engine import Audit
from securecllr.audit.names import Name
from securecllr.audit.recheck import Again, AgainReason, Since
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import Change
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.messages.lines import Line, day, minutes, texts

# What can be ticked. ``helper-changed`` is an older word for two changes that are now apart, and
# ``hacked`` is no tick: it has its own row at home.
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
)

_NAMED = 3  # of what was put right or is newly open


def since_lines(audit: Audit) -> list[Line]:
    """Return when the person was last here, and what is so since their last sign-off."""
    lines: list[Line] = []
    if audit.clock_went_back:
        lines += texts(
            _("The clock of this computer shows an earlier day than your sign-off. Check the date.")
        )
    if (last := audit.last_here) is not None:
        lines += texts(_("Last here on {date}.").format(date=day(last)))
    since = audit.since()
    if since is not None:
        lines += _joined_and_left(audit, since)
        lines += _named(audit, _("Put right since you signed off: {list}."), since.done)
        lines += _named(audit, _("Open since then: {list}."), since.newly_open)
    count = audit.count()
    if count.to_do or count.to_look_at:
        lines += texts(_("On your plan: {count}.").format(count=count_words(count)))
    return lines


def _named(audit: Audit, text: str, checks: Sequence[Check]) -> list[Line]:
    """Return a sentence that names some checks, the first few of many; nothing for none."""
    if not checks:
        return []
    listed = [_name(audit, check) for check in checks[:_NAMED]]
    if more := len(checks) - len(listed):
        listed.append(_("{n} more").format(n=more))
    return texts(text.format(list=", ".join(listed)))


def _joined_and_left(audit: Audit, since: Since) -> list[Line]:
    """Return which accounts were added, and which are no longer used."""
    names, said = audit.names(), []
    for text, accounts in (
        (_("Joined since you signed off: {list}."), [account.id for account in since.joined]),
        (_("No longer used since then: {list}."), [gone.account for gone in since.left]),
    ):
        listed = [names[id_].listed for id_ in accounts if id_ in names]
        said += [text.format(list=", ".join(listed))] if listed else []
    return texts(*said)


def why_again_words(again: Again, names: dict[str, Name]) -> str:
    """Return why a question is asked again."""
    if again.cause is not None:
        return cause_words(again.cause)
    if again.until is not None:
        return _("You looked, and that was good until {date}").format(date=day(again.until))
    words: dict[AgainReason, str] = {
        "new": _("This question is new"),
        "joined": _("You have joined {name}"),
        "out-of-date": _("It is some time since you looked"),
        "reworded": _("The question has changed since you answered"),
        "changed": _("Something has changed for you since you answered"),
    }
    return words[again.why].format(name=names[again.check.account.id].listed)


def cause_words(cause: Cause) -> str:
    """Return which change a question is asked again because of."""
    if cause == "left":
        return _("You no longer use an account that this may depend on")
    return _("You told us: {change}").format(change=change_words(cause))


def nothing_again_words(audit: Audit) -> str:
    """Return that there is nothing to look at again, and from which day there will be."""
    return _("Nothing needs another look before {date}.").format(date=day(audit.recheck_day()))


def recheck_cost(found: list[Again]) -> str:
    """Return how much there is to ask again."""
    count = len(found)
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
