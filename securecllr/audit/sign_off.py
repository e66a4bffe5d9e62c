"""What is signed off: the checks to read before it, and what it was about, in numbers.

The numbers are those of the day of the sign-off. Nothing that is done afterwards changes them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from securecllr.audit.applicability import Check, all_checks, answer_of, asked
from securecllr.audit.count import is_shown
from securecllr.audit.results import status_of
from securecllr.catalogue.model import Catalogue
from securecllr.profile.state import ProfileState


class SignOffCount(Struct, frozen=True):
    """How many checks were in which state at a sign-off.

    Attributes:
        looked_at: The person had looked, and it still counted on that day.
        from_memory: They thought so, said no, were not sure, or said that it does not apply.
        due: They had looked so long before that it was due another look.
        not_asked: They had not answered.
    """

    looked_at: int = 0
    from_memory: int = 0
    due: int = 0
    not_asked: int = 0


def sign_off_count(catalogue: Catalogue, signed: ProfileState, on: date) -> SignOffCount:
    """Return what a sign-off was about, or would be about.

    Args:
        catalogue: What can be asked. What came into it after that day was not asked.
        signed: What counted on file at the sign-off.
        on: The day of the sign-off.
    """
    looked = memory = due = missing = 0
    for check in asked(all_checks(catalogue, signed)):
        answer = answer_of(signed, check)
        if answer is None:
            added = check.control.added
            missing += is_shown(check, signed) and (added is None or added <= on)
            continue
        status = status_of(check, answer, on)
        due += status == "due"
        looked += status == "in-place"
        memory += status not in ("due", "in-place")
    return SignOffCount(looked, memory, due, missing)


def listed_checks(checks: Iterable[Check], now: ProfileState) -> list[Check]:
    """Return the checks to list before signing off: the first walk's, and any with an answer."""
    return [check for check in checks if check.settled is None and is_shown(check, now)]


def thought_so(listed: Iterable[Check], now: ProfileState) -> list[Check]:
    """Return those of the listed checks that were answered "I think so"."""
    return [
        check
        for check in listed
        if (answer := answer_of(now, check)) is not None and answer.answer == "think"
    ]


def usual_day(listed: Iterable[Check], now: ProfileState) -> date | None:
    """Return the day on which most of the listed checks were answered, or None."""
    answers = (answer_of(now, check) for check in listed)
    days = Counter(answer.at.astimezone().date() for answer in answers if answer is not None)
    return max(days, key=lambda each: (days[each], each), default=None)
