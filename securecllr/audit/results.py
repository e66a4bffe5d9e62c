"""The result of a check: computed from the answers, never stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.audit.applicability import Check, answer_of
from securecllr.catalogue.model import AnswerWord, Control
from securecllr.profile.model import Answer
from securecllr.profile.state import ProfileState

Result = Literal["pass", "fail", "unknown", "not_tested", "not_applicable"]

# How a check is for its person: a result, with what an unknown and a not tested one are apart.
Status = Literal["in-place", "no", "unsure", "think", "due", "not-asked", "does-not-apply"]

# Why an answer that was given no longer counts.
DueWhy = Literal["out-of-date", "reworded"]

_STATUS_BY_ANSWER: dict[AnswerWord, Status] = {
    "looked": "in-place",
    "think": "think",
    "no": "no",
    "unsure": "unsure",
    "na": "does-not-apply",
}
_RESULTS: dict[Status, Result] = {
    "in-place": "pass",
    "no": "fail",
    "unsure": "unknown",
    "think": "unknown",
    "due": "not_tested",
    "not-asked": "not_tested",
    "does-not-apply": "not_applicable",
}


class Due(Struct, frozen=True):
    """A check that was answered, and is due another look.

    Attributes:
        check: What is asked, and of which account.
        answer: The answer on file, which is shown and does not count.
        why: Past its date, or the question has changed.
        until: The last day on which the answer counted, where it had one.
    """

    check: Check
    answer: Answer
    why: DueWhy
    until: date | None


def why_due(answer: Answer, control: Control, today: date) -> DueWhy | None:
    """Return why an answer no longer counts, or None while it does.

    Only ``looked`` and ``na`` go stale: a "no" never gets milder by waiting.
    """
    if answer.answer not in ("looked", "na"):
        return None
    if answer.revision < (control.good_from or control.revision):
        return "reworded"
    past = answer.valid_until is not None and today > answer.valid_until
    return "out-of-date" if past else None


def is_stale(answer: Answer, control: Control, today: date) -> bool:
    """Return whether an answer no longer counts: past its last day, or the question has changed."""
    return why_due(answer, control, today) is not None


def status_of(check: Check, answer: Answer | None, today: date) -> Status:
    """Return how a check is, from the answer that counts for it and from what is known."""
    if check.settled is not None:
        return "no" if check.settled.outcome == "fail" else "does-not-apply"
    if answer is None:
        return "not-asked"
    if is_stale(answer, check.control, today):
        return "due"
    return _STATUS_BY_ANSWER[answer.answer]


def result_of_check(check: Check, answer: Answer | None, today: date) -> Result:
    """Return a check's result."""
    return _RESULTS[status_of(check, answer, today)]


def due_checks(checks: list[Check], now: ProfileState, today: date) -> list[Due]:
    """Return the checks that are due another look, in the order of the walk."""
    found = []
    for check in checks:
        answer = answer_of(now, check)
        if check.settled is None and answer is not None:
            why = why_due(answer, check.control, today)
            if why is not None:
                found.append(Due(check, answer, why, answer.valid_until))
    return found
