"""Adds protected reports up: a county gets its picture, and nobody has everybody's answers.

Ranges are added as ranges. Nothing finer is asked for, and nothing finer is taken.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from securecllr.cohort.protect import LEAST, STEP
from securecllr.cohort.protected_report import (
    FORMAT,
    SEVERAL,
    ControlFigures,
    Figure,
    Range,
    Report,
    ranges_of,
)
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.sanitize import is_safe

_NOBODY = Range(0, 1)


def read_report(path: Path) -> Report:
    """Read a protected report from its JSON.

    Raises:
        UserError: It is not a report, or has figures that no protected report has.
    """
    data = files.read_there(path)
    try:
        report = msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, RecursionError):
        raise UserError(
            _why_not_read(data),
            where=str(path),
            remedy=_("Make one with: securecllr cohort DIR --format json -o FILE."),
        ) from None
    _check_protected(report, str(path))
    return report


class _AnyFormat(msgspec.Struct):
    """What a report of whatever format begins with."""

    securecllr_cohort: int


def _why_not_read(data: bytes) -> str:
    """Return why a file is no report of this format, in a sentence."""
    try:
        found = msgspec.json.decode(data, type=_AnyFormat).securecllr_cohort
    except (msgspec.DecodeError, RecursionError):
        found = FORMAT
    if found != FORMAT:
        return _("This cohort report was made by another version of securecllr, in another format.")
    return _("This is not a cohort report in JSON.")


def merge(reports: list[tuple[str, Report]], *, made: date) -> Report:
    """Add reports up. A single report is returned as it is.

    Args:
        reports: Each with its name, for messages.
        made: Today.

    Raises:
        UserError: Two of them count the same folder, so people would be counted twice.
    """
    seen: dict[str, str] = {}
    for name, report in reports:
        for folder in report.folders:
            if folder in seen:
                raise UserError(
                    _("These two reports count the same folder of copies."),
                    where=f"{seen[folder]}, {name}",
                    remedy=_("Give only the newer one."),
                )
            seen[folder] = name
    parts = [report for _name, report in reports]
    if len(parts) == 1:
        return parts[0]
    versions = {report.catalogue for report in parts}
    return Report(
        securecllr_cohort=FORMAT,
        id=secrets.token_hex(16),
        folders=list(seen),
        made=made,
        catalogue=versions.pop() if len(versions) == 1 else SEVERAL,
        people=_sum(report.people for report in parts),
        controls=_controls(parts),
        kinds=_figures([report.kinds for report in parts]),
        second_steps=_figures([report.second_steps for report in parts]),
    )


def _controls(parts: list[Report]) -> list[ControlFigures]:
    """Add up each control. Where a catalogue did not have it, nobody was asked it."""
    by_id: dict[str, list[ControlFigures]] = {}
    for report in parts:
        for control in report.controls:
            by_id.setdefault(control.id, []).append(control)
    return [
        ControlFigures(
            id_,
            _sum(control.asked for control in found),
            _sum(control.open for control in found),
            _sum(control.memory for control in found),
            _split(control.no for control in found),
            _split(control.not_sure for control in found),
            _name(control.name for control in found),
        )
        for id_, found in by_id.items()
    ]


def _figures(parts: list[list[Figure]]) -> list[Figure]:
    """Add up figures by id."""
    by_id: dict[str, list[Figure]] = {}
    for figures in parts:
        for figure in figures:
            by_id.setdefault(figure.id, []).append(figure)
    return [
        Figure(id_, _sum(f.people for f in found), _name(f.name for f in found))
        for id_, found in by_id.items()
    ]


def _split(ranges: Iterable[Range | None]) -> Range | None:
    """Add up a part that may not be shown in each report: only where it is shown in all."""
    found = list(ranges)
    shown = [each for each in found if each is not None]
    return _sum(shown) if len(shown) == len(found) else None


def _name(names: Iterable[str | None]) -> str | None:
    return next(filter(None, names), None)


def _sum(ranges: Iterable[Range]) -> Range:
    return sum(ranges, _NOBODY)


def _check_protected(report: Report, where: str) -> None:
    """Raise if ``protect`` cannot have made it: each range is on the ladder and wide enough.

    Nor may it hold what must not reach a terminal: "$" in the pattern of an id lets a line break
    stand at its end.
    """
    right = (
        report.securecllr_cohort == FORMAT
        and all(map(is_safe, _words(report)))
        and len(set(report.folders)) == len(report.folders)
        and report.people.low >= LEAST * len(report.folders)
        and all(_is_on_the_ladder(found) for _name, found in ranges_of(report))
        and not _has_duplicates(report)
    )
    if not right:
        raise UserError(
            _("This report has figures that a protected report never has."),
            where=where,
            remedy=_("Ask for the JSON just as securecllr cohort made it."),
        )


def _words(report: Report) -> Iterator[str]:
    """Yield every text in a report."""
    yield from (report.id, report.catalogue, *report.folders)
    for control in report.controls:
        yield from (control.id, control.name or "")
    for figure in (*report.kinds, *report.second_steps):
        yield from (figure.id, figure.name or "")
    yield from (moved.control for moved in report.change.moved) if report.change else ()


def _is_on_the_ladder(found: Range) -> bool:
    return found.low % STEP == 0 and found.below - found.low >= STEP


def _has_duplicates(report: Report) -> bool:
    """Return whether one control, kind or second step is there twice."""
    return any(
        len({item.id for item in items}) < len(items)
        for items in (report.controls, report.kinds, report.second_steps)
    )
