"""What each check comes to, in a word and a shape that says the same without colour."""

from __future__ import annotations

from securecllr.audit.checks import Check, answer_of
from securecllr.audit.results import Result, result_of_check
from securecllr.audit.walk import Walk
from securecllr.report.document import Mark
from securecllr.words import _


def mark_of(walk: Walk, check: Check) -> Mark:
    """Give the word and the shape for a check, as of today."""
    answer = answer_of(walk.now, check)
    word = answer.answer if answer is not None else ""
    marks: dict[Result, Mark] = {
        "pass": Mark(_("In place"), "full"),
        "fail": Mark(_("To do"), "empty"),
        "unknown": Mark(_("To look at") if word == "think" else _("To find out"), "ask"),
        "not_tested": Mark(_("Look again"), "again") if word else Mark(_("Not asked yet"), "none"),
        "not_applicable": Mark(_("Does not apply"), "none"),
    }
    return marks[result_of_check(check, answer, walk.today)]


def shown_checks(walk: Walk) -> list[Check]:
    """Give the checks that a report shows: the first walk's, and any that has an answer."""
    now = walk.now
    return [
        check
        for check in walk.checks()
        if check.part == "first" or answer_of(now, check) is not None
    ]
