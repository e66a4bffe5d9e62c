"""The table of all accounts: a row an account, a column a subject, each place one of three states.

A column is the worst of what is in it, as OCIL's AND has it: in place only where all of it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

from msgspec import Struct, field

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.count import is_shown
from securecllr.audit.results import Status, status_of
from securecllr.catalogue.model import Column, Control, Stops
from securecllr.profile.state import ProfileState

COLUMNS: tuple[Column, ...] = get_args(Column)

At = Literal["to-do", "find-out", "in-place"]

_BY_STOPS: dict[Stops, Column] = {
    "takeover": "control",
    "exposure": "who-sees",
    "abuse": "abuse",
}
_BY_STATUS: dict[Status, At] = {
    "no": "to-do",
    "think": "find-out",
    "unsure": "find-out",
    "due": "find-out",
    "not-asked": "find-out",
    "in-place": "in-place",
}
_WORST_FIRST: tuple[At, ...] = get_args(At)


class GlanceCell(Struct, frozen=True):
    """One column of one account: how it is, and the checks that say so."""

    at: At
    checks: tuple[Check, ...]


class GlanceRow(Struct):
    """One account: how each of its columns is. What does not apply there has none."""

    account: str
    cells: dict[Column, GlanceCell] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether anything is to do or to find out."""
        return any(cell.at != "in-place" for cell in self.cells.values())


def column_of(control: Control) -> Column:
    """Return the column that a control is under."""
    return control.column or _BY_STOPS[control.stops]


def glance_rows(checks: Iterable[Check], now: ProfileState, today: date) -> list[GlanceRow]:
    """Return a row for each account, in the order of the walk.

    Args:
        checks: Every check that applies.
        now: What counts on file.
        today: The person's own calendar day.
    """
    rows: dict[str, GlanceRow] = {}
    for check in checks:
        at = _BY_STATUS.get(status_of(check, answer_of(now, check), today))
        if at is None or not is_shown(check, now):
            continue
        cells = rows.setdefault(check.account.id, GlanceRow(check.account.id)).cells
        column = column_of(check.control)
        cells[column] = _with(cells.get(column), at, check)
    return list(rows.values())


def _with(cell: GlanceCell | None, at: At, check: Check) -> GlanceCell:
    """Return a cell with one more check: only those that are as bad as the worst say so."""
    if cell is None or _WORST_FIRST.index(at) < _WORST_FIRST.index(cell.at):
        return GlanceCell(at, (check,))
    return GlanceCell(cell.at, (*cell.checks, check)) if at == cell.at else cell
