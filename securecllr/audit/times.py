"""How long things take, in minutes. Every time that is shown comes from here, so that sums add up.

A check takes the minutes of looking, an action those of its accounts together. A visit, a plan, a
re-check and a walk take what they are made of.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Timed(Protocol):
    """A check, an action or one account of it."""

    @property
    def minutes(self) -> int:
        """How many minutes it takes."""


def minutes_of(parts: Iterable[Timed]) -> int:
    """Return how many minutes some checks or actions take, one after the other."""
    return sum(part.minutes for part in parts)
