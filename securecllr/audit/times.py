"""How long things take, in minutes. Every time that is shown comes from here, so that sums add up.

A check takes the minutes of looking, an action those of its accounts together. A visit, a plan, a
re-check and a walk take what they are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sized
from typing import Protocol

_SECONDS_A_ROW = 8
_MINUTE = 60


class Timed(Protocol):
    """A check, an action or one account of it."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes."""


def minutes_of(parts: Iterable[Timed]) -> int:
    """Return how many minutes some checks or actions take, one after the other."""
    return sum(part.minutes for part in parts)


def minutes_from_memory(rows: Sized) -> int:
    """Return how many minutes it takes to answer some checks from memory, without looking."""
    return -(-len(rows) * _SECONDS_A_ROW // _MINUTE)
