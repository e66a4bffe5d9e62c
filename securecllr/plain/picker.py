"""Choosing accounts: which ones, what each is used for, and those no longer used (rule P)."""

from __future__ import annotations

from securecllr.audit.names import Name, role_words
from securecllr.catalogue.model import Group, Kind, Role
from securecllr.plain.helping import help_page
from securecllr.plain.session import BACK, Session, as_number
from securecllr.profile.model import LONGEST_TEXT, Account, State, free_text_problem
from securecllr.wording.accounts import (
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
from securecllr.wording.answers import state_words
from securecllr.wording.lines import capital
from securecllr.words import _

_STATES: tuple[State, ...] = ("closed", "paused", "open", "locked-out")


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
    walk, lines = session.walk, session.lines
    while True:
        lines.heading(_("Your accounts"))
        names = walk.names()
        accounts = walk.now.in_use
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


def ask_role(session: Session, kind: Kind, name: str) -> Role | None:
    """Ask what an account is used for. A kind with one use, or with none, is not asked about."""
    if len(kind.roles) <= 1:
        return kind.roles[0] if kind.roles else None
    session.lines.heading(_("What do you use {name} for?").format(name=name))
    session.lines.numbered(capital(role_words(role)) for role in kind.roles)
    number = None
    while number is None:
        number = session.number(_("Type a number, or s save and stop:"), len(kind.roles))
    return kind.roles[number - 1]


def _choose(session: Session, groups: tuple[Group, ...], question: str) -> bool:
    """Let the person tick kinds off a list. Gives False where they went back."""
    kinds = [kind for kind in session.walk.kinds_to_pick() if kind.group in groups]
    chosen = _tick(session, kinds, question, _("None of these"))
    if chosen is None:
        return False
    for kind in with_logins(session.walk, chosen):
        if kind not in chosen:
            session.lines.say(signs_in_through(kind, chosen))
        label = _label(session, kind)
        role = ask_role(session, kind, kind.said or kind.name)
        session.walk.pick(kind.id, role, label)
    return True


def _tick(session: Session, kinds: list[Kind], question: str, none: str) -> list[Kind] | None:
    """Ask for several numbers at once. None where the person went back."""
    lines = session.lines
    lines.heading(question)
    lines.numbered(kind_line(kind) for kind in kinds)
    lines.say(_("or"), f"0. {none}")
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
    """Ask for a word to tell a second account of the same kind by."""
    if all(account.kind != kind.id for account in session.walk.now.in_use):
        return None
    session.lines.say(*label_words(kind))
    return ask_free_text(session, _("A short name, or Enter for none:"), "") or None


def ask_free_text(session: Session, prompt: str, default: str) -> str:
    """Ask for a few words that may be kept: no address, link or long number."""
    while True:
        typed = session.lines.ask(prompt) or default
        problem = free_text_problem(typed)
        if problem is None and len(typed) > LONGEST_TEXT:
            problem = _("Use {n} letters or fewer.").format(n=LONGEST_TEXT)
        if problem is None:
            return typed
        session.lines.error(problem)


def _choose_left(session: Session) -> None:
    """Ask for accounts that are no longer used, and how each was left."""
    kinds = session.walk.kinds_to_pick()
    chosen = _tick(
        session,
        kinds,
        _("Do you have an account that you no longer use?"),
        _("No, none of these"),
    )
    for kind in chosen or []:
        state = _ask_state(session, kind.said or kind.name)
        if state is not None:
            session.walk.pick_left(kind.id, state)


def _ask_state(session: Session, name: str) -> State | None:
    """Ask how an account was left."""
    session.lines.heading(_("How did you leave {name}?").format(name=name))
    session.lines.numbered(state_words(state) for state in _STATES)
    number = session.number(_("Type a number, or b back:"), len(_STATES))
    return None if number is None else _STATES[number - 1]


def _change_one(session: Session, account: Account, name: Name) -> None:
    """Change what one account is used for, or say that it is no longer used."""
    walk = session.walk
    kind = walk.catalogue.kinds.get(account.kind)
    session.lines.heading(name.listed)
    texts = [_("I no longer use it")]
    if kind is not None and len(kind.roles) > 1:
        texts.append(_("I use it for something else now"))
    session.lines.numbered(texts)
    number = session.number(_("Type a number, or b back:"), len(texts))
    if number is None:
        return
    if number == 1:
        if (state := _ask_state(session, name.said)) is not None:
            walk.leave(account.id, state)
            session.lines.say(_("Saved on this computer. The answers you gave are kept."))
    elif kind is not None and (role := ask_role(session, kind, name.said)) is not None:
        walk.change_role(account.id, role)
        session.lines.say(_("Saved on this computer."))


def _say_cost(session: Session) -> None:
    """Say how long it will take, and that it can be stopped."""
    saved, cost = cost_words(session.walk)
    session.lines.heading(saved)
    session.lines.say(cost)
