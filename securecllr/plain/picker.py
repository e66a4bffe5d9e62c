"""Choosing accounts: which ones, what each is used for, and those no longer used (rule P)."""

from __future__ import annotations

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
from securecllr.messages.lines import capital
from securecllr.plain.asking import ask_number, ask_text
from securecllr.plain.helping import help_page
from securecllr.plain.session import BACK, Session, as_number
from securecllr.profile.model import Account, LeftState

_STATES: tuple[LeftState, ...] = ("closed", "paused", "open", "locked-out")


def choose_accounts(session: Session) -> None:
    """Choose mailboxes, then the other accounts, then the ones no longer used."""
    lines = session.lines
    lines.heading(_("Choose the accounts you use"))
    lines.say(*(line.text for line in promise_lines()))
    if not _choose(session, ("mailbox",), mailbox_question()):
        return
    if not _choose(session, ("social", "page"), social_question()):
        return
    _choose_left(session)
    _say_cost(session)


def change_accounts(session: Session) -> None:
    """Add an account, say what one is used for now, or that it is no longer used."""
    audit, lines = session.audit, session.lines
    while True:
        lines.heading(_("Your accounts"))
        names = audit.names()
        accounts = audit.now.in_use
        lines.numbered(account_line(names[a.id].listed, a.role) for a in accounts)
        keys = {"1": _("type a number to change one")} if accounts else {}
        keys |= {
            "a": _("add one"),
            "o": _("add one you no longer use"),
            BACK: _("back"),
        }
        typed = session.ask(keys, lambda: help_page(session))
        if typed == BACK:
            return
        if typed == "a":
            _choose(session, ("mailbox", "social", "page"), social_question())
        elif typed == "o":
            _choose_left(session)
        elif (number := as_number(typed, len(accounts))) is not None:
            _change_one(session, accounts[number - 1], names[accounts[number - 1].id])
        else:
            session.no_such(len(accounts))


def ask_role(session: Session, kind: Kind, name: str) -> tuple[bool, Role | None]:
    """Ask what an account is used for. A kind with one use, or with none, is not asked about.

    Gives whether to go on, and the role.
    """
    if len(kind.roles) <= 1:
        return True, kind.roles[0] if kind.roles else None
    session.lines.heading(_("What do you use {name} for?").format(name=name))
    session.lines.numbered(capital(role_words(role)) for role in kind.roles)
    number = ask_number(session, len(kind.roles))
    return (False, None) if number is None else (True, kind.roles[number - 1])


def _choose(session: Session, groups: tuple[Group, ...], question: str) -> bool:
    """Let the person tick kinds off a list. Gives False where they went back."""
    kinds = [kind for kind in session.audit.kinds_to_pick() if kind.group in groups]
    while (chosen := _tick(session, kinds, question)) is not None:
        if _pick(session, chosen):
            return True
    return False


def _pick(session: Session, chosen: list[Kind]) -> bool:
    """Ask what each kind is used for, and save it. Gives False where they went back to the list."""
    picked: list[Kind] = []
    for kind in with_logins(session.audit, chosen):
        if kind not in chosen:
            session.lines.say(signs_in_through(kind, chosen))
        label = _label(session, kind)
        goes_on, role = (False, None)
        if label is not None:
            goes_on, role = ask_role(session, kind, kind.said or kind.name)
        if not goes_on:
            _say_saved(session, picked)
            return False
        session.audit.pick(kind.id, role, label or None)
        picked.append(kind)
    return True


def _say_saved(session: Session, picked: list[Kind]) -> None:
    """Say which of those that were chosen need not be chosen again."""
    if picked:
        names = ", ".join(kind.name for kind in picked)
        session.lines.say(_("Saved already: {names}.").format(names=names))


def _tick(session: Session, kinds: list[Kind], question: str) -> list[Kind] | None:
    """Ask for several numbers at once. None where the person went back."""
    lines = session.lines
    lines.heading(question)
    lines.numbered(kind_line(kind) for kind in kinds)
    lines.say(_("Or type 0 for none of these."))
    keys = {"1": _("type all that you use, such as 1 3"), BACK: _("back")}
    while True:
        typed = session.ask(keys, lambda: help_page(session))
        if typed == BACK:
            return None
        parts = typed.replace(",", " ").split()
        if parts == ["0"]:
            return []
        numbers = [as_number(part, len(kinds)) for part in parts]
        if parts and None not in numbers:
            return [kind for number, kind in enumerate(kinds, 1) if number in numbers]
        lines.error(
            _("Type one or more numbers from 1 to {n}, or 0 for none of these.").format(
                n=len(kinds)
            )
        )


def _label(session: Session, kind: Kind) -> str | None:
    """Ask for a word to tell a second account of the same kind by; "" for none. None: went back."""
    if all(account.kind != kind.id for account in session.audit.now.in_use):
        return ""
    session.lines.say(*label_words(kind))
    return ask_text(session, _("A short name, Enter for none, b back:"), "")


def _choose_left(session: Session) -> None:
    """Ask for accounts that are no longer used, and how each was left."""
    kinds = session.audit.kinds_to_pick()
    question = _("Do you have an account that you no longer use?")
    while chosen := _tick(session, kinds, question):
        saved: list[Kind] = []
        for kind in chosen:
            state = _ask_state(session, kind.said or kind.name)
            if state is None:
                _say_saved(session, saved)
                break
            session.audit.pick_left(kind.id, state)
            saved.append(kind)
        else:
            return


def _ask_state(session: Session, name: str) -> LeftState | None:
    """Ask how an account was left."""
    session.lines.heading(_("How did you leave {name}?").format(name=name))
    session.lines.numbered(state_words(state) for state in _STATES)
    number = ask_number(session, len(_STATES))
    return None if number is None else _STATES[number - 1]


def _change_one(session: Session, account: Account, name: Name) -> None:
    """Change what one account is used for, or say that it is no longer used."""
    audit = session.audit
    kind = audit.catalogue.kinds.get(account.kind)
    session.lines.heading(name.listed)
    texts = [_("I no longer use it")]
    if kind is not None and len(kind.roles) > 1:
        texts.append(_("I use it for something else now"))
    session.lines.numbered(texts)
    number = ask_number(session, len(texts))
    if number is None:
        return
    if number == 1:
        if (state := _ask_state(session, name.said)) is not None:
            audit.leave(account.id, state)
            session.lines.say(_("Saved on this computer. The answers you gave are kept."))
    elif kind is not None and (role := ask_role(session, kind, name.said)[1]) is not None:
        audit.change_role(account.id, role)
        session.lines.say(_("Saved on this computer."))


def _say_cost(session: Session) -> None:
    """Say how long it will take, and that it can be stopped."""
    saved, cost = cost_words(session.audit)
    session.lines.heading(saved)
    session.lines.say(cost)
