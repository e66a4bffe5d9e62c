"""The texts of a cohort report: sentences made from its ranges alone.

Whatever is put first is chosen by what is published, then by the catalogue's order: to order by
exact counts would say which of two equal ranges is the larger.
"""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.catalogue.model import TWO_STEP, Catalogue
from securecllr.cohort.protect import LEAST, LISTED_FROM, STEP
from securecllr.cohort.protected_report import (
    SEVERAL,
    ControlFigures,
    Figure,
    FigurePart,
    MovedFigure,
    Range,
    Report,
)
from securecllr.cohort.trend import FEWEST
from securecllr.i18n import _, capital, ngettext
from securecllr.messages.lines import day

MOST_GAPS = 3


def range_words(found: Range, most: Range | None = None) -> str:
    """Return a number of people in a few words, as in the cell of a table.

    Args:
        found: The number.
        most: Of how many they are some. Where both end alike, the end need not be said twice.
    """
    if found.low == 0:
        return _("fewer than {n}").format(n=found.below)
    if most and found.high >= most.high:
        return _("{n} or more").format(n=found.low)
    return _("{low} to {high}").format(low=found.low, high=found.high)


def some_of_words(found: Range, asked: Range) -> str:
    """Return how many people of how many."""
    return _("{some} of {asked}").format(some=range_words(found, asked), asked=range_words(asked))


def is_merged(report: Report) -> bool:
    """Return whether it is several reports, added up."""
    return len(report.folders) > 1


def people_words(report: Report) -> str:
    """Return how many people gave a copy."""
    came = _("{low} to {high} people gave a copy of their answers.").format(
        low=report.people.low, high=report.people.high
    )
    if not is_merged(report):
        return came
    parts = len(report.folders)
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
            "One no or not sure puts them among those who need help. "
            "Then comes from memory only: they think so, and did not look."
        ),
        _(
            "Questions: version {version}. Made on {date}. "
            "People to whom a question does not apply are not counted in it."
        ).format(version=version, date=day(report.made)),
    ]


def protection_words(report: Report) -> str:
    """Return what was done so that nobody is picked out, and what it cannot do."""
    if is_merged(report):
        steps = _(
            "Each report gives numbers as ranges, in steps of {step}. Added up, the ranges are "
            "wider. A number that starts at nobody may mean nobody."
        )
        anew = ""
    else:
        steps = _(
            "Numbers are given in steps of {step}, and fewer than {step} may mean nobody. "
            "Where a step could mean everybody, it is wider."
        )
        anew = _("It is made anew only when enough answers came, went or changed.")
    rules = _(
        "Nothing is shown on a question that fewer than {least} people answered. Kinds of account "
        "are counted from {listed} people on. No answer is set against another."
    )
    limit = _("Only someone who knows what everybody else answered could work out one answer more.")
    said = (text.format(step=STEP, least=LEAST, listed=LISTED_FROM) for text in (steps, rules))
    return " ".join(filter(None, (*said, limit, anew)))


def name_of(catalogue: Catalogue, figures: ControlFigures) -> str:
    """Return a control's name: what the copies call it where this catalogue does not have it."""
    known = catalogue.controls.get(figures.id)
    return known.name if known else figures.name or _spelt(figures.id)


def kind_name(catalogue: Catalogue, figure: Figure) -> str:
    """Return a kind's name: what the copies call it where this catalogue does not have it."""
    known = catalogue.kinds.get(figure.id)
    return known.name if known else figure.name or _spelt(figure.id)


def step_name(catalogue: Catalogue, figure: Figure) -> str:
    """Return the words for a kind of second step."""
    second = catalogue.controls.get(TWO_STEP)
    words = {choice.id: choice.text for choice in second.choices} if second else {}
    return capital(words.get(figure.id, _spelt(figure.id)))


def _spelt(id_: str) -> str:
    """Return an id as words: it is all that there is, where no name was given."""
    return capital(id_.replace("-", " "))


def gaps(report: Report) -> list[ControlFigures]:
    """Return the largest gaps, by what is shown: what most people said no to or are not sure of.

    Python's sort keeps equals in the order of the catalogue.
    """
    found = [control for control in report.controls if control.open.low]
    return sorted(found, key=lambda control: -control.open.low)[:MOST_GAPS]


def as_many(report: Report) -> list[ControlFigures]:
    """Return the further gaps that are no smaller than the last of the largest, as far as shown."""
    shown = gaps(report)
    return [
        found
        for found in report.controls
        if found not in shown and len(shown) == MOST_GAPS and found.open.low >= shown[-1].open.low
    ]


def gap_words(catalogue: Catalogue, found: ControlFigures) -> str:
    """Return one gap as a sentence."""
    return _("{name}: {some} said no or are not sure.").format(
        name=name_of(catalogue, found), some=some_of_words(found.open, found.asked)
    )


def part_words(part: FigurePart) -> str:
    """Return the head of a figure's column."""
    return {
        "asked": _("Answered"),
        "open": _("No or not sure"),
        "memory": _("From memory only"),
        "no": _("No"),
        "not_sure": _("Not sure"),
    }[part]


def heads(*parts: FigurePart) -> tuple[str, ...]:
    """Return the heads of some columns."""
    return tuple(part_words(part) for part in parts)


def few_answers_words(report: Report, names: Iterable[str]) -> str:
    """Return which questions have no figures, and why."""
    text = (
        _("Too few answers in each report to show any: {names}.")
        if is_merged(report)
        else _("Fewer than {least} people answered, so nothing is shown: {names}.")
    )
    return text.format(least=LEAST, names=", ".join(names))


def moved_words(catalogue: Catalogue, moved: MovedFigure, report: Report) -> tuple[str, ...]:
    """Return a row of the table of what has moved."""
    figures = next(found for found in report.controls if found.id == moved.control)
    return (
        name_of(catalogue, figures),
        part_words(moved.part),
        range_words(moved.before),
        range_words(moved.now),
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
