"""Reads reports in JSON, also those of format 1, which had four figures a question.

They are added up to the two of today, as ranges: wider, and just as true.
"""

from __future__ import annotations

import json
from typing import TypeVar

import msgspec

from securecllr.cohort.protected_report import FORMAT, Range

T = TypeVar("T")


class _Control(msgspec.Struct, forbid_unknown_fields=True):
    """The figures of a control in format 1."""

    id: str
    in_place: Range
    think_so: Range
    no: Range
    not_sure: Range


def read_json(data: bytes, into: type[T]) -> T:
    """Read a report, or what holds reports.

    Raises:
        msgspec.DecodeError: It is something else.
    """
    if b'"think_so"' not in data:
        return msgspec.json.decode(data, type=into)
    try:
        raised = json.loads(data, object_hook=_raised)
    except ValueError as error:
        raise msgspec.DecodeError(str(error)) from None
    return msgspec.convert(raised, into)


def _raised(found: dict[str, object]) -> dict[str, object]:
    """Return an object of JSON, raised to format 2 where it is of format 1."""
    if "think_so" in found:
        old = msgspec.convert(found, _Control)
        new = {
            "asked": old.in_place + old.think_so + old.no + old.not_sure,
            "open": old.no + old.not_sure,
            "memory": old.think_so,
        }
        return {"id": old.id, **msgspec.to_builtins(new)}
    if found.get("securecllr_cohort") == 1:
        return {**found, "securecllr_cohort": FORMAT, "change": None}
    return found
