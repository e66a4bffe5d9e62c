"""The texts of typing in what was answered on paper."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.audit.question_numbers import question_numbered
from securecllr.i18n import _


def number_problem(audit: Audit, typed: str) -> str:
    """Return why there is no question to show for a number, and what to do."""
    question = question_numbered(audit.catalogue, typed)
    if question is None:
        return _("There is no question of that number. Type one from the paper, such as 10.1.")
    kind = audit.catalogue.kinds[question[0]]
    if kind.group != "person" and all(account.kind != kind.id for account in audit.now.in_use):
        return _("{name} is not on your list yet. Choose your accounts first.").format(
            name=kind.name
        )
    return _("That one is not asked of {name}, from what you said so far. Type the next.").format(
        name=kind.name
    )
