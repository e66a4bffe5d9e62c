"""The count: how many checks are known to need doing, and how many to look at. One function.

The unit is one control on one account. Home, the plan, coming back, ``status``, reports and shared
copies all show these numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from securecllr.audit.applicability import Check, all_checks, answer_of, open_old_accounts
from securecllr.audit.results import status_of
from securecllr.catalogue.model import Catalogue
from securecllr.profile.state import ProfileState


class Count(Struct, frozen=True):
    """How many checks are in which state.

    Attributes:
        to_do: Known not to be in place: each is on the plan once.
        think: Answered "I think so", without looking.
        unsure: Answered "I'm not sure".
        due: Answered, and due another look.
        not_asked: Of the first walk, and not answered yet.
        in_place: Looked at, and still good.
    """

    to_do: int = 0
    think: int = 0
    unsure: int = 0
    due: int = 0
    not_asked: int = 0
    in_place: int = 0

    @property
    def to_look_at(self) -> int:
        """What is not known: to look at, beside what is to do."""
        return self.think + self.unsure + self.due + self.not_asked

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many are in place, of all that count; None where there is nothing to count."""
        total = self.to_do + self.to_look_at + self.in_place
        return (self.in_place, total) if total else None

    def found_more(self, before: Count) -> int:
        """Return how many more are known to need doing than before."""
        return max(0, self.to_do - before.to_do)


def is_shown(check: Check, now: ProfileState) -> bool:
    """Return whether a check is listed and counted: of the first walk, or one with an answer."""
    return check.part == "first" or answer_of(now, check) is not None


def accounts_shown(checks: Iterable[Check], now: ProfileState) -> list[str]:
    """Return the ids of the accounts that are listed: something is asked there, or to be done."""
    return [
        *dict.fromkeys(
            check.account.id
            for check in checks
            if is_shown(check, now) and (check.settled is None or check.settled.outcome == "fail")
        )
    ]


def count(
    catalogue: Catalogue, now: ProfileState, today: date, checks: Iterable[Check] | None = None
) -> Count:
    """Return the count, as of a day. An account that was left open is one thing to do.

    ``checks`` is what ``all_checks`` returns, where it is worked out already.
    """
    part = count_part(all_checks(catalogue, now) if checks is None else checks, now, today)
    left = Counter(answer for _check, answer in open_old_accounts(catalogue, now))
    return replace(part, to_do=part.to_do + left["no"], unsure=part.unsure + left["unsure"])


def count_part(checks: Iterable[Check], now: ProfileState, today: date) -> Count:
    """Return the count of some checks, such as those of one account, as of a day."""
    found = Counter(
        status_of(check, answer_of(now, check), today) for check in checks if is_shown(check, now)
    )
    return Count(
        to_do=found["no"],
        think=found["think"],
        unsure=found["unsure"],
        due=found["due"],
        not_asked=found["not-asked"],
        in_place=found["in-place"],
    )
