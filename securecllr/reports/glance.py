"""The picture: questions by accounts, a shape and a word in each place.

It is a table, so whoever cannot see the shapes reads the same words, with the same headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from securecllr.audit.engine import Audit
from securecllr.audit.glance import COLUMNS, At, GlanceCell
from securecllr.i18n import _, ngettext
from securecllr.messages.glance import at_words, column_words
from securecllr.messages.plan import second_step_missing
from securecllr.reports.document import (
    NOTHING,
    Cell,
    Element,
    Heading,
    Mark,
    Paragraph,
    Shape,
    Table,
    Together,
)
from securecllr.reports.front import LABEL_AT_MOST
from securecllr.reports.states import mark_of, shown_checks

# As many columns as an A4 page has room for, in words.
_ACROSS, _ACROSS_LARGE = 4, 2

# On the sheet: as many accounts as one side has room for (two sides in large print), as many
# columns, and as much of a label.
_MOST, _MOST_LARGE = 20, 10
_COLUMNS_LARGE = 4
_LABEL = 12
_SHAPES: dict[At, Shape] = {"to-do": "empty", "find-out": "ask", "in-place": "full"}


def sheet_glance(audit: Audit, *, large_print: bool) -> Iterator[Element]:
    """Yield the table of all accounts by columns: those with anything open, then the others."""
    rows = sorted(audit.glance(), key=lambda row: not row.is_open)
    shown = rows[: _MOST_LARGE if large_print else _MOST]
    names = audit.names(_LABEL)
    columns = [column for column in COLUMNS if any(column in row.cells for row in rows)]
    across = _COLUMNS_LARGE if large_print else len(columns)
    yield Heading(_("All at a glance"))
    for start in range(0, len(columns), across or 1):
        part = columns[start : start + across]
        listed = [column_words(column) for column in part]
        cells = tuple(
            (names[row.account].listed, *(_cell(row.cells.get(column)) for column in part))
            for row in shown
            if any(column in row.cells for column in part)
        )
        caption = _("Your accounts: {list}").format(list=", ".join(listed))
        yield Table(caption, (_("Account"), *listed), cells, in_words=True)
    if more := len(rows) - len(shown):
        yield Paragraph(ngettext("{n} more account.", "{n} more accounts.", more).format(n=more))


def _cell(cell: GlanceCell | None) -> Cell:
    return Mark(at_words(cell.at), _SHAPES[cell.at]) if cell is not None else NOTHING


def glance(audit: Audit, *, large_print: bool) -> Iterator[Element]:
    """Yield the picture: in several tables, where there are more accounts than fit side by side."""
    marks: dict[str, dict[str, Mark]] = {}
    for check in shown_checks(audit):
        marks.setdefault(check.account.id, {})[check.control.id] = mark_of(audit, check)
    names = audit.names(LABEL_AT_MOST)
    above: tuple[Heading | Paragraph, ...] = (
        Heading(_("All at a glance")),
        Paragraph(_("An empty place means that the question is not asked there.")),
    )
    for part in _in_parts(list(marks), _ACROSS_LARGE if large_print else _ACROSS):
        rows: list[tuple[Cell, ...]] = [
            (control.name, *(marks[account].get(control.id, "") for account in part))
            for control in audit.catalogue.controls.values()
            if any(control.id in marks[account] for account in part)
        ]
        listed = [names[account].listed for account in part]
        table = Table(_said(listed), (_("Question"), *listed), tuple(rows))
        yield Together((*above, table))
        above = ()
    for text in second_step_missing(audit, audit.plan()):
        yield Paragraph(text)


def _in_parts(accounts: list[str], most: int) -> Iterator[list[str]]:
    """Share accounts out evenly among as few tables as will do."""
    tables = -(-len(accounts) // most)
    start = 0
    for left in range(tables, 0, -1):
        count = -(-(len(accounts) - start) // left)
        yield accounts[start : start + count]
        start += count


def _said(names: Sequence[str]) -> str:
    return _("What is in place: {list}").format(list=", ".join(names))
