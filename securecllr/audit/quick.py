"""The quick check: the controls of the quick lane, from memory, one page a control."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from securecllr.audit.applicability import Check, answer_of, asked
from securecllr.catalogue.model import Catalogue, Control
from securecllr.profile.state import ProfileState


class QuickPage(Struct, frozen=True):
    """One control asked of all the accounts that it is asked of: a row each.

    ``control`` has its common words; each check has those that fit its own account.
    """

    control: Control
    checks: tuple[Check, ...]


def quick_checks(checks: Iterable[Check]) -> list[Check]:
    """Return the checks of the quick check, in the order of the walk, without what is known."""
    return [check for check in asked(checks) if check.control.lane == "quick"]


def quick_pages(catalogue: Catalogue, checks: Iterable[Check]) -> list[QuickPage]:
    """Return the pages of the quick check, in the order of the controls."""
    rows: dict[str, list[Check]] = {}
    for check in quick_checks(checks):
        rows.setdefault(check.control.id, []).append(check)
    return [
        QuickPage(control, tuple(rows[id_]))
        for id_, control in catalogue.controls.items()
        if id_ in rows
    ]


def quick_open(checks: Iterable[Check], now: ProfileState) -> list[Check]:
    """Return what the last quick check asked and has no answer.

    A control that came after the account was chosen was not in it, and an answer that is due
    another look was given.
    """
    return [
        check
        for check in quick_checks(checks)
        if not check.is_new and answer_of(now, check) is None
    ]
