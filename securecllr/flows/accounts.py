"""Choosing accounts: which kinds, what each is used for, and those that are no longer used."""

from __future__ import annotations

from securecllr.audit.names import Name, role_words
from securecllr.catalogue.model import Group, Kind, Role
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, InputPage, Row, TickPage
from securecllr.i18n import _
from securecllr.messages.accounts import (
    account_line,
    cost_words,
    kind_line,
    label_words,
    never_asked_lines,
    signs_in_through,
    social_question,
    with_logins,
)
from securecllr.messages.answers import state_words
from securecllr.messages.lines import capital, texts
from securecllr.profile.model import LONGEST_TEXT, Account, LeftState, free_text_problem

_STATES: tuple[LeftState, ...] = ("closed", "paused", "open", "locked-out")


async def choose_accounts(c: Conversation) -> None:
    """Ask for mailboxes, then the other accounts, then the ones no longer used.

    Going back a step leaves what was saved as it is.
    """
    if not await _choose(
        c,
        ("mailbox",),
        _("Which email accounts do you use to sign in to things, or to reset a password?"),
    ):
        return
    if not await _choose(c, ("social", "page"), social_question()):
        return
    await old_accounts(c)
    if c.audit.now.in_use:
        c.say(" ".join(cost_words(c.audit)))


async def change_accounts(c: Conversation) -> None:
    """Offer every account, and two ways to add one, until the person goes back."""
    while True:
        accounts, names = c.audit.now.in_use, c.audit.names()
        rows = [account_line(names[account.id].listed, account.role) for account in accounts]
        rows += [_("Add an account"), _("Add an account that I no longer use")]
        row = await c.choose(
            ChoicePage(
                heading=_("Your accounts"),
                place=_("your accounts"),
                rows=tuple(map(Row, rows)),
                help=_("Choose an account to change it, or add one."),
            )
        )
        if row is None:
            return
        if row < len(accounts):
            await _change_one(c, accounts[row], names[accounts[row].id])
        elif row == len(accounts):
            await _choose(c, ("mailbox", "social", "page"), social_question())
        else:
            await old_accounts(c)


async def old_accounts(c: Conversation) -> None:
    """Ask whether there are accounts that are no longer used; then which, and how each was left."""
    row = await c.choose(
        ChoicePage(
            heading=_("Do you have an account that you no longer use?"),
            place=_("your accounts"),
            rows=(Row(_("No")), Row(_("Yes, and I choose it from a list"))),
            help=_("An old account can still be used by someone who gets in."),
        )
    )
    if row != 1:
        return
    kinds = c.audit.kinds_to_pick()
    ticked: frozenset[int] | None = frozenset()
    while ticked := await c.tick(
        TickPage(
            heading=_("Which accounts do you no longer use?"),
            place=_("your accounts"),
            rows=tuple(Row(kind_line(kind)) for kind in kinds),
            ticked=ticked or frozenset(),
            none=_("None of these"),
            needs=_('Tick at least one, or tick "{none}".').format(none=_("None of these")),
        )
    ):
        saved: set[int] = set()
        for index in sorted(ticked):
            state = await _ask_state(c, kinds[index].said or kinds[index].name)
            if state is None:
                break
            c.audit.pick_left(kinds[index].id, state)
            saved.add(index)
        if saved == ticked:
            return
        ticked -= saved
        _say_saved(c, [kinds[index] for index in sorted(saved)])


async def ask_role(
    c: Conversation, kind: Kind, name: str, why: str = ""
) -> tuple[Role | None] | None:
    """Ask what an account is used for. A kind with one use, or with none, is not asked about.

    Returns:
        The role in a tuple; None where the person went back.
    """
    if len(kind.roles) <= 1:
        return (kind.roles[0] if kind.roles else None,)
    row = await c.choose(
        ChoicePage(
            heading=_("What do you use {name} for?").format(name=name),
            place=_("your accounts"),
            lines=tuple(texts(why)) if why else (),
            rows=tuple(Row(capital(role_words(role))) for role in kind.roles),
        )
    )
    return None if row is None else (kind.roles[row],)


async def _choose(c: Conversation, groups: tuple[Group, ...], question: str) -> bool:
    """Let the person tick kinds, then ask what each is used for. Return False for back."""
    kinds = [kind for kind in c.audit.kinds_to_pick() if kind.group in groups]
    kept: frozenset[int] = frozenset()
    none = _("None of these")
    while True:
        ticked = await c.tick(
            TickPage(
                heading=question,
                place=_("choose your accounts"),
                lines=tuple(never_asked_lines()),
                rows=tuple(Row(kind_line(kind)) for kind in kinds),
                ticked=kept,
                none=none,
                needs=_('Tick all that you use, or tick "{none}".').format(none=none),
                help=_('Tick all that you use, or tick "{none}".').format(none=none),
            )
        )
        if ticked is None:
            return False
        picked = await _pick(c, [kinds[index] for index in sorted(ticked)])
        if picked is None:
            return True
        kept = frozenset(index for index in ticked if kinds[index] not in picked)
        _say_saved(c, picked)


async def _pick(c: Conversation, chosen: list[Kind]) -> list[Kind] | None:
    """Ask what each kind is used for and save it.

    Returns:
        None where all are saved; else those that were, before the person went back.
    """
    picked: list[Kind] = []
    for kind in with_logins(c.audit, chosen):
        label = await _label(c, kind)
        if label is None:
            return picked
        why = "" if kind in chosen else signs_in_through(kind, chosen)
        role = await ask_role(c, kind, kind.said or kind.name, why)
        if role is None:
            return picked
        c.audit.pick(kind.id, role[0], label or None)
        picked.append(kind)
    return None


async def _label(c: Conversation, kind: Kind) -> str | None:
    """Ask for a word to tell a second account of the same kind by; "" for none, None for back."""
    if all(account.kind != kind.id for account in c.audit.now.in_use):
        return ""
    heading, *words = label_words(kind)
    return await ask_words(
        c, InputPage(heading=heading, lines=tuple(texts(*words)), limit=LONGEST_TEXT)
    )


async def ask_words(c: Conversation, page: InputPage) -> str | None:
    """Ask for a few words that may be kept, until they hold no address, link or long number."""
    from dataclasses import replace

    while (typed := await c.text(page)) is not None:
        problem = free_text_problem(typed)
        if problem is None:
            return typed
        page = replace(page, text=typed, error=problem)
    return None


def _say_saved(c: Conversation, picked: list[Kind]) -> None:
    """Say which of those that were chosen need not be chosen again."""
    if picked:
        names = ", ".join(kind.name for kind in picked)
        c.say(_("Saved already: {names}.").format(names=names))


async def _ask_state(c: Conversation, name: str) -> LeftState | None:
    """Ask how an account was left."""
    row = await c.choose(
        ChoicePage(
            heading=_("How did you leave {name}?").format(name=name),
            place=_("your accounts"),
            rows=tuple(Row(state_words(state)) for state in _STATES),
        )
    )
    return None if row is None else _STATES[row]


async def _change_one(c: Conversation, account: Account, name: Name) -> None:
    """Change what one account is used for, or say that it is no longer used."""
    kind = c.audit.catalogue.kinds.get(account.kind)
    rows = [_("I no longer use it")]
    if kind is not None and len(kind.roles) > 1:
        rows.append(_("I use it for something else now"))
    row = await c.choose(
        ChoicePage(heading=name.listed, place=_("your accounts"), rows=tuple(map(Row, rows)))
    )
    if row == 0:
        if (state := await _ask_state(c, name.said)) is not None:
            c.audit.leave(account.id, state)
            c.say(_("Saved on this computer. The answers you gave are kept."))
    elif row is not None and kind is not None:
        role = await ask_role(c, kind, name.said)
        if role is not None and role[0] is not None:
            c.audit.change_role(account.id, role[0])
            c.say(_("Saved on this computer."))
