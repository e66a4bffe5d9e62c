"""Question numbers: the same on paper and in every interface, so that paper can be typed in later.

A number is the kind's own, a dot, and the control's place among those that the kind's file has
steps for: 10.3. It depends on the catalogue alone, never on anybody's answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from securecllr.audit.applicability import Check
from securecllr.catalogue.model import Catalogue

_NUMBER = re.compile(r"(\d{1,6})\s*[.,-]\s*(\d{1,4})", re.ASCII)

Question = tuple[str, str]  # a kind's id and a control's id


def question_numbers(catalogue: Catalogue) -> dict[Question, str]:
    """Return a number for every question that a kind can be asked.

    A kind's number is its ``place``; where two share one, as those of a council's own folder may
    that do not say, the later one takes the next that is free.
    """
    found: dict[Question, str] = {}
    last = 0
    for kind in sorted(catalogue.kinds.values(), key=lambda kind: (kind.place, kind.id)):
        last = max(kind.place, last + 1)
        asked = [
            control.id
            for control in catalogue.controls.values()
            if control.walk.part_in(kind.group) is not None
            and (how_to := catalogue.how_to(kind.id, control.id)) is not None
            and how_to.has_steps
        ]
        for place, control_id in enumerate(asked, 1):
            found[kind.id, control_id] = f"{last}.{place}"
    return found


def question_numbered(catalogue: Catalogue, typed: str) -> Question | None:
    """Return the question that somebody means by a number, or None. ``10-3`` is good as well."""
    match = _NUMBER.fullmatch(typed.strip())
    if match is None:
        return None
    number = f"{int(match[1])}.{int(match[2])}"
    numbers = question_numbers(catalogue)
    return next((question for question, own in numbers.items() if own == number), None)


def checks_numbered(catalogue: Catalogue, checks: Iterable[Check], typed: str) -> list[Check]:
    """Return the checks that a number stands for: one for each account of its kind."""
    question = question_numbered(catalogue, typed)
    return [
        check
        for check in checks
        if check.settled is None and (check.kind.id, check.control.id) == question
    ]
