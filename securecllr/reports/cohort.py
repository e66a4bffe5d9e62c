"""A cohort report as a document, as rows, and as data: the same ranges in each, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from securecllr.catalogue.model import Catalogue
from securecllr.cohort.protect import STEP
from securecllr.cohort.protected_report import Figure, Range, Report, to_json
from securecllr.i18n import _, document_language
from securecllr.messages import cohort as words
from securecllr.messages.help_pages import data_controller_lines
from securecllr.messages.lines import day
from securecllr.reports.basis import in_this_language
from securecllr.reports.document import (
    Bullets,
    Document,
    DocumentFormat,
    Element,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from securecllr.reports.formats import written


def cohort_file(
    report: Report,
    catalogue: Catalogue,
    kind: DocumentFormat | Literal["csv", "json"],
    actions: list[str],
    *,
    large_print: bool,
) -> bytes:
    """Return the bytes of the report in a format.

    Args:
        report: The protected report.
        catalogue: What names the questions and kinds.
        kind: The format.
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
        case "html" | "pdf" | "md":
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
            *_next(report, catalogue, actions),
            *_controls(report, catalogue),
            *_split(report, catalogue),
            *_figures(
                _("Second steps in use"),
                _("How many people use each kind of second step, on at least one account"),
                [(words.step_name(catalogue, step), step) for step in report.second_steps],
            ),
            *_figures(
                _("Kinds of account"),
                _("How many people have each kind of account"),
                [(words.kind_name(catalogue, kind), kind) for kind in report.kinds],
            ),
            *_change(report, catalogue),
            *_method(report, catalogue),
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
    if not found:
        text = _("No question surely has {n} people or more who said no or are not sure.")
        yield Paragraph(text.format(n=STEP))
        return
    yield Numbered(tuple(words.gap_words(catalogue, gap) for gap in found))
    if others := words.as_many(report):
        names = ", ".join(words.name_of(catalogue, other) for other in others)
        yield Paragraph(_("Perhaps just as many: {names}.").format(names=names))


def _next(report: Report, catalogue: Catalogue, actions: list[str]) -> Iterator[Element]:
    """Yield what will be done, or a place to write it."""
    yield Heading(_("What the council will do next"))
    if actions:
        yield Bullets(tuple(actions))
        return
    lines = [words.name_of(catalogue, gap) for gap in words.gaps(report)] or [""]
    yield Table(
        _("To fill in"),
        (_("About"), _("We will"), _("Who"), _("By when")),
        tuple((line, "", "", "") for line in (*lines, "")),
        tall=True,
    )


def _method(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("How this was made"))
    yield from (Paragraph(text) for text in words.method_words(report))
    yield from (Paragraph(text) for text in data_controller_lines(catalogue))
    yield Note(words.protection_words(report))


def _controls(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("Question by question"))
    shown = [control for control in report.controls if control.is_shown]
    if shown:
        yield Table(
            _("How many people, over all their accounts"),
            (_("Question"), *words.heads("asked", "open", "memory")),
            tuple(
                (
                    words.name_of(catalogue, control),
                    words.range_words(control.asked),
                    words.range_words(control.open, control.asked),
                    words.range_words(control.memory, control.asked),
                )
                for control in shown
            ),
        )
    if hidden := [words.name_of(catalogue, c) for c in report.controls if not c.is_shown]:
        yield Paragraph(words.few_answers_words(report, hidden))


def _split(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    """Yield no and not sure apart, where there are enough of each."""
    rows = [
        (words.name_of(catalogue, c), words.range_words(c.no), words.range_words(c.not_sure))
        for c in report.controls
        if c.no and c.not_sure
    ]
    if rows:
        yield Heading(_("No and not sure apart"))
        yield Table(
            _("Where there are enough of each"),
            (_("Question"), *words.heads("no", "not_sure")),
            tuple(rows),
        )


def _figures(heading: str, caption: str, named: list[tuple[str, Figure]]) -> Iterator[Element]:
    rows = [(name, words.range_words(found.people)) for name, found in named if found.people.low]
    if rows:
        yield Heading(heading)
        yield Table(caption, (heading, _("People")), tuple(rows))
        yield Paragraph(_("What is not here, too few people have, or nearly all."))


def _change(report: Report, catalogue: Catalogue) -> Iterator[Element]:
    if words.is_merged(report):
        return
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

    def row(part: str, id_: str, name: str, answer: str, found: Range) -> tuple[str, ...]:
        return part, id_, name, answer, words.range_words(found), str(found.low), str(found.below)

    yield row(_("Everybody"), "", "", "", report.people)
    for control in report.controls:
        name = words.name_of(catalogue, control)
        for part, found in control.parts():
            yield row(_("Question"), control.id, name, words.part_words(part), found)
    for kind in report.kinds:
        yield row(_("Kind"), kind.id, words.kind_name(catalogue, kind), "", kind.people)
    for step in report.second_steps:
        yield row(_("Second step"), step.id, words.step_name(catalogue, step), "", step.people)
