"""What an answer comes to, and how results add up. Computed on reading, never stored."""

from __future__ import annotations

from collections.abc import Iterable
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

# OCIL's AND, most pressing first: one open thing is enough to keep the whole open.
_PRECEDENCE: tuple[Result, ...] = ("fail", "unknown", "not_tested", "pass")


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


def rolled_up(results: Iterable[Result]) -> Result:
    """Add results up: fail, then unknown, then not tested, then pass; nothing but n/a stays n/a."""
    found = set(results)
    for result in _PRECEDENCE:
        if result in found:
            return result
    return "not_applicable" if found else "not_tested"
