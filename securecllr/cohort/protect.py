"""Disclosure control: from exact counts to ranges that give nobody away.

The rules, and why they hold together:

- Under ten copies, nothing.
- Every figure is a step of a fixed ladder: 0 to 4, 5 to 9, 10 to 14 and so on. So 1, 2, 3 and 4
  are never shown, nor told from 0; and "everybody" is never told from "nearly everybody", because
  the number of people is on the same ladder.
- No total of a line is shown, and those to whom a question does not apply, or who left it
  unanswered, are in no figure. So nothing is left over when figures are taken from each other.
- Kinds of account and of second step start at ten: below, it is "fewer than 10". A control is
  asked of several kinds, so its figures tell a least sum of theirs; as each may be up to 9, none
  of them can be told to be "1 to 4".
- Whoever uses a kind of second step has answered that control, so the control's four figures add up
  to at least each such figure. To tell nothing of the four, it is given as no more than "the sum
  of their lows plus ten, or more": each may be four above its low, so any three of them can make
  the ten up.
- Which figure is hidden depends on that figure alone, so what is hidden tells nothing either.
- One figure a question or a kind. Nothing is crossed with anything.
- Two reports of one folder: see ``trend.py``.

``tests/cohort/attacker.py`` tries to break each of these.
"""

from __future__ import annotations

import secrets
from datetime import date

from securecllr.catalogue.model import TWO_STEP
from securecllr.cohort.report import FORMAT, STATES, ControlFigures, Figure, Range, Report
from securecllr.cohort.tally import Tally
from securecllr.errors import UserError
from securecllr.i18n import _

LEAST = 10
STEP = 5
LISTED_FROM = 10


class TooFew(UserError):
    """There are not enough copies for a report."""


def protect(counted: Tally, *, made: date, catalogue: str, folder: str) -> Report:
    """Return the protected report.

    Args:
        counted: Exact counts.
        made: Today.
        catalogue: The version of the questions.
        folder: A random id that stays the same for reports of one folder.

    Raises:
        TooFew: There are fewer than ten people.
    """
    if counted.people < LEAST:
        raise TooFew(
            _("A report needs at least {n} shared copies, or it could give someone away.").format(
                n=LEAST
            ),
            remedy=_("Wait until there are more, then try again."),
        )
    people = on_the_ladder(counted.people)
    controls = [
        ControlFigures(id_, *(on_the_ladder(number) for number in numbers))
        for id_, numbers in counted.controls.items()
    ]
    return Report(
        securecllr_cohort=FORMAT,
        id=secrets.token_hex(16),
        folders=[folder],
        made=made,
        catalogue=catalogue,
        people=people,
        controls=controls,
        kinds=[Figure(id_, _listed(number)) for id_, number in counted.kinds.items()],
        second_steps=_second_steps(counted, people, controls),
    )


def on_the_ladder(number: int) -> Range:
    """Return the step of the ladder that a number is on."""
    low = number // STEP * STEP
    return Range(low, low + STEP)


def _listed(number: int) -> Range:
    """Return the range of a figure that overlaps with others: on the ladder, from ten on."""
    return on_the_ladder(number) if number >= LISTED_FROM else Range(0, LISTED_FROM)


def _second_steps(counted: Tally, people: Range, controls: list[ControlFigures]) -> list[Figure]:
    """Return the figures of the second steps, open at the top that their control's line sets."""
    lows = sum(c.of(state).low for c in controls if c.id == TWO_STEP for state in STATES)
    top = Range(lows + LISTED_FROM, max(people.below, lows + LISTED_FROM + STEP))
    found = []
    for id_, number in counted.second_steps.items():
        step = _listed(number)
        found.append(Figure(id_, step if step.low < top.low else top))
    return found
