"""What goes into a shared copy: the answers that count today, each as kind, question and answer."""

from __future__ import annotations

from datetime import date

from securecllr.audit.checks import Check, all_checks, answer_of
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import Catalogue
from securecllr.profile.model import Answer
from securecllr.profile.shared import SharedCheck
from securecllr.profile.state import ProfileState


def shared_checks(catalogue: Catalogue, now: ProfileState, today: date) -> list[SharedCheck]:
    """Give the answers to share, in the order of the walk.

    An answer past its date is left out: it would claim what was not looked at. A check that the
    account's role settles as not in place counts as a "no", as it does on the plan.
    """
    found = []
    for check in all_checks(catalogue, now):
        kind, control = check.kind.id, check.control.id
        answer = answer_of(now, check)
        if check.settled == "fail":
            found.append(SharedCheck(kind, control, "no"))
        elif check.settled is None and answer and not _is_past(check, answer, today):
            # After a no the second word is on other people, and is nobody else's business.
            choice = None if answer.answer == "no" else answer.choice
            found.append(SharedCheck(kind, control, answer.answer, choice))
    return found


def left_out(catalogue: Catalogue, now: ProfileState, today: date) -> int:
    """Count the answers that are past their date, and so are not shared."""
    answers = [
        (check, answer_of(now, check))
        for check in all_checks(catalogue, now)
        if check.settled is None
    ]
    return sum(answer is not None and _is_past(check, answer, today) for check, answer in answers)


def _is_past(check: Check, answer: Answer, today: date) -> bool:
    return is_stale(answer, check.control.revision, today)
