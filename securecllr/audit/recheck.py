"""What a re-check asks, and why; and what has changed since a sign-off.

Worked out on reading. What was answered again since the last sign-off is not asked twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from securecllr.audit.applicability import Check, all_checks, answer_of, asked
from securecllr.audit.changes import Cause, change_since_answered, is_about
from securecllr.audit.dates import valid_until
from securecllr.audit.results import Due, due_checks, status_of, why_due
from securecllr.catalogue.model import Catalogue, Change
from securecllr.profile.model import Account, Left
from securecllr.profile.state import ProfileState

AgainReason = Literal["changed", "joined", "out-of-date", "reworded", "new"]

_HALF_A_YEAR = 6

# What a change is about comes before all of these, and what else it touches first among them.
_ORDER: tuple[AgainReason, ...] = get_args(AgainReason)
_OPEN = ("no", "unsure", "think")

# Somebody who may still get in comes before what else has changed.
_FIRST_CAUSES: tuple[Cause, ...] = ("hacked", "helper-left", "helper-changed")
_CAUSES: tuple[Cause, ...] = (
    *_FIRST_CAUSES,
    *(change for change in get_args(Change) if change not in _FIRST_CAUSES),
    "left",
)


class Again(Struct, frozen=True):
    """A check to ask again, and why. The earlier answer is shown beside it, never filled in.

    ``cause`` is the change that touches it, where that is why; ``until`` the last day on which the
    answer counted, where it is out of date.
    """

    check: Check
    why: AgainReason
    cause: Cause | None = None
    until: date | None = None

    @property
    def minutes(self) -> int:
        """How many minutes looking takes."""
        return self.check.minutes


def to_recheck(
    catalogue: Catalogue, now: ProfileState, today: date, checks: Iterable[Check] | None = None
) -> list[Again]:
    """Return the checks to ask again, each with the reason.

    Asked is what a change touches since it was answered; what an account brings that was joined
    since the last sign-off; what is due another look; and a question that is new. What is known
    not to be in place is on the plan, and so is what was never looked at: neither is asked here.

    What a change is about comes first, change by change, those of a helper who left before all
    others, and within it question by question; then the others, in the order of the
    reasons; what is due, the longest first; else in that of the walk.

    ``checks`` is what ``all_checks`` returns, where it is worked out already.
    """
    found = [
        again
        for check in asked(all_checks(catalogue, now) if checks is None else checks)
        if (again := _again(catalogue, check, now, today)) is not None
    ]
    places = {control: place for place, control in enumerate(catalogue.controls)}
    return sorted(found, key=lambda again: _order(again, places))


def _order(again: Again, places: dict[str, int]) -> tuple[bool, int, int, date]:
    cause = _CAUSES.index(again.cause) if again.cause is not None else 0
    if again.cause is not None and is_about(again.cause, again.check):
        return False, cause, places[again.check.control.id], date.min
    return True, _ORDER.index(again.why), cause, again.until or date.min


def _again(catalogue: Catalogue, check: Check, now: ProfileState, today: date) -> Again | None:
    answer = answer_of(now, check)
    if answer is None:
        return _unanswered(catalogue, check, now)
    if answer.answer == "no":
        return None
    if (cause := change_since_answered(catalogue, now, check)) is not None:
        return Again(check, "changed", cause)
    if (why := why_due(answer, check.control, today)) is not None:
        return Again(check, why, until=answer.valid_until if why == "out-of-date" else None)
    return None


def _unanswered(catalogue: Catalogue, check: Check, now: ProfileState) -> Again | None:
    """Return why a check without an answer is asked, or None where the plan is the place for it."""
    if is_joined(now, check.account.id):
        return Again(check, "joined") if check.part == "first" else None
    cause = change_since_answered(catalogue, now, check)
    if cause is not None and (check.part == "first" or is_about(cause, check)):
        return Again(check, "changed", cause)
    return Again(check, "new") if check.is_new and check.part == "first" else None


def is_joined(now: ProfileState, account: str) -> bool:
    """Return whether an account was added since the last sign-off; False before there is one."""
    return -1 < now.signed_at < now.chosen_at.get(account, -1)


def recheck_day(catalogue: Catalogue, now: ProfileState, today: date) -> date:
    """Return the day by which to check again: today, where something is due by now.

    The one rule for this day, on screen, on paper and in a calendar.

    Else the last day of the answer that is the first to go out of date; where none ever does, as
    nothing was found in place, it is in half a year.
    """
    good = []
    for check in asked(all_checks(catalogue, now)):
        answer = answer_of(now, check)
        if answer is not None:
            if why_due(answer, check.control, today) is not None:
                return today
            if answer.valid_until is not None:
                good.append(answer.valid_until)
    return min(good, default=valid_until(today, _HALF_A_YEAR))


class Since(Struct, frozen=True):
    """What has changed since a sign-off.

    Attributes:
        done: Open then, and now in place.
        still_open: A no, unsure or "think so".
        new: Of the first walk, and not answered.
        newly_open: In place then, and now known not to be.
        due: Answered, and due another look.
        joined: The accounts that were added since.
        left: The accounts that were left since, and how.
    """

    done: tuple[Check, ...]
    still_open: tuple[Check, ...]
    new: tuple[Check, ...]
    newly_open: tuple[Check, ...] = ()
    due: tuple[Due, ...] = ()
    joined: tuple[Account, ...] = ()
    left: tuple[Left, ...] = ()


def since_sign_off(
    catalogue: Catalogue, before: ProfileState, now: ProfileState, today: date
) -> Since | None:
    """Return what has changed since the last sign-off, or None where nothing was ever signed off.

    Args:
        catalogue: What can be asked.
        before: What counted on file at the sign-off.
        now: What counts on file.
        today: The person's own calendar day.
    """
    if now.attestation is None:
        return None
    done, still_open, new, newly_open = [], [], [], []
    checks = all_checks(catalogue, now)
    for check in checks:
        old = answer_of(before, check)
        status = status_of(check, answer_of(now, check), today)
        if status == "no" and old is not None and old.answer == "looked":
            newly_open.append(check)
        elif status in _OPEN:
            still_open.append(check)
        elif status == "not-asked":
            if check.part == "first":
                new.append(check)
        elif status != "due" and check.settled is None and old is not None and old.answer in _OPEN:
            done.append(check)
    return Since(
        tuple(done),
        tuple(still_open),
        tuple(new),
        tuple(newly_open),
        tuple(due_checks(checks, now, today)),
        tuple(account for account in now.in_use if account.id not in before.accounts),
        tuple(gone for id_, gone in now.left.items() if id_ not in before.left),
    )
