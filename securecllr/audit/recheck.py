"""What a re-check asks: only what needs asking again, and why; and what is so since a sign-off.

Worked out on reading. What was answered again since the last sign-off is not asked twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from securecllr.audit.changes import Cause, change_since_answered, is_about
from securecllr.audit.checks import Check, all_checks, answer_of, asked, place_of
from securecllr.audit.dates import valid_until
from securecllr.audit.results import Due, due_checks, status_of, why_due
from securecllr.catalogue.model import Catalogue
from securecllr.profile.model import Account, Left
from securecllr.profile.state import ProfileState

Why = Literal["new", "no", "unsure", "think", "out-of-date", "reworded", "changed"]

_HALF_A_YEAR = 6

_OPEN: dict[str, Why] = {"no": "no", "unsure": "unsure", "think": "think"}
# What a change is about comes before all of these, and what else it touches first among them.
_ORDER: tuple[Why, ...] = ("changed", "out-of-date", "reworded", "new", "no", "unsure", "think")


@dataclass(frozen=True, slots=True)
class Again:
    """A check to ask again, and why. The earlier answer is shown beside it, never filled in.

    ``cause`` is the change that touches it, where that is why.
    """

    check: Check
    why: Why
    cause: Cause | None = None

    @property
    def minutes(self) -> int:
        """How many minutes looking takes."""
        return self.check.minutes


def to_recheck(
    catalogue: Catalogue, now: ProfileState, today: date, checks: Iterable[Check] | None = None
) -> list[Again]:
    """Return the checks to ask again, each with the reason.

    Of the first walk: those with no answer. Of all that were ever answered: what a change touches,
    what is due another look, and what was a no, unsure or "think so" at the last sign-off. In this
    order, what a change is about first; else in the order of the walk.

    ``checks`` is what ``all_checks`` returns, where it is worked out already.
    """
    found = [
        again
        for check in asked(all_checks(catalogue, now) if checks is None else checks)
        if (again := _again(catalogue, check, now, today)) is not None
    ]
    return sorted(found, key=_order)


def _order(again: Again) -> tuple[bool, int]:
    about = again.cause is not None and is_about(again.cause, again.check)
    return not about, _ORDER.index(again.why)


def _again(catalogue: Catalogue, check: Check, now: ProfileState, today: date) -> Again | None:
    answer = answer_of(now, check)
    if answer is None:
        return Again(check, "new") if check.part == "first" else None
    if (cause := change_since_answered(catalogue, now, check)) is not None:
        return Again(check, "changed", cause)
    if (why := why_due(answer, check.control, today)) is not None:
        return Again(check, why)
    if place_of(now, check) < now.signed_at and answer.answer in _OPEN:
        return Again(check, _OPEN[answer.answer])
    return None


def recheck_day(catalogue: Catalogue, now: ProfileState, today: date) -> date:
    """Return the day by which to check again: today, where something is due by now.

    Else the last day of the answer that is the first to go out of date; where none ever does, as
    nothing was found in place, it is in half a year.
    """
    good = []
    for check in asked(all_checks(catalogue, now)):
        answer = answer_of(now, check)
        if answer is not None:
            if why_due(answer, check.control, today) is not None:
                return today
            good += [answer.valid_until] if answer.valid_until else []
    return min(good, default=valid_until(today, _HALF_A_YEAR))


@dataclass(frozen=True, slots=True)
class Since:
    """What is so since a sign-off.

    Attributes:
        signed: The day of the sign-off.
        done: Open then, and now in place.
        still_open: A no, unsure or "think so".
        new: Of the first walk, and not answered.
        due: Answered, and due another look.
        joined: The accounts that were added since.
        left: The accounts that were left since, and how.
    """

    signed: date
    done: tuple[Check, ...]
    still_open: tuple[Check, ...]
    new: tuple[Check, ...]
    due: tuple[Due, ...] = ()
    joined: tuple[Account, ...] = ()
    left: tuple[Left, ...] = ()


def since_sign_off(
    catalogue: Catalogue, before: ProfileState, now: ProfileState, today: date
) -> Since | None:
    """Return what is so since the last sign-off, or None where nothing was ever signed off.

    Args:
        catalogue: What can be asked.
        before: What counted on file at the sign-off.
        now: What counts on file.
        today: The person's own calendar day.
    """
    if now.attestation is None:
        return None
    done, still_open, new = [], [], []
    checks = all_checks(catalogue, now)
    for check in checks:
        old = answer_of(before, check)
        status = status_of(check, answer_of(now, check), today)
        if status in _OPEN:
            still_open.append(check)
        elif status == "not-asked":
            new += [check] if check.part == "first" else []
        elif status != "due" and check.settled is None:
            done += [check] if old is not None and old.answer in _OPEN else []
    return Since(
        now.attestation.at.astimezone().date(),
        tuple(done),
        tuple(still_open),
        tuple(new),
        tuple(due_checks(checks, now, today)),
        tuple(account for account in now.in_use if account.id not in before.accounts),
        tuple(gone for id_, gone in now.left.items() if id_ not in before.left),
    )
