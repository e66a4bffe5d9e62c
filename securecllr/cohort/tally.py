"""Counting: what one shared copy adds, and the exact counts over all people.

Exact counts never leave this package: ``protect`` alone makes figures of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct, field

from securecllr.catalogue.model import TWO_STEP, AnswerWord, Catalogue
from securecllr.cohort.protected_report import STATES, ControlState
from securecllr.profile.shared_copy import Shared, SharedCheck

# "Does not apply" is in no figure, as no answer is.
_STATE_OF: dict[AnswerWord, ControlState] = {
    "looked": "in_place",
    "think": "think_so",
    "no": "no",
    "unsure": "not_sure",
}
# One open account keeps the whole control open, as in the plan.
_WORST_FIRST: tuple[ControlState, ...] = ("no", "not_sure", "think_so", "in_place")


class CountedIds(Struct, frozen=True):
    """The built-in ids that are counted, in the order of the catalogue.

    What else the copies hold, from some council's own pack, is counted after these.

    Attributes:
        controls: Every control.
        kinds: The kinds of account that a person may have or not have.
        second_steps: The kinds of second step.
        personal_kinds: The built-in kinds that everybody has, so that they are not counted.
    """

    controls: tuple[str, ...]
    kinds: tuple[str, ...]
    second_steps: tuple[str, ...]
    personal_kinds: tuple[str, ...] = ()


class Person(Struct, frozen=True):
    """What is counted of one copy, over all the accounts in it.

    Attributes:
        states: The state of each control that says something.
        kinds: The kinds of account that the person has.
        second_steps: The kinds of second step in use, on at least one account.
        names: What the copy calls each id of a council's own pack.
    """

    states: dict[str, ControlState]
    kinds: frozenset[str]
    second_steps: frozenset[str]
    names: frozenset[tuple[str, str]] = frozenset()


class Tally(Struct, frozen=True):
    """How many people, exactly.

    Attributes:
        people: In all.
        controls: For each control, how many are in each of ``STATES``, in that order.
        kinds: How many have each kind of account.
        second_steps: How many use each kind of second step.
        added: The ids among them that are of a council's own pack.
        names: How many copies give each id each name.
    """

    people: int
    controls: dict[str, list[int]]
    kinds: dict[str, int]
    second_steps: dict[str, int]
    added: frozenset[str] = frozenset()
    names: Counter[tuple[str, str]] = field(default_factory=Counter)


def counted_ids(catalogue: Catalogue) -> CountedIds:
    """Return the ids that are counted, without those that a council's own pack adds.

    They have to be the same whether that pack is here or not: reports are compared later.
    """
    added = catalogue.added
    second_step = catalogue.controls.get(TWO_STEP)
    kinds = [kind for kind in catalogue.kinds.values() if kind.id not in added]
    return CountedIds(
        controls=tuple(id_ for id_ in catalogue.controls if id_ not in added),
        kinds=tuple(kind.id for kind in kinds if kind.group != "person"),
        second_steps=tuple(choice.id for choice in second_step.choices) if second_step else (),
        personal_kinds=tuple(kind.id for kind in kinds if kind.group == "person"),
    )


def roll_up(copy: Shared, ids: CountedIds) -> Person:
    """Return what is counted of a copy."""
    states: dict[str, set[ControlState]] = defaultdict(set)
    for check in copy.check:
        if check.answer in _STATE_OF:
            states[check.control].add(_STATE_OF[check.answer])
    return Person(
        {control: min(found, key=_WORST_FIRST.index) for control, found in states.items()},
        frozenset(check.kind for check in copy.check).difference(ids.personal_kinds),
        frozenset(_second_steps(copy.check)).intersection(ids.second_steps),
        frozenset((each.id, each.name) for each in copy.name),
    )


def _second_steps(checks: Iterable[SharedCheck]) -> set[str]:
    return {
        check.choice
        for check in checks
        if check.control == TWO_STEP and check.answer in ("looked", "think") and check.choice
    }


def tally(people: Iterable[Person], ids: CountedIds) -> Tally:
    """Count people exactly: the built-in ids in their order, then the others by letter."""
    everybody = list(people)
    states = Counter(item for person in everybody for item in person.states.items())
    kinds = Counter(kind for person in everybody for kind in person.kinds)
    steps = Counter(step for person in everybody for step in person.second_steps)
    controls = _in_order(ids.controls, (control for control, _state in states))
    return Tally(
        len(everybody),
        {id_: [states[id_, state] for state in STATES] for id_ in controls},
        {id_: kinds[id_] for id_ in _in_order(ids.kinds, kinds)},
        {id_: steps[id_] for id_ in ids.second_steps},
        frozenset((*controls, *kinds)).difference(ids.controls, ids.kinds),
        Counter(name for person in everybody for name in person.names),
    )


def _in_order(first: tuple[str, ...], found: Iterable[str]) -> tuple[str, ...]:
    return (*first, *sorted(set(found).difference(first)))
