"""The state of each check in a report: a word, and a shape that says the same."""

from __future__ import annotations

from securecllr.audit.applicability import Check
from securecllr.audit.count import is_shown
from securecllr.audit.engine import Audit
from securecllr.audit.results import Status
from securecllr.i18n import _
from securecllr.reports.document import Mark


def mark_of(audit: Audit, check: Check) -> Mark:
    """Return the word and the shape for a check, as of today."""
    marks: dict[Status, Mark] = {
        "in-place": Mark(_("In place"), "full"),
        "no": Mark(_("To do"), "empty"),
        "think": Mark(_("To look at"), "ask"),
        "unsure": Mark(_("To find out"), "ask"),
        "due": Mark(_("Look again"), "again"),
        "not-asked": Mark(_("Not asked yet"), "none"),
        "does-not-apply": Mark(_("Does not apply"), "none"),
    }
    return marks[audit.status_of(check)]


def shown_checks(audit: Audit) -> list[Check]:
    """Return the checks that a report shows: those that are counted."""
    return [check for check in audit.checks() if is_shown(check, audit.now)]
