"""What a sign-off was about: how many checks were looked at, from memory, and not asked.

The numbers are those of the day of the sign-off. Nothing that is done afterwards changes them.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from securecllr.audit.applicability import all_checks, answer_of, asked
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
