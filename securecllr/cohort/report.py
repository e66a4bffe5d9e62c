"""A protected report: ranges of people, and nothing finer anywhere.

It is also the JSON that is saved, and what ``cohort --merge`` adds up. ``profiles/README.md``
says what each line means.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from securecllr.catalogue.model import Id
from securecllr.profile.schema import struct_schema

FORMAT = 1
SEVERAL = "several"  # in the place of a version, where those that were added up differ

# How far a person is with a control, over all their accounts.
ControlState = Literal["in_place", "think_so", "no", "not_sure"]
STATES: tuple[ControlState, ...] = ("in_place", "think_so", "no", "not_sure")

WholeNumber = Annotated[int, Meta(ge=0)]
Hex = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]


class _ReportPart(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a report."""


class Range(_ReportPart, frozen=True, rename={"low": "from"}):
    """A number of people: ``low`` or more, and fewer than ``below``."""

    low: WholeNumber
    below: WholeNumber

    @property
    def high(self) -> int:
        """The highest number that it can be."""
        return self.below - 1

    def __add__(self, other: Range) -> Range:
        """Add two ranges, lows to lows and highs to highs."""
        return Range(self.low + other.low, self.high + other.high + 1)


class ControlFigures(_ReportPart, frozen=True):
    """How many people are in each state of a control. It leaves out those it does not apply to."""

    id: Id
    in_place: Range
    think_so: Range
    no: Range
    not_sure: Range

    def of(self, state: ControlState) -> Range:
        """Return the number of people in a state."""
        found: Range = getattr(self, state)
        return found


class Figure(_ReportPart, frozen=True):
    """How many people have a kind of account, or use a kind of second step."""

    id: Id
    people: Range


class MovedFigure(_ReportPart, frozen=True):
    """A figure that is not what it was in an earlier report."""

    control: Id
    state: ControlState
    before: Range
    now: Range


class FigureChanges(_ReportPart, frozen=True):
    """What has moved since an earlier report of the same folder."""

    since: date
    moved: list[MovedFigure]


class Report(_ReportPart, frozen=True, kw_only=True):
    """A protected report.

    Attributes:
        securecllr_cohort: The format, 1.
        id: Random, of this report.
        folders: A random id for each folder that it counts: one, or as many as were merged.
        made: The day it was made.
        catalogue: The version of the questions, or ``SEVERAL``: the same in every language.
        people: How many people's copies it counts.
        controls: The figures for each control, in the order of the catalogue.
        kinds: How many people have an account of each kind.
        second_steps: How many of those with a second step in place use each kind of it.
        change: What has moved since the report before, where that may be shown.
    """

    securecllr_cohort: int
    id: Hex
    folders: Annotated[list[Hex], Meta(min_length=1)]
    made: date
    catalogue: Annotated[str, Meta(max_length=40)]
    people: Range
    controls: list[ControlFigures]
    kinds: list[Figure]
    second_steps: list[Figure]
    change: FigureChanges | None = None


def ranges_of(report: Report) -> Iterator[tuple[str, Range]]:
    """Yield every range in a report, with a name for it."""
    yield "people", report.people
    for control in report.controls:
        for state in STATES:
            yield f"{control.id} {state}", control.of(state)
    for figure in (*report.kinds, *report.second_steps):
        yield figure.id, figure.people
    for moved in report.change.moved if report.change else ():
        yield f"{moved.control} {moved.state}, before", moved.before
        yield f"{moved.control} {moved.state}, now", moved.now


def cohort_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return struct_schema(Report, "A securecllr cohort report, format 1")


def to_json(report: Report) -> bytes:
    """Return a report as JSON, indented."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"
