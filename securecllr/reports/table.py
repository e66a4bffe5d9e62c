"""A person's report as a table for a spreadsheet: a row a question.

Without the questions' numbers: a spreadsheet would take 10.10 and 10.1 for the same.
"""

from __future__ import annotations

from datetime import date

from securecllr.audit.engine import Audit
from securecllr.i18n import _
from securecllr.reports.basis import notices_in_one, something_to_report
from securecllr.reports.csv import to_csv
from securecllr.reports.rows import check_rows


def own_table(audit: Audit) -> bytes:
    """Write a person's report as CSV. What every page says elsewhere is a column here.

    Raises:
        UserError: There is nothing to report yet.
    """
    something_to_report(audit)
    names = audit.names()
    said = notices_in_one(audit)
    head = (
        _("Account"),
        _("Question"),
        _("Your answer"),
        _("Answered on"),
        _("Good until"),
        _("Now"),
        _("What to do"),
        _("Minutes"),
        _("About this file"),
    )
    rows = [
        (
            names[row.account].listed,
            row.question,
            row.answer_text,
            _iso(row.answered_on),
            _iso(row.valid_until),
            row.result_text,
            row.to_do or "",
            str(row.minutes or ""),
            said,
        )
        for row in check_rows(audit)
    ]
    return to_csv(head, rows)


def _iso(day: date | None) -> str:
    """Return a date as every spreadsheet reads it, wherever it was made."""
    return day.isoformat() if day else ""
