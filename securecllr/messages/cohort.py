"""The texts of a cohort report: sentences made from its ranges alone.

Whatever is put first is chosen by what is published, then by the catalogue's order: to order by
exact counts would say which of two equal ranges is the larger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from securecllr.catalogue.model import TWO_STEP, Catalogue
from securecllr.cohort.protect import LEAST, LISTED_FROM, STEP
from securecllr.cohort.report import (
    SEVERAL,
    ControlFigures,
    ControlState,
    MovedFigure,
    Range,
    Report,
)
from securecllr.cohort.trend import FEWEST
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import capital, day

MOST_GAPS = 3

# How many came before is not said again here, so nothing is "nearly all" of it.
_NOT_ALL = Range(2**31, 2**31 + STEP)


def range_words(found: Range, people: Range) -> str:
    """Return a number of people in a few words, as in the cell of a table."""
    if found.low == 0:
        return _("fewer than {n}").format(n=found.below)
    if found.low >= people.low:
        return _("nearly all")
    if found.high >= people.high:
        return _("{n} or more").format(n=found.low)
    return _("{low} to {high}").format(low=found.low, high=found.high)


def people_words(report: Report) -> str:
    """Return how many people gave a copy."""
    came = _("{low} to {high} people gave a copy of their answers.").format(
        low=report.people.low, high=report.people.high
    )
    parts = len(report.folders)
    if parts == 1:
        return came
    added = ngettext(
        "{n} report is added up here.", "{n} reports are added up here.", parts
    ).format(n=parts)
    twice = _("Whoever gave a copy to two councils is counted twice.")
    return f"{came} {added} {twice}"


def method_words(report: Report) -> list[str]:
    """Return how the figures were made, a paragraph each."""
    version = _("several") if report.catalogue == SEVERAL else report.catalogue
    return [
        _(
            "Each person answered questions about their own accounts with securecllr, "
            "chose to share a copy, and gave it in. Nothing was tested."
        ),
        _(
            "A person counts once for each question, over all their accounts. "
            "One no makes it a no. Then comes not sure, then think so. "
            "In place means on every account."
        ),
        _(
            "Questions: version {version}. Made on {date}. "
            "People to whom a question does not apply are not counted in it."
        ).format(version=version, date=day(report.made)),
    ]


def protection_words() -> str:
    """Return what was done so that nobody can be picked out."""
    return _(
        "Nobody can be picked out here. Numbers are given in steps of {step}, and fewer than "
        "{step} may mean nobody. Kinds of account are counted from {listed} people on. "
        "No two answers are put together. With fewer than {least} people there is no report. "
        "It is made anew only when enough answers came, went or changed."
    ).format(step=STEP, listed=LISTED_FROM, least=LEAST)


def name_of(catalogue: Catalogue, control: str) -> str:
    """Return a control's name; its id where this catalogue does not have it."""
    known = catalogue.controls.get(control)
    return known.name if known else control


def kind_name(catalogue: Catalogue, kind: str) -> str:
    """Return a kind's name; its id where this catalogue does not have it."""
    known = catalogue.kinds.get(kind)
    return known.name if known else kind


def step_name(catalogue: Catalogue, step: str) -> str:
    """Return the words for a kind of second step."""
    second = catalogue.controls.get(TWO_STEP)
    words = {choice.id: choice.text for choice in second.choices} if second else {}
    return capital(words.get(step, step))


def gaps(report: Report) -> list[ControlFigures]:
    """Return the largest gaps: what most people said no to, then what most are not sure of."""
    return _most(report.controls, lambda found: (found.no.low, found.not_sure.low))


def not_sure(report: Report) -> list[ControlFigures]:
    """Return what most people are not sure of."""
    return _most(report.controls, lambda found: (found.not_sure.low,))


def _most(
    controls: Iterable[ControlFigures], size: Callable[[ControlFigures], tuple[int, ...]]
) -> list[ControlFigures]:
    """Return the three largest. Python's sort keeps equals in the order of the catalogue."""
    found = [control for control in controls if size(control)[0] > 0]
    return sorted(found, key=lambda control: tuple(-n for n in size(control)))[:MOST_GAPS]


def gap_words(catalogue: Catalogue, found: ControlFigures, people: Range) -> str:
    """Return one gap as a sentence."""
    return _("{name}: {no} said no, and {unsure} are not sure.").format(
        name=name_of(catalogue, found.id),
        no=_people(found.no, people),
        unsure=_some(found.not_sure, people),
    )


def not_sure_words(catalogue: Catalogue, found: ControlFigures, people: Range) -> str:
    """Return how many people are not sure of one thing, as a sentence."""
    return _("{name}: {unsure} are not sure.").format(
        name=name_of(catalogue, found.id), unsure=_people(found.not_sure, people)
    )


def _people(found: Range, people: Range) -> str:
    """Return a number of people in a sentence: with "hardly anyone" and "nearly everyone"."""
    if found.low == 0:
        return _("hardly anyone")
    if found.low >= people.low:
        return _("nearly everyone")
    return _("{number} people").format(number=range_words(found, people))


def _some(found: Range, people: Range) -> str:
    return _("hardly any") if found.low == 0 else range_words(found, people)


def answer_state_words(state: ControlState) -> str:
    """Return the head of a state's column."""
    return {
        "in_place": _("In place"),
        "think_so": _("Think so"),
        "no": _("No"),
        "not_sure": _("Not sure"),
    }[state]


def moved_words(catalogue: Catalogue, moved: MovedFigure, report: Report) -> tuple[str, ...]:
    """Return a row of the table of what has moved."""
    return (
        name_of(catalogue, moved.control),
        answer_state_words(moved.state),
        range_words(moved.before, _NOT_ALL),
        range_words(moved.now, report.people),
    )


def moved_since_words(report: Report) -> str:
    """Return since when changes are counted, or when they are shown at all."""
    if report.change is None:
        return _(
            "Change is shown only where this folder had a report before. Those who came since, "
            "and those who left, must each be nobody or at least {n} people."
        ).format(n=FEWEST)
    since = day(report.change.since)
    if not report.change.moved:
        return _("No figure has moved to another step since {date}.").format(date=since)
    return _("What has moved to another step since {date}:").format(date=since)
