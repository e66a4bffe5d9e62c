"""What goes into a shared copy: the answers that count today, each as kind, question and answer."""

from __future__ import annotations

from datetime import date

from securecllr.audit.applicability import all_checks, answer_of, open_old_accounts
from securecllr.audit.results import due_checks
from securecllr.catalogue.model import Catalogue
from securecllr.profile.shared_copy import SharedCheck, SharedName
from securecllr.profile.state import ProfileState


def shared_checks(catalogue: Catalogue, now: ProfileState, today: date) -> list[SharedCheck]:
    """Return the answers to share, in the order of the walk.

    An answer that is due another look is left out: it would claim what was not looked at. A check
    that is known not to be in place counts as a "no", as it does on the plan, and so does an old
    account that was left open. The second word to a no says who has access: it is never shared.
    """
    checks = all_checks(catalogue, now)
    due = {found.check.key for found in due_checks(checks, now, today)}
    found = []
    for check in checks:
        kind, control = check.kind.id, check.control.id
        answer = answer_of(now, check)
        if check.settled is not None:
            if check.settled.outcome == "fail":
                found.append(SharedCheck(kind, control, "no"))
        elif answer and check.key not in due:
            choice = None if answer.answer == "no" else answer.choice
            found.append(SharedCheck(kind, control, answer.answer, choice))
    return [*found, *_old_accounts(catalogue, now)]


def pack_names(catalogue: Catalogue, checks: list[SharedCheck]) -> list[SharedName]:
    """Return the names of what only a council's own pack has, of all that is in some answers.

    Whoever adds copies up may not have that pack.
    """
    names = {id_: kind.name for id_, kind in catalogue.kinds.items()}
    names |= {id_: control.name for id_, control in catalogue.controls.items()}
    ids = {id_ for check in checks for id_ in (check.control, check.kind)}
    return [SharedName(id_, names[id_]) for id_ in sorted(ids & catalogue.added & names.keys())]


def left_out(catalogue: Catalogue, now: ProfileState, today: date) -> int:
    """Return how many answers are due another look, and so are not shared."""
    return len(due_checks(all_checks(catalogue, now), now, today))


def _old_accounts(catalogue: Catalogue, now: ProfileState) -> list[SharedCheck]:
    return [
        SharedCheck(check.kind.id, check.control.id, answer)
        for check, answer in open_old_accounts(catalogue, now)
    ]
