"""Which answer on file counts for a control on an account, and where in the file it stands."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from securecllr.catalogue.model import Control
from securecllr.profile.model import Account, Answer
from securecllr.profile.state import Key, ProfileState

# Which answers to a control count for one that was split from it. A no or an unsure does not tell
# which of the two things it was about, so the new control is asked.
_SHARED_BY_SPLIT = ("looked", "think", "na")


def answer_to(now: ProfileState, account: Account, control: Control) -> Answer | None:
    """Return the answer that counts for a control on an account, or None.

    An answer under an id that the control had before counts too, and so does one to the control
    that it was split from. An answer that was given while the account had another role does not,
    where the question is another one for each role.
    """
    found = _found(now, account, control)
    return found[1] if found else None


def place_of_answer(now: ProfileState, account: Account, control: Control) -> int:
    """Return the place in the file of the last answer to a control on an account, or -1.

    An answer from before the account's role changed has a place too.
    """
    return next((now.places[key] for key, _answer in _on_file(now, account, control)), -1)


def _found(now: ProfileState, account: Account, control: Control) -> tuple[Key, Answer] | None:
    for key, answer in _on_file(now, account, control):
        role_changed = now.role_changed_at.get(account.id, -1)
        if role_changed > now.places[key] and _differs_by_role(control):
            return None
        return key, answer
    return None


def _on_file(now: ProfileState, account: Account, control: Control) -> Iterator[tuple[Key, Answer]]:
    for name in (control.id, *control.aliases):
        key = account.id, name
        if (answer := now.answers.get(key)) is not None:
            yield key, answer
    if control.split_from is not None:
        key = account.id, control.split_from.control
        answer = now.answers.get(key)
        if (
            answer is not None
            and answer.revision <= control.split_from.revision
            and answer.answer in _SHARED_BY_SPLIT
        ):
            # It was given before this control was there: as if to its first revision.
            yield key, msgspec.structs.replace(answer, control=control.id, revision=1)


def _differs_by_role(control: Control) -> bool:
    return bool(control.skip) or any(variant.role for variant in control.variants)
