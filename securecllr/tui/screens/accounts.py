"""Choosing accounts: which ones, what each is used for, and those no longer used (rule P)."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, role_words
from securecllr.catalogue.model import Group, Kind, Role
from securecllr.i18n import _
from securecllr.messages.accounts import (
    account_line,
    cost_words,
    kind_line,
    label_words,
    mailbox_question,
    promise_lines,
    signs_in_through,
    social_question,
    with_logins,
)
from securecllr.messages.answers import state_words
from securecllr.messages.lines import capital, texts
from securecllr.profile.model import Account, LeftState
from securecllr.tui.screens.asking import Asking

_STATES: tuple[LeftState, ...] = ("closed", "paused", "open", "locked-out")


class ChooseAccounts(Asking):
    """The first choice: mailboxes, then the rest, then the ones no longer used."""

    def __init__(self) -> None:
        super().__init__(_choose_all, _("choose your accounts"))


class ChangeAccounts(Asking):
    """Coming back to it: change one, or add one."""

    def __init__(self) -> None:
        super().__init__(_change_any, _("your accounts"))


async def _choose_all(page: Asking) -> None:
    """Ask for everything. Going back a step leaves what was saved as it is."""
    audit = page.cllr.audit
    if not await _choose(page, audit, ("mailbox",), mailbox_question()):
        return
    if not await _choose(page, audit, ("social", "page"), social_question()):
        return
    await _choose_left(page, audit)
    if audit.now.in_use:
        await page.one_of(
            cost_words(audit)[0],
            [_("Go on to my tasks")],
            words=texts(*cost_words(audit)[1:]),
            chosen=0,
        )


async def _change_any(page: Asking) -> None:
    """Offer every account, and two ways to add one, until the person goes back."""
    audit = page.cllr.audit
    while True:
        accounts = audit.now.in_use
        names = audit.names()
        rows = [account_line(names[account.id].listed, account.role) for account in accounts]
        chosen = await page.one_of(
            _("Your accounts"),
            [*rows, _("Add an account"), _("Add an account that I no longer use")],
        )
        if chosen is None:
            return
        if chosen < len(accounts):
            await _change_one(page, audit, accounts[chosen], names[accounts[chosen].id])
        elif chosen == len(accounts):
            await _choose(page, audit, ("mailbox", "social", "page"), social_question())
        else:
            await _choose_left(page, audit)


async def _choose(page: Asking, audit: Audit, groups: tuple[Group, ...], question: str) -> bool:
    """Let the person tick kinds off a list, then ask what each is used for."""
    kinds = [kind for kind in audit.kinds_to_pick() if kind.group in groups]
    kept: list[int] = []
    while True:
        ticked = await page.many_of(
            question,
            [kind_line(kind) for kind in kinds],
            _("None of these"),
            words=promise_lines(),
            ticked=kept,
        )
        if ticked is None:
            return False
        picked: list[Kind] = []
        if await _pick(page, audit, [kinds[index] for index in ticked], picked):
            return True
        kept = [index for index in ticked if kinds[index] not in picked]


async def _pick(page: Asking, audit: Audit, chosen: list[Kind], picked: list[Kind]) -> bool:
    """Ask what each kind is used for and save it. Gives False where the person went back."""
    for kind in with_logins(audit, chosen):
        label = await _label(page, audit, kind)
        role = await _role(page, kind, "" if kind in chosen else signs_in_through(kind, chosen))
        if role is None and len(kind.roles) > 1:
            return False
        audit.pick(kind.id, role, label)
        picked.append(kind)
    return True


async def _role(page: Asking, kind: Kind, why: str = "") -> Role | None:
    """Ask what an account is used for. One use, or none, is not asked about. None: went back."""
    if len(kind.roles) <= 1:
        return kind.roles[0] if kind.roles else None
    chosen = await page.one_of(
        _("What do you use {name} for?").format(name=kind.said or kind.name),
        [capital(role_words(role)) for role in kind.roles],
        words=texts(why) if why else (),
    )
    return None if chosen is None else kind.roles[chosen]


async def _label(page: Asking, audit: Audit, kind: Kind) -> str | None:
    """Ask for a word to tell a second account of the same kind by."""
    if all(account.kind != kind.id for account in audit.now.in_use):
        return None
    words = label_words(kind)
    return await page.text(words[0], "", words=texts(*words[1:])) or None


async def _choose_left(page: Asking, audit: Audit) -> None:
    """Ask for accounts that are no longer used, and how each was left."""
    kinds = audit.kinds_to_pick()
    ticked = await page.many_of(
        _("Do you have an account that you no longer use?"),
        [kind_line(kind) for kind in kinds],
        _("No, none of these"),
    )
    for index in ticked or []:
        state = await _state(page, kinds[index].said or kinds[index].name)
        if state is not None:
            audit.pick_left(kinds[index].id, state)


async def _state(page: Asking, name: str) -> LeftState | None:
    """Ask how an account was left."""
    chosen = await page.one_of(
        _("How did you leave {name}?").format(name=name), [state_words(s) for s in _STATES]
    )
    return None if chosen is None else _STATES[chosen]


async def _change_one(page: Asking, audit: Audit, account: Account, name: Name) -> None:
    """Change what one account is used for, or say that it is no longer used."""
    kind = audit.catalogue.kinds.get(account.kind)
    rows = [_("I no longer use it")]
    if kind is not None and len(kind.roles) > 1:
        rows.append(_("I use it for something else now"))
    chosen = await page.one_of(name.listed, rows)
    if chosen == 0:
        state = await _state(page, name.said)
        if state is not None:
            audit.leave(account.id, state)
    elif chosen is not None and kind is not None:
        role = await _role(page, kind)
        if role is not None:
            audit.change_role(account.id, role)
