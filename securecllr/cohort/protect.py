"""Disclosure control: from exact counts to ranges that give nobody away.

The rules, and why they hold together:

- Under ten copies, nothing. Under ten people who answered a question, nothing on it.
- Every figure is a step of a fixed ladder: 0 to 4, 5 to 9, 10 to 14 and so on. So 1, 2, 3 and 4
  are never shown, nor told from 0.
- A question has two figures, out of those who answered it: no or not sure; and safe from memory
  only. What is left of them is not shown.
- Where the top step would say that all of them, or all but one, are in it, it goes down by one
  more step: ten people of ten are "5 or more of 10 to 14".
- The first figure is split into no and not sure only where both of these, and the rest of those
  who answered, are five or more wherever in its step each of them is. That it is not split does
  not tell which of the three is small.
- Kinds of account and of second step are shown where ten or more have one, and five or more of
  those who could have it have not, wherever in its step the figure is. Else it can be any number. A
  question is asked of several kinds, so its figures tell a least sum of theirs: no kind that is not
  shown is ever told to be 1 to 4.
- What is shown depends on that figure alone, or on all parts of its split alike.
- What only a council's own pack asks stands in a report from ten people on, and has a name where
  five or more copies give it the same: nobody can write into a report through a copy.
- Nothing is crossed with anything: no question by kind, by ward or by group.
- Two reports of one folder: see ``trend.py``.

What no true figure can do: hold against someone who knows what everybody else answered. They know
that nine said no, read "10 to 14", and know the tenth. Each step has such an edge. They are told
no more than that one step: never no from not sure, nor which account.

``tests/cohort/attacker.py`` tries to break each of these, and says what it tried.
"""

from __future__ import annotations

import secrets
from datetime import date

from securecllr.catalogue.model import TWO_STEP
from securecllr.cohort.protected_report import FORMAT, ControlFigures, Figure, Range, Report
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
    names = _names(counted)
    asked = sum(counted.controls.get(TWO_STEP, ()))
    controls = [_control(id_, numbers, names) for id_, numbers in counted.controls.items()]
    kinds = [_figure(id_, n, counted.people, names) for id_, n in counted.kinds.items()]
    return Report(
        securecllr_cohort=FORMAT,
        id=secrets.token_hex(16),
        folders=[folder],
        made=made,
        catalogue=catalogue,
        people=on_the_ladder(counted.people),
        controls=[found for found in controls if found.is_shown or found.id not in counted.added],
        kinds=[found for found in kinds if found.people.low or found.id not in counted.added],
        second_steps=[_figure(id_, n, asked, {}) for id_, n in counted.second_steps.items()],
    )


def on_the_ladder(number: int) -> Range:
    """Return the step of the ladder that a number is on."""
    low = number // STEP * STEP
    return Range(low, low + STEP)


def _control(id_: str, numbers: list[int], names: dict[str, str]) -> ControlFigures:
    """Return the figures of a control, from how many are in each of ``STATES``."""
    _in_place, memory, no, not_sure = numbers
    asked = sum(numbers)
    if asked < LEAST:
        few = Range(0, LEAST)
        return ControlFigures(id_, few, few, few)
    split = on_the_ladder(no), on_the_ladder(not_sure)
    is_split = all(part.low for part in split) and sum(p.high for p in split) <= asked - STEP
    return ControlFigures(
        id_,
        on_the_ladder(asked),
        _some_of(asked, no + not_sure),
        _some_of(asked, memory),
        no=split[0] if is_split else None,
        not_sure=split[1] if is_split else None,
        name=names.get(id_),
    )


def _some_of(asked: int, number: int) -> Range:
    """Return the range of some of those who were asked. It leaves open whether that is all."""
    top = (asked - 2) // STEP * STEP
    return Range(top, on_the_ladder(asked).below) if number >= top else on_the_ladder(number)


def _figure(id_: str, number: int, most: int, names: dict[str, str]) -> Figure:
    """Return a figure that overlaps with others, out of so many who could be in it."""
    step = on_the_ladder(number)
    if step.low < LISTED_FROM or step.high > most - STEP:
        step = Range(0, max(LISTED_FROM, on_the_ladder(most).below))
    return Figure(id_, step, names.get(id_))


def _names(counted: Tally) -> dict[str, str]:
    """Return what the most copies call each id, where enough call it the same."""
    most_last = sorted((n, name, id_) for (id_, name), n in counted.names.items() if n >= STEP)
    return {id_: name for _n, name, id_ in most_last if id_ in counted.added}
