"""Which checks apply: each control of the catalogue, asked of the accounts it is meant for.

A check is a control asked of an account; a control of scope ``person`` is asked of the built-in
account ``you`` (DESIGN section 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from securecllr.catalogue.model import (
    OLD_ACCOUNT,
    Catalogue,
    Control,
    Group,
    HowTo,
    Kind,
    Part,
    SettledResult,
)
from securecllr.catalogue.variants import worded
from securecllr.profile.model import YOU, Account, Answer
from securecllr.profile.state import Key, ProfileState

# The mailbox first, because it opens every other account; then other sign-ins; then Pages; you.
GROUP_ORDER: tuple[Group, ...] = ("mailbox", "social", "page", "person")

_YOU = Account(id=YOU, kind=YOU, at=date.min)


@dataclass(frozen=True, slots=True)
class Check:
    """A control asked of an account, in the words that fit it.

    Attributes:
        account: Whose settings these are.
        kind: What sort of account that is.
        control: The control, its words already those for this kind and role.
        how_to: The platform's own steps.
        part: The first walk, or "go further".
        settled: What it comes to without being asked, where the account's role decides.
    """

    account: Account
    kind: Kind
    control: Control
    how_to: HowTo
    part: Part
    settled: SettledResult | None = None

    @property
    def key(self) -> Key:
        """The account's id and the control's id: what an answer hangs on."""
        return self.account.id, self.control.id


def all_checks(catalogue: Catalogue, now: ProfileState) -> list[Check]:
    """Give every check that applies, in the order of the walk.

    The first walk's and the further ones are mixed, account by account; ``part`` tells which.
    Those that the account's role settles are there too, with ``settled`` set: they are never
    asked, but they count.
    """
    return [
        check
        for account in in_walk_order(catalogue, now)
        for check in _of_account(catalogue, now, account)
    ]


def in_walk_order(catalogue: Catalogue, now: ProfileState) -> list[Account]:
    """Give the accounts in use that this catalogue knows, mailbox first, and then the person."""
    known = [account for account in now.in_use if account.kind in catalogue.kinds]
    if YOU in catalogue.kinds and known:
        known.append(_YOU)
    return sorted(known, key=lambda account: GROUP_ORDER.index(catalogue.kinds[account.kind].group))


def answer_of(now: ProfileState, check: Check) -> Answer | None:
    """Give the answer that counts for a check, if there is one.

    An answer under an id that the control had before counts too. One that was given while the
    account had another role does not, where the question is another one for each role.
    """
    control = check.control
    for name in (control.id, *control.aliases):
        key = check.account.id, name
        answer = now.answers.get(key)
        if answer is None:
            continue
        role_changed = now.role_changed_at.get(check.account.id, -1)
        if role_changed > now.places[key] and _differs_by_role(control):
            return None
        return answer
    return None


def place_of(now: ProfileState, check: Check) -> int:
    """Give the place in the file of the answer to a check, or -1."""
    names = (check.control.id, *check.control.aliases)
    return next((p for n in names if (p := now.places.get((check.account.id, n))) is not None), -1)


def _differs_by_role(control: Control) -> bool:
    return bool(control.skip) or any(variant.role for variant in control.variants)


def signs_in_through(now: ProfileState, kind: Kind) -> bool:
    """Tell whether a kind signs in through an account that is asked about its sign-in itself.

    Without one, such as a YouTube channel where no Gmail is listed, it has its own.
    """
    return kind.needs_its_login or any(account.kind == kind.login for account in now.in_use)


def find(checks: list[Check], key: Key) -> Check | None:
    """Give the check with this key, if it applies."""
    return next((check for check in checks if check.key == key), None)


def old_account_checks(catalogue: Catalogue, now: ProfileState) -> list[Check]:
    """Give the check on each account that was left: never asked, worked out from how it was."""
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


def _of_account(catalogue: Catalogue, now: ProfileState, account: Account) -> Iterator[Check]:
    """Give one account's checks, in the order of the controls."""
    kind = catalogue.kinds[account.kind]
    through_another = signs_in_through(now, kind)
    for control in catalogue.controls.values():
        part: Part | None = getattr(control.walk, kind.group)
        how_to = catalogue.how_to(kind.id, control.id)
        if part is None or how_to is None or not how_to.has_steps:
            continue
        if control.scope == "login" and through_another:
            continue
        if control.ask_if is not None:
            other = now.answers.get((account.id, control.ask_if.control))
            if other is not None and other.answer not in control.ask_if.answers:
                continue
        settled = next((skip.outcome for skip in control.skip if skip.role == account.role), None)
        yield Check(account, kind, worded(control, kind, account.role), how_to, part, settled)
