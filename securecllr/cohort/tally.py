"""From a shared copy to what is counted of a person, and from people to exact counts.

Exact counts never leave this package: ``protect`` alone makes figures of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from securecllr.catalogue.model import TWO_STEP, AnswerWord, Catalogue
from securecllr.cohort.report import STATES, ControlState
from securecllr.profile.shared import SharedCheck

# "Does not apply" is in no figure, as no answer is.
_STATE_OF: dict[AnswerWord, ControlState] = {
    "looked": "in_place",
    "think": "think_so",
    "no": "no",
    "unsure": "not_sure",
}
# One open account keeps the whole control open, as in the plan.
_WORST_FIRST: tuple[ControlState, ...] = ("no", "not_sure", "think_so", "in_place")


@dataclass(frozen=True, slots=True)
class CountedIds:
    """The ids that are counted, in the order of the catalogue.

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


@dataclass(frozen=True, slots=True)
class Person:
    """What is counted of one copy, over all the accounts in it.

    Attributes:
        states: The state of each control that says something.
        kinds: The kinds of account that the person has.
        second_steps: The kinds of second step in use, on at least one account.
    """

    states: dict[str, ControlState]
    kinds: frozenset[str]
    second_steps: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people, exactly.

    Attributes:
        people: In all.
        controls: For each control, how many are in each of ``STATES``, in that order.
        kinds: How many have each kind of account.
        second_steps: How many use each kind of second step.
    """

    people: int
    controls: dict[str, list[int]]
    kinds: dict[str, int]
    second_steps: dict[str, int]


def counted_ids(catalogue: Catalogue) -> CountedIds:
    """Return the ids that are counted where a catalogue is asked."""
    second_step = catalogue.controls.get(TWO_STEP)
    return CountedIds(
        controls=tuple(catalogue.controls),
        kinds=tuple(kind.id for kind in catalogue.kinds.values() if kind.group != "person"),
        second_steps=tuple(choice.id for choice in second_step.choices) if second_step else (),
        personal_kinds=tuple(k.id for k in catalogue.kinds.values() if k.group == "person"),
    )


def roll_up(checks: Iterable[SharedCheck], ids: CountedIds) -> Person | None:
    """Return what is counted of a copy, or None where the catalogue asks none of it."""
    known_kinds = {*ids.kinds, *ids.personal_kinds}
    asked = [c for c in checks if c.control in ids.controls and c.kind in known_kinds]
    if not asked:
        return None
    states: dict[str, set[ControlState]] = defaultdict(set)
    for check in asked:
        if check.answer in _STATE_OF:
            states[check.control].add(_STATE_OF[check.answer])
    return Person(
        {control: min(found, key=_WORST_FIRST.index) for control, found in states.items()},
        frozenset(check.kind for check in asked).intersection(ids.kinds),
        frozenset(_second_steps(asked)).intersection(ids.second_steps),
    )


def _second_steps(checks: Iterable[SharedCheck]) -> set[str]:
    return {
        check.choice
        for check in checks
        if check.control == TWO_STEP and check.answer in ("looked", "think") and check.choice
    }


def tally(people: Iterable[Person], ids: CountedIds) -> Tally:
    """Count people exactly."""
    everybody = list(people)
    states = Counter(item for person in everybody for item in person.states.items())
    kinds = Counter(kind for person in everybody for kind in person.kinds)
    steps = Counter(step for person in everybody for step in person.second_steps)
    return Tally(
        len(everybody),
        {id_: [states[id_, state] for state in STATES] for id_ in ids.controls},
        {id_: kinds[id_] for id_ in ids.kinds},
        {id_: steps[id_] for id_ in ids.second_steps},
    )
