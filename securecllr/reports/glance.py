"""The picture: questions by accounts, a shape and a word in each place.

It is a table, so whoever cannot see the shapes reads the same words, with the same headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from securecllr.audit.engine import Audit
from securecllr.i18n import _
from securecllr.messages.plan import second_step_missing
from securecllr.reports.document import Cell, Element, Heading, Mark, Paragraph, Table, Together
from securecllr.reports.front import LABEL_AT_MOST
from securecllr.reports.states import mark_of, shown_checks

# As many columns as an A4 page has room for, in words.
_ACROSS, _ACROSS_LARGE = 4, 2


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
