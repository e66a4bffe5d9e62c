"""A protected report: ranges of people, and nothing finer anywhere.

It is also the JSON that is saved, and what ``cohort --merge`` adds up. ``profiles/README.md``
says what each line means.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from securecllr.catalogue.model import Id
from securecllr.profile.schema import struct_schema
from securecllr.profile.shared_copy import PackName

FORMAT = 2
SEVERAL = "several"  # in the place of a version, where those that were added up differ

# How far a person is with a control, over all their accounts: counted so, and published in fewer.
ControlState = Literal["in_place", "think_so", "no", "not_sure"]
STATES: tuple[ControlState, ...] = get_args(ControlState)

# What a report has of a control: how many answered, how many of them are not surely safe (no or
# not sure), how many are safe from memory only. Then the first of these two, split.
FigurePart = Literal["asked", "open", "memory", "no", "not_sure"]
PARTS: tuple[FigurePart, ...] = get_args(FigurePart)

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


class ControlFigures(_ReportPart, frozen=True, omit_defaults=True):
    """How many people answered a control, and how.

    Attributes:
        id: The control.
        asked: How many answered. It leaves out those to whom the control does not apply.
        open: How many of them say no, or are not sure.
        memory: How many of them think so, from memory only.
        no: How many of the open ones say no, where the split may be shown.
        not_sure: How many of the open ones are not sure, likewise.
        name: What the copies call it, where only a council's own pack has it.
    """

    id: Id
    asked: Range
    open: Range
    memory: Range
    no: Range | None = None
    not_sure: Range | None = None
    name: PackName | None = None

    def parts(self) -> Iterator[tuple[FigurePart, Range]]:
        """Yield each figure that there is."""
        for part in PARTS:
            found: Range | None = getattr(self, part)
            if found is not None:
                yield part, found

    @property
    def is_shown(self) -> bool:
        """Whether enough people answered for any figure."""
        return self.asked.low > 0


class Figure(_ReportPart, frozen=True, omit_defaults=True):
    """How many people have a kind of account, or use a kind of second step.

    ``name`` is what the copies call it, where only a council's own pack has it.
    """

    id: Id
    people: Range
    name: PackName | None = None


class MovedFigure(_ReportPart, frozen=True):
    """A figure that is not what it was in an earlier report."""

    control: Id
    part: FigurePart
    before: Range
    now: Range


class FigureChanges(_ReportPart, frozen=True):
    """What has moved since an earlier report of the same folder."""

    since: date
    moved: list[MovedFigure]


class Report(_ReportPart, frozen=True, kw_only=True):
    """A protected report.

    Attributes:
        securecllr_cohort: The format, 2.
        id: Random, of this report.
        folders: A random id for each folder that it counts: one, or as many as were merged.
        made: The day it was made.
        catalogue: The version of the questions, or ``SEVERAL``: the same in every language.
        people: How many people's copies it counts.
        controls: The figures for each control, in the order of the catalogue.
        kinds: How many people have an account of each kind.
        second_steps: How many use each kind of second step, on at least one account.
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
        for part, found in control.parts():
            yield f"{control.id} {part}", found
    for figure in (*report.kinds, *report.second_steps):
        yield figure.id, figure.people
    for moved in report.change.moved if report.change else ():
        yield f"{moved.control} {moved.part}, before", moved.before
        yield f"{moved.control} {moved.part}, now", moved.now


def cohort_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return struct_schema(Report, f"A securecllr cohort report, format {FORMAT}")


def to_json(report: Report) -> bytes:
    """Return a report as JSON, indented."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"
