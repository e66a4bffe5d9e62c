"""Compares a report with an earlier one of the same folder: may both be seen, and what has moved.

Two reports side by side are a report about those who joined, left or changed an answer in between.
If one person joined and a figure went from "5 to 9" to "10 to 14", that person's answer is plain to
anyone who knows that nobody else did anything. So the newer one is made only where

- at least five people's answers are new, or at least five have gone, or nothing is;
- every figure that rose has at least five behind it, and cannot have taken all of them, nor all
  but one: that one would know the others. The same for those who left a figure that fell.

Somebody who changed an answer is one who joined, and one who left. How many people there are, and
how many of them answered a question, says nothing of what they said: it may move as it likes.

People are numbers here, as ``history`` draws them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from securecllr.cohort.protected_report import FigureChanges, MovedFigure, Range, Report

FEWEST = 5


def joined_and_left(before: Sequence[int], now: Sequence[int]) -> tuple[int, int]:
    """Return how many people are only in the later report, and how many only in the earlier."""
    was, is_ = Counter(before), Counter(now)
    return (is_ - was).total(), (was - is_).total()


def is_safe_beside(before: Report, now: Report, joined: int, left: int) -> bool:
    """Return whether two reports together let nobody be picked out.

    Args:
        before: The earlier report.
        now: The later one.
        joined: How many people's answers are only in the later one.
        left: How many are only in the earlier one.
    """
    if joined < FEWEST and left < FEWEST:
        return joined == left == 0
    earlier = dict(_figures(before))
    return all(
        _hides_who(found.low - earlier[name].high, joined)
        and _hides_who(earlier[name].low - found.high, left)
        for name, found in _figures(now)
        if name in earlier
    )


def figure_changes(
    before: Report, now: Report, people_before: Sequence[int], people_now: Sequence[int]
) -> FigureChanges | None:
    """Return the figures that have moved, or None where that must not be shown.

    Those who joined and those who left must each be nobody, or at least five: the difference of
    two reports is a report about just them. People who changed an answer count as the same.
    """
    if any(0 < number < FEWEST for number in joined_and_left(people_before, people_now)):
        return None
    earlier = {
        (control.id, part): was for control in before.controls for part, was in control.parts()
    }
    return FigureChanges(
        before.made,
        [
            MovedFigure(control.id, part, earlier[control.id, part], found)
            for control in now.controls
            for part, found in control.parts()
            if earlier.get((control.id, part), found) != found
        ],
    )


def _hides_who(at_least: int, people: int) -> bool:
    """Return whether it stays open who of so many people a figure took, at least so many."""
    return at_least <= 0 or (people >= FEWEST and at_least <= people - 2)


def _figures(report: Report) -> Iterator[tuple[tuple[str, str], Range]]:
    """Yield every figure that says something of somebody's accounts, with its name."""
    for control in report.controls:
        for part, found in control.parts():
            if part != "asked":
                yield (control.id, part), found
    for sort, figures in (("kind", report.kinds), ("step", report.second_steps)):
        for figure in figures:
            yield (sort, figure.id), figure.people
