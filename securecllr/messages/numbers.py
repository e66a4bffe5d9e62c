"""Typing in what was written on paper: from a question's number to the question, or why not."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.audit.numbers import Question, question_numbered, question_numbers
from securecllr.i18n import _
from securecllr.messages.lines import Line, texts
from securecllr.profile.state import Key


def number_question() -> str:
    """Ask for a number."""
    return _("Which number is on the paper?")


def number_lines() -> list[Line]:
    """Say what a number is."""
    return texts(_("It stands before the question, such as 10.1. The next ones follow on."))


def which_account() -> str:
    """Ask which of several accounts of one kind is meant."""
    return _("Which account is it about?")


def keys_of_number(audit: Audit, typed: str) -> list[Key]:
    """Give the questions that a number stands for: one for each account of its kind."""
    question = question_numbered(audit.catalogue, typed)
    if question is None:
        return []
    return [
        check.key
        for check in audit.checks()
        if check.settled is None and (check.kind.id, check.control.id) == question
    ]


def number_problem(audit: Audit, typed: str) -> str:
    """Say why there is no question to show for a number, and what to do."""
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


def numbered_words(audit: Audit, question: Question) -> str:
    """Give a question's number, as on the paper."""
    return _("Number {number}.").format(number=question_numbers(audit.catalogue)[question])
