"""A cohort report as a document, as rows, and as data: the same ranges in each, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.catalogue.model import Catalogue
from securecllr.cohort.protect import STEP
from securecllr.cohort.report import STATES, Figure, Report, to_json
from securecllr.i18n import _, document_language
from securecllr.messages import cohort as words
from securecllr.messages.lines import capital, day
from securecllr.messages.reading import data_controller_lines
from securecllr.reports.basis import in_this_language
from securecllr.reports.document import (
    Bullets,
    Document,
    Element,
    Format,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
    WriteIn,
)
from securecllr.reports.render import written


def cohort_file(
    report: Report, catalogue: Catalogue, kind: Format, actions: list[str], *, large_print: bool
) -> bytes:
    """Return the bytes of the report in a format.

    Args:
        report: The protected report.
        catalogue: What names the questions and kinds.
        kind: The format: ``html``, ``pdf``, ``md``, ``csv`` or ``json``.
        actions: What the council will do next; empty for lines to write it on.
        large_print: Whether to use large letters, in ``html`` and ``pdf``.

    Raises:
        UserError: A part is missing that the format needs.
    """
    match kind:
        case "json":
            return to_json(report)
        case "csv":
            from securecllr.reports.csv import to_csv

            said = " ".join(_notices(report))
            head = (
                *(_("Part"), _("Id"), _("Name"), _("Answer")),
                *(_("People"), _("At least"), _("Fewer than"), _("About this file")),
            )
            return to_csv(head, ((*row, said) for row in _rows(report, catalogue)))
        case _:
            return written(document(report, catalogue, actions), kind, large_print=large_print)


def document(report: Report, catalogue: Catalogue, actions: list[str]) -> Document:
    """Return the report as a document. What to do first comes before any table."""
    return Document(
        title=_("Account security: where help is needed"),
        lang=document_language(),
        notices=_notices(report),
        blocks=(
            Paragraph(words.people_words(report), lead=True),
            *_gaps(report, catalogue),
            *_next(actions),
            *_method(report, catalogue),
            *_not_sure(report, catalogue),
            *_controls(report, catalogue),
            *_figures(
                report,
                _("Second steps in use"),
                _("How many people use each kind of second step, on at least one account"),
                [(words.step_name(catalogue, step.id), step) for step in report.second_steps],
            ),
            *_figures(
                report,
                _("Kinds of account"),
                _("How many people have each kind of account"),
                [(words.kind_name(catalogue, kind.id), kind) for kind in report.kinds],
            ),
            *_change(report, catalogue),
        ),
    )


def _notices(report: Report) -> tuple[str, ...]:
    """Return what every page says: how it came about, and what it is not."""
    made = _("Self-reported, not tested. Made with securecllr on {date}.")
    return in_this_language(
        made.format(date=day(report.made)),
        _("This is not a grade, of anybody. It shows where to offer help first."),
    )


def _gaps(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("Where help is needed most"))
    found = words.gaps(report)
    if found:
        yield Numbered(tuple(words.gap_words(catalogue, gap, report.people) for gap in found))
    else:
        yield Paragraph(_("No question got a no from {n} people or more.").format(n=STEP))


def _next(actions: list[str]) -> Iterator[Element]:
    yield Heading(_("What the council will do next"))
    if actions:
        yield Bullets(tuple(actions))
    else:
        yield WriteIn((_("We will:"), _("By when:"), _("Who to ask:")))


def _method(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("How this was made"))
    yield from (Paragraph(text) for text in words.method_words(report))
    yield from (Paragraph(text) for text in data_controller_lines(catalogue))
    yield Note(words.protection_words())


def _not_sure(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("What people are most often not sure of"))
    found = words.not_sure(report)
    if found:
        said = (words.not_sure_words(catalogue, each, report.people) for each in found)
        yield Bullets(tuple(said))
    else:
        yield Paragraph(_("Hardly anyone is not sure, of anything."))


def _controls(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("Question by question"))
    shown = [c for c in report.controls if any(c.of(state).low for state in STATES)]
    if shown:
        yield Table(
            _("How many people, over all their accounts"),
            (_("Question"), *(words.answer_state_words(state) for state in STATES)),
            tuple(
                (
                    words.name_of(catalogue, control.id),
                    *(words.range_words(control.of(state), report.people) for state in STATES),
                )
                for control in shown
            ),
        )
    hidden = [words.name_of(catalogue, c.id) for c in report.controls if c not in shown]
    if hidden:
        yield Paragraph(_("Too few answers to show any: {names}.").format(names=", ".join(hidden)))


def _figures(
    report: Report, heading: str, caption: str, named: list[tuple[str, Figure]]
) -> Iterator[Element]:
    yield Heading(heading)
    shown = [(name, figure) for name, figure in named if figure.people.low]
    if shown:
        rows = ((name, words.range_words(figure.people, report.people)) for name, figure in shown)
        yield Table(caption, (heading, _("People")), tuple(rows))
    few: dict[str, list[str]] = {}
    for name, figure in named:
        if not figure.people.low:
            few.setdefault(words.range_words(figure.people, report.people), []).append(name)
    for said, names in few.items():
        yield Paragraph(
            _("{few} people each: {names}.").format(few=capital(said), names=", ".join(names))
        )


def _change(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("What has changed"))
    yield Paragraph(words.moved_since_words(report))
    if report.change and report.change.moved:
        yield Table(
            _("Figures that moved"),
            (_("Question"), _("Answer"), _("Before"), _("Now")),
            tuple(words.moved_words(catalogue, moved, report) for moved in report.change.moved),
        )


def _rows(report: Report, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """Yield a row for each figure."""

    def row(part: str, id_: str, name: str, answer: str, figure: Figure) -> tuple[str, ...]:
        found = figure.people
        said = words.range_words(found, report.people)
        return part, id_, name, answer, said, str(found.low), str(found.below)

    everybody = _("{low} to {high}").format(low=report.people.low, high=report.people.high)
    numbers = (str(report.people.low), str(report.people.below))
    yield (_("Everybody"), "", "", "", everybody, *numbers)
    for control in report.controls:
        name = words.name_of(catalogue, control.id)
        for state in STATES:
            figure = Figure(control.id, control.of(state))
            yield row(_("Question"), control.id, name, words.answer_state_words(state), figure)
    for kind in report.kinds:
        yield row(_("Kind"), kind.id, words.kind_name(catalogue, kind.id), "", kind)
    for step in report.second_steps:
        yield row(_("Second step"), step.id, words.step_name(catalogue, step.id), "", step)
