"""Which checks apply: each control of the catalogue, asked of the accounts it is meant for.

A check is a control asked of an account; a control of scope ``person`` is asked of the built-in
account ``you``. What is known without asking is decided in ``known``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.audit.answers import answer_to, place_of_answer
from securecllr.audit.known import Settled, settled
from securecllr.catalogue.model import (
    OLD_ACCOUNT,
    Catalogue,
    Control,
    Group,
    HowTo,
    Kind,
    Part,
)
from securecllr.catalogue.variants import worded
from securecllr.profile.model import YOU, Account, Answer, LeftState
from securecllr.profile.state import Key, ProfileState

# The mailbox first, because it opens every other account; then other sign-ins; then Pages; you.
GROUP_ORDER: tuple[Group, ...] = ("mailbox", "social", "page", "person")

_LEFT_OPEN: dict[LeftState, Literal["no", "unsure"]] = {"open": "no", "locked-out": "unsure"}
_YOU = Account(id=YOU, kind=YOU, at=date.min)


class Check(Struct, frozen=True):
    """A control asked of an account, in the words that fit it.

    Attributes:
        account: Whose settings these are.
        kind: What sort of account that is.
        control: The control, its words already those for this kind and role.
        how_to: The platform's own steps.
        part: The first walk, or "go further".
        settled: What it comes to without being asked, and why, where that is known.
        is_new: Whether its control came after the account was chosen: it makes nobody unfinished.
    """

    account: Account
    kind: Kind
    control: Control
    how_to: HowTo
    part: Part
    settled: Settled | None = None
    is_new: bool = False

    @property
    def key(self) -> Key:
        """The account's id and the control's id: what an answer hangs on."""
        return self.account.id, self.control.id

    @property
    def minutes(self) -> int:
        """How many minutes looking takes."""
        return self.how_to.minutes or self.control.minutes


def all_checks(catalogue: Catalogue, now: ProfileState) -> list[Check]:
    """Return every check that applies, account by account, in the order of the walk.

    The first walk's and the further ones are mixed; ``part`` tells which. Those that are known
    without asking are there too, with ``settled`` set: they are never asked, but they count.
    """
    return [
        check
        for account in in_walk_order(catalogue, now)
        for check in _of_account(catalogue, now, account)
    ]


def asked(checks: Iterable[Check]) -> list[Check]:
    """Return the checks that are asked: those that are not known already."""
    return [check for check in checks if check.settled is None]


def in_walk_order(catalogue: Catalogue, now: ProfileState) -> list[Account]:
    """Return the accounts in use that this catalogue knows, mailbox first, then the person."""
    known = [account for account in now.in_use if account.kind in catalogue.kinds]
    if YOU in catalogue.kinds and known:
        known.append(_YOU)
    return sorted(known, key=lambda account: GROUP_ORDER.index(catalogue.kinds[account.kind].group))


def answer_of(now: ProfileState, check: Check) -> Answer | None:
    """Return the answer that counts for a check, or None."""
    return answer_to(now, check.account, check.control)


def place_of(now: ProfileState, check: Check) -> int:
    """Return the place in the file of the answer to a check, or -1."""
    return place_of_answer(now, check.account, check.control)


def signs_in_through(now: ProfileState, kind: Kind) -> bool:
    """Return whether a kind signs in through an account that is asked about its sign-in itself.

    Without one, such as a YouTube channel where no Gmail is listed, it has its own.
    """
    return kind.needs_its_login or any(account.kind == kind.login for account in now.in_use)


def find(checks: list[Check], key: Key) -> Check | None:
    """Return the check with this key, or None where it does not apply."""
    return next((check for check in checks if check.key == key), None)


def old_account_checks(catalogue: Catalogue, now: ProfileState) -> list[Check]:
    """Return the check on each account that was left: never asked, worked out from how it was."""
    control = catalogue.controls.get(OLD_ACCOUNT)
    if control is None:
        return []
    found = []
    for account in now.accounts.values():
        if account.id in now.left and account.kind in catalogue.kinds:
            how_to = catalogue.how_to(account.kind, OLD_ACCOUNT)
            if how_to is not None and how_to.has_steps:
                kind = catalogue.kinds[account.kind]
                found.append(Check(account, kind, control, how_to, "first"))
    return found


def open_old_accounts(
    catalogue: Catalogue, now: ProfileState
) -> list[tuple[Check, Literal["no", "unsure"]]]:
    """Return the checks on left accounts that are not closed, each with the answer that it is like.

    One that was left open is to be closed; of one that the person is locked out of they are not
    sure. One that they paused is as good as closed.
    """
    return [
        (check, answer)
        for check in old_account_checks(catalogue, now)
        if (answer := _LEFT_OPEN.get(now.left[check.account.id].state)) is not None
    ]


def _of_account(catalogue: Catalogue, now: ProfileState, account: Account) -> Iterator[Check]:
    kind = catalogue.kinds[account.kind]
    through_another = signs_in_through(now, kind)
    for control in catalogue.controls.values():
        part = control.walk.part_in(kind.group)
        how_to = catalogue.how_to(kind.id, control.id)
        if part is None or how_to is None or not how_to.has_steps:
            continue
        if control.scope == "login" and through_another:
            continue
        if control.ask_if is not None:
            other = answer_to(now, account, catalogue.controls[control.ask_if.control])
            if other is not None and other.answer not in control.ask_if.answers:
                continue
        known = settled(catalogue, now, account, control)
        said = worded(control, kind, account.role)
        yield Check(account, kind, said, how_to, part, known, _is_new(now, account, control))


def _is_new(now: ProfileState, account: Account, control: Control) -> bool:
    chosen = now.chosen_on.get(account.id)
    return control.added is not None and chosen is not None and chosen < control.added
