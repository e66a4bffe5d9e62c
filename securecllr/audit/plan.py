"""What to do, in order: one action first, three more, the rest on asking (DESIGN section 3).

The order depends on the answers alone, never on the order in which they were given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from securecllr.audit.checks import GROUP_ORDER, Check, all_checks, answer_of, old_account_checks
from securecllr.audit.results import result_of_check
from securecllr.catalogue.model import OLD_ACCOUNT, Catalogue, Control, HowTo
from securecllr.profile.model import Answer
from securecllr.profile.state import ProfileState

Open = Literal["no", "unsure", "think", "stronger"]

_STOPS_ORDER = ("takeover", "exposure", "abuse")
_FIRST_SHOWN = 4  # one to do first, then three


@dataclass(frozen=True, slots=True)
class Member:
    """One account on which an action is open, and how: a no, or something to find out."""

    check: Check
    open: Open
    minutes: int
    how_to: HowTo
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, on one account or several: the first of ``members`` is where to start."""

    control: Control
    members: tuple[Member, ...]
    further: bool

    @property
    def first(self) -> Member:
        """Where to start."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """The whole plan.

    Attributes:
        actions: In order. Empty when nothing is open.
        in_place: Every check that passes, in the order of the walk.
        second_step_missing: Accounts on a platform that offers no second step at all.
    """

    actions: tuple[Action, ...]
    in_place: tuple[Check, ...]
    second_step_missing: tuple[str, ...]

    @property
    def first(self) -> Action | None:
        """The one thing to do first."""
        return self.actions[0] if self.actions else None

    @property
    def next_three(self) -> tuple[Action, ...]:
        """The three that come after it."""
        return self.actions[1:_FIRST_SHOWN]

    @property
    def later(self) -> tuple[Action, ...]:
        """All others: shown on asking."""
        return self.actions[_FIRST_SHOWN:]


def make_plan(catalogue: Catalogue, now: ProfileState, today: date) -> ActionPlan:
    """Work the plan out from where a person stands."""
    checks = all_checks(catalogue, now)
    members: list[Member] = []
    in_place: list[Check] = []
    for check in checks:
        answer = answer_of(now, check)
        result = result_of_check(check, answer, today)
        if result == "pass":
            in_place.append(check)
            if stronger := _stronger(catalogue, check, answer):
                members.append(stronger)
        elif result == "fail":
            members.append(_member(check, "no"))
        elif result == "unknown" and answer is not None:
            members.append(_member(check, "think" if answer.answer == "think" else "unsure"))
    members += _left_open(catalogue, now)
    places = {control: place for place, control in enumerate(catalogue.controls)}
    return ActionPlan(
        tuple(_in_order(members, places)),
        tuple(in_place),
        tuple(
            account.id
            for account in now.in_use
            if (kind := catalogue.kinds.get(account.kind))
            and kind.second_steps is not None
            and not kind.second_steps.offered
        ),
    )


def _member(check: Check, state: Open) -> Member:
    return Member(check, state, _minutes(check, check.how_to, state), check.how_to)


def _minutes(check: Check, how_to: HowTo, state: Open) -> int:
    """Say how long an action takes: to look, or, after a no, to put it right."""
    look = how_to.minutes or check.control.minutes
    if state in ("unsure", "think"):
        return look
    return how_to.fix_minutes or check.control.fix_minutes or look


def _left_open(catalogue: Catalogue, now: ProfileState) -> list[Member]:
    """An account that was left open, or locked, stays on the plan until it is closed or paused."""
    states: dict[str, Open] = {"open": "no", "locked-out": "unsure"}
    return [
        _member(check, state)
        for check in old_account_checks(catalogue, now)
        if (state := states.get(now.left[check.account.id].state))
    ]


def _stronger(catalogue: Catalogue, check: Check, answer: Answer | None) -> Member | None:
    """Where a stronger second step is offered than the one in use, that is "go further".

    What we are not sure is offered is left alone: nobody is sent to look for what is not there.
    """
    second = check.kind.second_steps
    if answer is None or answer.choice is None or second is None or second.confidence == "low":
        return None
    strength = {choice.id: choice.strength for choice in check.control.choices}
    best = next((choice for choice in second.offered if choice in strength), None)
    if best is None or strength[best] <= strength.get(answer.choice, 0):
        return None
    how_to = catalogue.how_to(check.kind.id, check.control.id, best) or check.how_to
    return Member(check, "stronger", _minutes(check, how_to, "stronger"), how_to, best)


def _in_order(members: Iterable[Member], places: dict[str, int]) -> list[Action]:
    """Sort what is open, and make one action of each control that is open on several accounts."""

    def order(member: Member) -> tuple[object, ...]:
        control = member.check.control
        return (
            _is_further(member),
            _STOPS_ORDER.index(control.stops),
            _reach(member.check),
            # What the first walk asks comes before what goes further: a quick alert is no reason
            # to leave a mailbox without 2-step verification.
            member.check.part != "first",
            member.open != "no",
            member.minutes,
            places[control.id],
            member.check.account.id,
        )

    grouped: dict[tuple[str, bool], list[Member]] = {}
    for member in sorted(members, key=order):
        grouped.setdefault((member.check.control.id, _is_further(member)), []).append(member)
    return [
        Action(group[0].check.control, tuple(group), further)
        for (_control, further), group in grouped.items()
    ]


def _is_further(member: Member) -> bool:
    """A stronger second step waits until everything that is open has been done."""
    return member.open == "stronger"


def _reach(check: Check) -> int:
    """How far someone gets with this account: mailbox, other sign-ins, Pages, the rest."""
    if check.control.id == OLD_ACCOUNT:
        return len(GROUP_ORDER)
    if (
        check.kind.group == "social"
        and check.kind.login != "own"
        and check.control.scope != "login"
    ):
        return GROUP_ORDER.index("page") + 1  # its sign-in is somebody else's: one of the rest
    return GROUP_ORDER.index(check.kind.group)
