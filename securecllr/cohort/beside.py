"""Whether a newer report may be read beside an earlier one of the same folder. Pure.

Two reports side by side are a report about those who came, left or changed an answer in between. If
one person joined and a figure went from "5 to 9" to "10 to 14", that person's answer is plain to
anyone who knows that nobody else did anything. So the newer one is made only where

- at least five people's answers are new, or at least five have gone, or nothing is;
- every figure that rose has at least five behind it, and cannot have taken all of them, nor all
  but one: that one would know the others. The same for those who left a figure that fell.

Somebody who changed an answer is one who came, and one who left. How many people there are is no
secret, so it may move as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.cohort.figures import STATES, Range, Report

FEWEST = 5


def may_stand_beside(before: Report, now: Report, came: int, went: int) -> bool:
    """Tell whether nobody can be picked out by two reports together.

    Args:
        before: The earlier report.
        now: The later one.
        came: How many people's answers are only in the later one.
        went: How many are only in the earlier one.
    """
    if came < FEWEST and went < FEWEST:
        return came == went == 0
    earlier = dict(_figures(before))
    return all(
        _hides(found.low - earlier[name].high, came)
        and _hides(earlier[name].low - found.high, went)
        for name, found in _figures(now)
        if name in earlier
    )


def _hides(surely: int, people: int) -> bool:
    """Tell whether it stays open who of some people it is that a figure must have taken."""
    return surely <= 0 or (people >= FEWEST and surely <= people - 2)


def _figures(report: Report) -> Iterator[tuple[tuple[str, str], Range]]:
    """Give every figure that says something of somebody's accounts, by its name."""
    for control in report.controls:
        for state in STATES:
            yield (control.id, state), control.of(state)
    for part, figures in (("kind", report.kinds), ("step", report.second_steps)):
        for figure in figures:
            yield (part, figure.id), figure.people
