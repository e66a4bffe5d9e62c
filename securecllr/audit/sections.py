"""Each account's part of the walk: how far it is, what is due another look, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.audit.applicability import Check, answer_of, asked
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import Part
from securecllr.profile.state import ProfileState

Progress = Literal["not-started", "in-progress", "again", "completed"]


class Section(Struct, frozen=True):
    """One account's questions in one part of the walk.

    Attributes:
        account: The account's id.
        checks: What is asked, in order.
        unanswered: Those that have no answer, in order.
        due: Those whose answer is due another look, in order.
    """

    account: str
    checks: tuple[Check, ...]
    unanswered: tuple[Check, ...]
    due: tuple[Check, ...]

    @property
    def open(self) -> tuple[Check, ...]:
        """What is still to be asked, for the first time or again, in order."""
        wanted = {check.key for check in (*self.unanswered, *self.due)}
        return tuple(check for check in self.checks if check.key in wanted)

    @property
    def new(self) -> tuple[Check, ...]:
        """Those without an answer that came after the account was chosen."""
        return tuple(check for check in self.unanswered if check.is_new)

    @property
    def status(self) -> Progress:
        """How far this section is. Nothing that is due or new makes it unfinished."""
        if not self.open:
            return "completed"
        if len(self.unanswered) == len(self.checks):
            return "not-started"
        return "in-progress" if len(self.unanswered) > len(self.new) else "again"

    @property
    def answered(self) -> int:
        """How many questions have an answer, also one that is due another look."""
        return len(self.checks) - len(self.unanswered)


def sections(checks: Iterable[Check], now: ProfileState, today: date, part: Part) -> list[Section]:
    """Return one part's checks by account, in the order of the walk, without what is known."""
    grouped: dict[str, list[Check]] = {}
    for check in asked(checks):
        if check.part == part:
            grouped.setdefault(check.account.id, []).append(check)
    return [_section(account, found, now, today) for account, found in grouped.items()]


def _section(account: str, checks: list[Check], now: ProfileState, today: date) -> Section:
    unanswered, due = [], []
    for check in checks:
        answer = answer_of(now, check)
        if answer is None:
            unanswered.append(check)
        elif is_stale(answer, check.control, today):
            due.append(check)
    return Section(account, tuple(checks), tuple(unanswered), tuple(due))
