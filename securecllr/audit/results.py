"""What an answer comes to. Computed on reading, never stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from securecllr.audit.checks import Check
from securecllr.profile.model import Answer

Result = Literal["pass", "fail", "unknown", "not_tested", "not_applicable"]

_BY_ANSWER: dict[str, Result] = {
    "looked": "pass",
    "think": "unknown",
    "no": "fail",
    "unsure": "unknown",
    "na": "not_applicable",
}


def is_stale(answer: Answer, revision: int, today: date) -> bool:
    """Tell whether an answer no longer counts: past its last day, or the question has changed.

    Only ``looked`` and ``na`` go stale: a "no" never gets milder by waiting.
    """
    if answer.answer not in ("looked", "na"):
        return False
    past = answer.valid_until is not None and today > answer.valid_until
    return past or revision > answer.revision


def result_of(answer: Answer | None, revision: int, today: date) -> Result:
    """Work out one check's result from its last answer, if it has any."""
    if answer is None or is_stale(answer, revision, today):
        return "not_tested"
    return _BY_ANSWER[answer.answer]


def result_of_check(check: Check, answer: Answer | None, today: date) -> Result:
    """Work out a check's result, also where the account's role settles it without asking."""
    return check.settled or result_of(answer, check.control.revision, today)
