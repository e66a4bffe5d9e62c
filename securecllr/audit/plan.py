"""What to do, in order: one action first, three more, the rest on asking.

The order depends on the answers alone, never on the order in which they were given:

1. danger to a person (a home address on show, a stranger with access), then what lets somebody
   take over an account (mailboxes, other sign-ins, Pages), then exposure, then abuse;
2. within these what is known not to be in place, before what is unknown;
3. the minutes it takes; the control's place in its file; the account's id.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.audit.applicability import (
    GROUP_ORDER,
    Check,
    all_checks,
    answer_of,
    open_old_accounts,
)
from securecllr.audit.results import Status, status_of
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import OLD_ACCOUNT, OWN_LOGIN, Catalogue, Control, HowTo, Stops
from securecllr.profile.model import Answer
from securecllr.profile.state import ProfileState

OpenState = Literal["no", "unsure", "think", "stronger"]

_OPEN: dict[Status, OpenState] = {"no": "no", "unsure": "unsure", "think": "think"}
_DANGER = 0
_STOPS_ORDER: dict[Stops, int] = {"takeover": 1, "exposure": 2, "abuse": 3}
_AFTER_PAGES = len(GROUP_ORDER)
_FIRST_SHOWN = 4  # one to do first, then three

Order = tuple[int, bool, int, int, int, str]


class Member(Struct, frozen=True):
    """One account on which an action is open.

    Attributes:
        check: What is asked, and of which account.
        open: How it is open: a no, something to find out or to make sure of, or "go further".
        minutes: How long it takes: to look; or, after a no, to put it right.
        how_to: The steps to it.
        choice: With "go further", the second step to add; with a no, its second word.
        instead: What is to be done where the platform can do no better than it does.
        danger: Whether a person is in danger while it is open.
        until: The day that it was put off to, where that is still to come.
    """

    check: Check
    open: OpenState
    minutes: int
    how_to: HowTo
    choice: str | None = None
    instead: str | None = None
    danger: bool = False
    until: date | None = None


class Action(Struct, frozen=True):
    """One thing to do, for the accounts that it is the very same job for.

    The control, the state, the steps and the words are one for all its members.
    """

    control: Control
    members: tuple[Member, ...]

    @property
    def first(self) -> Member:
        """Where to start."""
        return self.members[0]

    @property
    def open(self) -> OpenState:
        """How it is open."""
        return self.first.open

    @property
    def further(self) -> bool:
        """Whether everything is in place already, and this goes further."""
        return self.open == "stronger"

    @property
    def minutes(self) -> int:
        """How long it takes, for all its accounts."""
        return minutes_of(self.members)

    @property
    def danger(self) -> bool:
        """Whether a person is in danger while it is open."""
        return self.first.danger

    @property
    def until(self) -> date | None:
        """The day that it was put off to, where that is still to come."""
        return self.first.until


class ActionPlan(Struct, frozen=True):
    """The whole plan.

    Attributes:
        actions: What is open, in order: also what was put off. Empty when nothing is open.
        in_place: Every check that passes, in the order of the walk.
        second_step_missing: Accounts on a platform that offers no second step at all.
        further: Where a stronger second step is offered than the one in use, in order.
    """

    actions: tuple[Action, ...]
    in_place: tuple[Check, ...]
    second_step_missing: tuple[str, ...]
    further: tuple[Action, ...] = ()

    @property
    def ready(self) -> tuple[Action, ...]:
        """What is open and was not put off to a later day."""
        return tuple(action for action in self.actions if action.until is None)

    @property
    def put_off(self) -> tuple[Action, ...]:
        """What was put off to a later day: it is still open, and counts."""
        return tuple(action for action in self.actions if action.until is not None)

    @property
    def first(self) -> Action | None:
        """The one thing to do first."""
        return next(iter(self.ready), None)

    @property
    def next_three(self) -> tuple[Action, ...]:
        """The three that come after it."""
        return self.ready[1:_FIRST_SHOWN]

    @property
    def later(self) -> tuple[Action, ...]:
        """All others, shown on asking: the rest, what was put off, and what goes further."""
        return (*self.ready[_FIRST_SHOWN:], *self.put_off, *self.further)

    @property
    def shown(self) -> tuple[Action, ...]:
        """Everything in the order in which pages list and number it."""
        return (*self.ready, *self.put_off, *self.further)


def make_plan(
    catalogue: Catalogue, now: ProfileState, today: date, checks: Iterable[Check] | None = None
) -> ActionPlan:
    """Return what to do, as of a day.

    Args:
        catalogue: What can be asked.
        now: What counts on file.
        today: The person's own calendar day.
        checks: What ``all_checks`` returns, where it is worked out already.
    """
    members: list[Member] = []
    further: list[Member] = []
    in_place: list[Check] = []
    for check in all_checks(catalogue, now) if checks is None else checks:
        answer = answer_of(now, check)
        status = status_of(check, answer, today)
        if status == "in-place":
            in_place.append(check)
            if stronger := _stronger(catalogue, check, answer):
                further.append(stronger)
        elif status in _OPEN:
            until = _until(now, check, today)
            members.append(_member(catalogue, check, _OPEN[status], answer, until))
    members += _left_open(catalogue, now, today)
    places = {control: place for place, control in enumerate(catalogue.controls)}
    return ActionPlan(
        _actions(members, places),
        tuple(in_place),
        _without_second_step(catalogue, now),
        _actions(further, places),
    )


def raises_alarm(control: Control, choice: str | None) -> bool:
    """Return whether a no to a control, with its second word, is cause for alarm.

    Where the control tells by a second word who has access, only a stranger is.
    """
    if control.alarm is None:
        return False
    return not control.no_choices or any(no.alarm for no in control.no_choices if no.id == choice)


def _member(
    catalogue: Catalogue, check: Check, state: OpenState, answer: Answer | None, until: date | None
) -> Member:
    if state != "no":
        return Member(check, state, check.minutes, check.how_to, until=until)
    choice = answer.choice if answer else None
    danger = check.control.danger or raises_alarm(check.control, choice)
    how_to, control = check.how_to, check.control
    if how_to.instead_steps is not None:
        control = catalogue.controls[how_to.instead_steps]
        how_to = catalogue.how_to(check.kind.id, control.id) or how_to
    return Member(
        check,
        state,
        _to_put_right(how_to, control),
        how_to,
        choice,
        check.how_to.instead,
        danger,
        until,
    )


def _to_put_right(how_to: HowTo, control: Control) -> int:
    look = how_to.minutes or control.minutes
    return how_to.fix_minutes or control.fix_minutes or look


def _until(now: ProfileState, check: Check, today: date) -> date | None:
    until = now.put_off.get(check.key)
    return until if until is not None and until > today else None


def _left_open(catalogue: Catalogue, now: ProfileState, today: date) -> list[Member]:
    """Return what is open on old accounts: one left open, or locked, until it is closed."""
    return [
        _member(catalogue, check, answer, None, _until(now, check, today))
        for check, answer in open_old_accounts(catalogue, now)
    ]


def _without_second_step(catalogue: Catalogue, now: ProfileState) -> tuple[str, ...]:
    return tuple(
        account.id
        for account in now.in_use
        if (kind := catalogue.kinds.get(account.kind))
        and kind.second_steps is not None
        and not kind.second_steps.offered
    )


def _stronger(catalogue: Catalogue, check: Check, answer: Answer | None) -> Member | None:
    """Return where a stronger second step is offered than the one in use.

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
    return Member(check, "stronger", _to_put_right(how_to, check.control), how_to, best)


def _actions(members: Iterable[Member], places: dict[str, int]) -> tuple[Action, ...]:
    """Sort what is open, and make one action of what is the same job."""
    grouped: dict[object, list[Member]] = {}
    for member in sorted(members, key=lambda member: _order(member, places)):
        grouped.setdefault(_job(member), []).append(member)
    return tuple(Action(group[0].check.control, tuple(group)) for group in grouped.values())


def _job(member: Member) -> object:
    """Return what tells one job from another: all that has to be the same in one action."""
    how_to, actions = member.how_to, member.check.control.actions
    return (
        *(member.check.control.id, member.open, member.choice, member.danger, member.until),
        *(member.instead, actions.no, actions.unsure, actions.think),
        *(tuple(steps) for steps in (how_to.steps, how_to.iphone, how_to.android, how_to.phone)),
        *(tuple(how_to.computer), tuple(how_to.fix)),
    )


def _order(member: Member, places: dict[str, int]) -> Order:
    control = member.check.control
    stops = _DANGER if member.danger else _STOPS_ORDER[control.stops]
    return (
        stops,
        member.open in ("unsure", "think"),
        _reach(member.check) if stops == _STOPS_ORDER["takeover"] else 0,
        member.minutes,
        places[control.id],
        member.check.account.id,
    )


def _reach(check: Check) -> int:
    """Return how far somebody gets with this account: mailbox, other sign-ins, Pages, the rest."""
    if check.control.id == OLD_ACCOUNT:
        return _AFTER_PAGES
    if (
        check.kind.group == "social"
        and check.kind.login != OWN_LOGIN
        and check.control.scope != "login"
    ):
        return GROUP_ORDER.index("page") + 1  # its sign-in is another account's: one of the rest
    return GROUP_ORDER.index(check.kind.group)
