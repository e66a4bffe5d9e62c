"""What is known without asking: from role, kind, who runs the account, the phone, other answers.

``settled`` is the one function that decides it. A check that it settles is never asked; what it
comes to still counts.
"""

from __future__ import annotations

from msgspec import Struct

from securecllr.audit.answers import answer_to
from securecllr.catalogue.model import Catalogue, Control, SettledResult
from securecllr.i18n import _
from securecllr.profile.model import Account, Answer
from securecllr.profile.state import ProfileState


class Settled(Struct, frozen=True):
    """What a check comes to without being asked, and the reason as a sentence."""

    outcome: SettledResult
    reason: str


def settled(
    catalogue: Catalogue, now: ProfileState, account: Account, control: Control
) -> Settled | None:
    """Return what is known of a control on an account, or None where it has to be asked.

    A no on file is never settled by another question, by who runs the account or by the phone: it
    stays to be done.
    """
    answer = answer_to(now, account, control)
    by_role = _by_role(account, control, answer)
    if by_role is not None or (answer is not None and answer.answer == "no"):
        return by_role
    return (
        _by_another(catalogue, account, control)
        or _by_council(catalogue, now, account, control)
        or _by_phone(now, control)
    )


def _by_role(account: Account, control: Control, answer: Answer | None) -> Settled | None:
    for skip in control.skip:
        if skip.role == account.role and (answer is None or answer.answer not in skip.unless):
            return Settled(skip.outcome, skip.reason)
    return None


def _by_another(catalogue: Catalogue, account: Account, control: Control) -> Settled | None:
    """Settle what another control asks of this kind, on the same screen."""
    for asked in control.asked_by:
        if asked.kind == account.kind and (other := catalogue.controls.get(asked.control)):
            said = _("Asked as another question here: {name}.").format(name=other.name)
            return Settled("not_applicable", said)
    return None


def _by_council(
    catalogue: Catalogue, now: ProfileState, account: Account, control: Control
) -> Settled | None:
    """Settle what the council looks after: that was said of the account, or at one control.

    The first control where it was said keeps its answer, so that the person can change it there.
    """
    if not control.by_council:
        return None
    if account.run_by != "council" and _said_at(catalogue, now, account) in (None, control.id):
        return None
    return Settled("not_applicable", _("The council looks after this."))


def _said_at(catalogue: Catalogue, now: ProfileState, account: Account) -> str | None:
    """Return the first control whose answer says that somebody else runs the account."""
    for control in catalogue.controls.values():
        answer = answer_to(now, account, control)
        if answer is not None and answer.reason == "not-mine":
            return control.id
    return None


def _by_phone(now: ProfileState, control: Control) -> Settled | None:
    if control.needs_phone and now.about is not None and now.about.phone == "none":
        return Settled("not_applicable", _("You said that you have no smartphone."))
    return None
