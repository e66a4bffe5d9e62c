"""What each check comes to, in a word and a shape that says the same without colour."""

from __future__ import annotations

from securecllr.audit.checks import Check, answer_of
from securecllr.audit.engine import Audit
from securecllr.audit.results import Result, result_of_check
from securecllr.i18n import _
from securecllr.reports.document import Mark


def mark_of(audit: Audit, check: Check) -> Mark:
    """Give the word and the shape for a check, as of today."""
    answer = answer_of(audit.now, check)
    word = answer.answer if answer is not None else ""
    marks: dict[Result, Mark] = {
        "pass": Mark(_("In place"), "full"),
        "fail": Mark(_("To do"), "empty"),
        "unknown": Mark(_("To look at") if word == "think" else _("To find out"), "ask"),
        "not_tested": Mark(_("Look again"), "again") if word else Mark(_("Not asked yet"), "none"),
        "not_applicable": Mark(_("Does not apply"), "none"),
    }
    return marks[result_of_check(check, answer, audit.today)]


def shown_checks(audit: Audit) -> list[Check]:
    """Give the checks that a report shows: the first walk's, and any that has an answer."""
    now = audit.now
    return [
        check
        for check in audit.checks()
        if check.part == "first" or answer_of(now, check) is not None
    ]
