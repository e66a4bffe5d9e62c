"""Exact counts of people. They are a secret of this room: only ``protect`` may look at them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from securecllr.cohort.figures import STATES
from securecllr.cohort.records import Layout, places_in


@dataclass(slots=True)
class Tally:
    """How many people: in all, in each state of each control, with each kind and second step."""

    people: int = 0
    controls: dict[str, list[int]] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    second_steps: dict[str, int] = field(default_factory=dict)


def tally(layout: Layout, records: Iterable[bytes]) -> Tally:
    """Count records, one a person."""
    counted = Tally()
    states = [[0] * (len(STATES) + 1) for _control in layout.controls]
    kinds = [0] * len(layout.kinds)
    steps = [0] * len(layout.second_steps)
    for record in records:
        counted.people += 1
        person = layout.unpack(record)
        for place, state in enumerate(person.states):
            states[place][state] += 1
        for place in places_in(person.kinds):
            kinds[place] += 1
        for place in places_in(person.second_steps):
            steps[place] += 1
    counted.controls = {id_: found[1:] for id_, found in zip(layout.controls, states, strict=True)}
    counted.kinds = dict(zip(layout.kinds, kinds, strict=True))
    counted.second_steps = dict(zip(layout.second_steps, steps, strict=True))
    return counted
