"""What a re-check asks: only what needs asking again, and why (DESIGN section 3, rule X1).

Worked out on reading. What was answered again since the last sign-off is not asked twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from securecllr.audit.checks import Check, all_checks, answer_of, place_of
from securecllr.audit.dates import valid_until
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import Catalogue
from securecllr.profile.state import ProfileState

Why = Literal["new", "no", "unsure", "think", "out-of-date", "reworded", "changed"]

_HALF_A_YEAR = 6

_WHY_BY_ANSWER: dict[str, Why] = {"no": "no", "unsure": "unsure", "think": "think"}


@dataclass(frozen=True, slots=True)
class Again:
    """A check to ask again, and why. The earlier answer is shown beside it, never filled in."""

    check: Check
    why: Why


def to_recheck(catalogue: Catalogue, now: ProfileState, today: date) -> list[Again]:
    """Give the checks to ask again, in the order of the walk.

    Of the first walk: those with no answer. Of all that were ever answered: what was a no,
    unsure or "think so", what is past its date, what was reworded, and what a change in the
    person's life touches since it was answered.
    """
    return [
        Again(check, why)
        for check in all_checks(catalogue, now)
        if check.settled is None and (why := why_again(check, now, today)) is not None
    ]


def why_again(check: Check, now: ProfileState, today: date) -> Why | None:
    """Say why a check should be asked again, or None where it need not be."""
    answer = answer_of(now, check)
    if answer is None:
        return "new" if check.part == "first" else None
    place = place_of(now, check)
    touched = any(
        place < when and event.kind in check.control.touched_by for when, event in now.events
    )
    if touched:
        return "changed"
    if is_stale(answer, check.control.revision, today):
        reworded = check.control.revision > answer.revision
        return "reworded" if reworded else "out-of-date"
    if place < now.signed_at:
        return _WHY_BY_ANSWER.get(answer.answer)
    return None


def recheck_day(catalogue: Catalogue, now: ProfileState, today: date) -> date:
    """Give the day by which to check again: today, where something is past its date by now.

    Else the last day of the answer that is the first to go out of date; where none ever does, as
    nothing was found in place, it is in half a year.
    """
    good = []
    for check in all_checks(catalogue, now):
        answer = answer_of(now, check)
        if check.settled is None and answer is not None:
            if is_stale(answer, check.control.revision, today):
                return today
            good += [answer.valid_until] if answer.valid_until else []
    return min(good, default=valid_until(today, _HALF_A_YEAR))


@dataclass(frozen=True, slots=True)
class Since:
    """Where a person stands since a sign-off: what they did, what is open, what is new."""

    signed: date
    done: tuple[Check, ...]
    still_open: tuple[Check, ...]
    new: tuple[Check, ...]


def since_sign_off(
    catalogue: Catalogue, before: ProfileState, now: ProfileState, today: date
) -> Since | None:
    """Compare with the last sign-off, or None where nothing was ever signed off.

    Args:
        catalogue: What can be asked.
        before: Where the person stood at the sign-off.
        now: Where they stand.
        today: Their calendar day.
    """
    if now.attestation is None:
        return None
    done, still_open, new = [], [], []
    for check in all_checks(catalogue, now):
        if check.settled is not None:
            if check.settled == "fail":
                still_open.append(check)
            continue
        old, current = answer_of(before, check), answer_of(now, check)
        was_open = old is not None and old.answer in _WHY_BY_ANSWER
        if current is None:
            if check.part == "first":
                new.append(check)
        elif current.answer in _WHY_BY_ANSWER:
            still_open.append(check)
        elif was_open and not is_stale(current, check.control.revision, today):
            done.append(check)
    return Since(now.attestation.at.astimezone().date(), tuple(done), tuple(still_open), tuple(new))
