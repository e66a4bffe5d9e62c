"""The task list: each account's part of the walk, how far it is, and what comes next (rule H)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from securecllr.audit.checks import Check, answer_of
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import Part
from securecllr.profile.state import ProfileState

Status = Literal["not-started", "in-progress", "completed"]


@dataclass(frozen=True, slots=True)
class Section:
    """One account's questions in one part of the walk.

    Attributes:
        account: The account's id.
        checks: What is asked, in order.
        open: Those that have no answer that still counts, in order.
        minutes: How long the open ones take.
    """

    account: str
    checks: tuple[Check, ...]
    open: tuple[Check, ...]
    minutes: int

    @property
    def status(self) -> Status:
        """How far this section is."""
        if not self.open:
            return "completed"
        return "not-started" if len(self.open) == len(self.checks) else "in-progress"

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return len(self.checks) - len(self.open)


def sections(checks: Iterable[Check], now: ProfileState, today: date, part: Part) -> list[Section]:
    """Group one part's checks by account, in the order of the walk. Settled ones are not asked."""
    grouped: dict[str, list[Check]] = {}
    for check in checks:
        if check.part == part and check.settled is None:
            grouped.setdefault(check.account.id, []).append(check)
    return [_section(account, found, now, today) for account, found in grouped.items()]


def minutes_of(checks: Iterable[Check]) -> int:
    """Add up how long some checks take."""
    return sum(check.how_to.minutes or check.control.minutes for check in checks)


def _section(account: str, checks: list[Check], now: ProfileState, today: date) -> Section:
    still_open = tuple(check for check in checks if _is_open(check, now, today))
    return Section(account, tuple(checks), still_open, minutes_of(still_open))


def _is_open(check: Check, now: ProfileState, today: date) -> bool:
    answer = answer_of(now, check)
    return answer is None or is_stale(answer, check.control.revision, today)
