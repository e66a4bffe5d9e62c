"""One copy as a few bytes, all of one length: ten thousand of them are less than a picture.

A record is an id, how new it is, and what is counted of it: how the person stands with each
control over all their accounts, which kinds they have, which second steps they use.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from securecllr.catalogue.model import TWO_STEP, Catalogue
from securecllr.cohort.figures import STATES
from securecllr.cohort.quick import Copy

SECOND_STEP = TWO_STEP

ID_BYTES = 16
_NEWNESS = 14  # month 2, time of the file 8, name 4: compared as bytes, the largest is the newest
_LATEST = 2**63 - 1

# One open account keeps the whole open, as in the plan: a no, then not sure, then "think so".
# The numbers are places in figures.STATES, from 1; 0 is unanswered, or does not apply.
_PLACES = {"looked": 1, "think": 2, "no": 3, "unsure": 4, "na": 0}
_YES = ("looked", "think")
_PRESSING = (0, 1, 2, 4, 3)  # by place: the higher wins


@dataclass(frozen=True, slots=True)
class Person:
    """What is counted of one copy: a place in ``STATES`` per control (0: none), and two sets."""

    states: bytes
    kinds: int
    second_steps: int


@dataclass(frozen=True)
class Layout:
    """Which byte of a record is what: the ids of a catalogue, in its order.

    ``of_the_person`` are the built-in kinds that everybody has, so that nobody is counted by them.
    """

    controls: tuple[str, ...]
    kinds: tuple[str, ...]
    second_steps: tuple[str, ...]
    of_the_person: tuple[str, ...] = ()

    @cached_property
    def _place_of_control(self) -> dict[str, int]:
        return {id_: place for place, id_ in enumerate(self.controls)}

    @cached_property
    def _bit_of_kind(self) -> dict[str, int]:
        bits = {id_: 1 << place for place, id_ in enumerate(self.kinds)}
        return bits | dict.fromkeys(self.of_the_person, 0)

    @cached_property
    def _bit_of_step(self) -> dict[str, int]:
        return {id_: 1 << place for place, id_ in enumerate(self.second_steps)}

    @cached_property
    def _kind_bytes(self) -> int:
        return (len(self.kinds) + 7) // 8

    @cached_property
    def _step_bytes(self) -> int:
        return (len(self.second_steps) + 7) // 8

    @property
    def length(self) -> int:
        """How many bytes a record has."""
        return ID_BYTES + _NEWNESS + len(self.controls) + self._kind_bytes + self._step_bytes

    def pack(self, copy: Copy, changed_ns: int, name: str) -> bytes | None:
        """Make the record of a copy, or None where this catalogue asks none of what it holds.

        Args:
            copy: The copy.
            changed_ns: When its file was last changed: of two in one month, the later is newer.
            name: The file's name, which settles what is left.
        """
        person = self._person(copy)
        if person is None:
            return None
        year, month = copy.month.split("-")
        return b"".join(
            (
                bytes.fromhex(copy.id),
                (int(year) * 12 + int(month)).to_bytes(2, "big"),
                min(max(changed_ns, 0), _LATEST).to_bytes(8, "big"),
                zlib.crc32(name.encode(errors="surrogateescape")).to_bytes(4, "big"),
                person.states,
                person.kinds.to_bytes(self._kind_bytes, "big"),
                person.second_steps.to_bytes(self._step_bytes, "big"),
            )
        )

    def unpack(self, record: bytes) -> Person:
        """Read what is counted out of a record."""
        start = ID_BYTES + _NEWNESS
        middle = start + len(self.controls)
        end = middle + self._kind_bytes
        return Person(
            record[start:middle],
            int.from_bytes(record[middle:end], "big"),
            int.from_bytes(record[end:], "big"),
        )

    @cached_property
    def _said(self) -> list[tuple[bytes, ...]]:
        """For each control, the text of each place in ``STATES``; none for the place 0."""
        places = range(1, len(STATES) + 1)
        return [(b"", *(f"{id_} {n};".encode() for n in places)) for id_ in self.controls]

    def said(self, record: bytes) -> bytes:
        """Give all that is counted of a record. It stays the same when a catalogue grows."""
        person = self.unpack(record)
        of_controls = (text[place] for text, place in zip(self._said, person.states, strict=True))
        bits = ((self.kinds, person.kinds), (self.second_steps, person.second_steps))
        names = (ids[place].encode() for ids, found in bits for place in places_in(found))
        return b";".join((b"".join(of_controls), *names))

    def _person(self, copy: Copy) -> Person | None:
        """Roll a copy up, over all the accounts in it."""
        places, kind_bits, step_bits = self._place_of_control, self._bit_of_kind, self._bit_of_step
        states = bytearray(len(self.controls))
        kinds = steps = known = 0
        for kind, control, answer, choice in copy.checks:
            place = places.get(control)
            bit = kind_bits.get(kind)
            if place is None or bit is None:
                continue
            known = 1
            kinds |= bit
            state = _PLACES[answer]
            if _PRESSING[state] > _PRESSING[states[place]]:
                states[place] = state
            if choice and control == SECOND_STEP and answer in _YES:
                steps |= step_bits.get(choice, 0)
        return Person(bytes(states), kinds, steps) if known else None


def layout_of(catalogue: Catalogue) -> Layout:
    """Give the layout for a catalogue."""
    second = catalogue.controls.get(SECOND_STEP)
    return Layout(
        controls=tuple(catalogue.controls),
        kinds=tuple(kind.id for kind in catalogue.kinds.values() if kind.group != "person"),
        second_steps=tuple(choice.id for choice in second.choices) if second else (),
        of_the_person=tuple(k.id for k in catalogue.kinds.values() if k.group == "person"),
    )


def newness(record: bytes) -> bytes:
    """Give what tells of two records with one id the newer: the larger is."""
    return record[ID_BYTES : ID_BYTES + _NEWNESS]


def places_in(bits: int) -> Iterator[int]:
    """Give the place of each bit that is set, from 0."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
