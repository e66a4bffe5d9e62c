"""What a change in a person's life touches, and so which checks are asked again."""

from __future__ import annotations

from typing import Literal

from securecllr.audit.applicability import Check, answer_of, place_of
from securecllr.catalogue.model import Catalogue, Change
from securecllr.profile.model import Account
from securecllr.profile.state import ProfileState

# A change that was told as such, or an account that was left.
Cause = Change | Literal["left"]


def can_touch(change: Change, check: Check, now: ProfileState) -> bool:
    """Return whether a change can touch a check, with the choice that is on file for it.

    A new number touches a code by text message, and no passkey.
    """
    if change not in check.control.touched_by:
        return False
    choices = {choice.id: choice.touched_by for choice in check.control.choices}
    answer = answer_of(now, check)
    chosen = choices.get(answer.choice or "") if answer is not None else None
    return chosen is None or change in chosen or not any(change in c for c in choices.values())


def is_about(cause: Cause, check: Check) -> bool:
    """Return whether a change is about what a check asks, more than about anything else."""
    return cause in check.control.first_after


def change_since_answered(catalogue: Catalogue, now: ProfileState, check: Check) -> Cause | None:
    """Return the last change that touches a check since it was answered, or None.

    One that is about the check goes before a later one that is not.
    """
    place = place_of(now, check)
    causes: list[Cause] = [
        event.kind
        for when, event in now.events
        if when > place and can_touch(event.kind, check, now)
    ]
    if about := [cause for cause in causes if is_about(cause, check)]:
        return about[-1]
    if causes:
        return causes[-1]
    left = any(
        when > place and _leaving_touches(catalogue, now.accounts[id_], check)
        for id_, when in now.left_at.items()
    )
    return "left" if left else None


def _leaving_touches(catalogue: Catalogue, left: Account, check: Check) -> bool:
    kind = catalogue.kinds.get(left.kind)
    if kind is None or check.account.id == left.id:
        return False
    if kind.group == "mailbox":
        return "new-email-provider" in check.control.first_after
    return check.account.login == left.id and check.control.stops == "takeover"
