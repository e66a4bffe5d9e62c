"""The texts of choosing accounts: the questions, what is never asked, how long it will take."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.audit.names import role_words
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import Kind
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import Line, texts


def never_asked_lines() -> list[Line]:
    """Return lines that say what is never asked of an account."""
    return texts(
        _("We ask what kinds of account you have. We never ask for a name or an address."),
        _("You can come back and add more at any time."),
    )


def social_question() -> str:
    """Return the question for all other accounts."""
    return _("Which of these do you use?")


def kind_line(kind: Kind) -> str:
    """Return the name of a kind, with its other names."""
    return f"{kind.name} ({', '.join(kind.also_called)})" if kind.also_called else kind.name


def account_line(name: str, role: str | None) -> str:
    """Return the name of an account, with what it is used for."""
    used = role_words(role)
    return f"{name}, {used}" if used else name


def with_logins(audit: Audit, chosen: list[Kind]) -> list[Kind]:
    """Return kinds with, before each, the one that it signs in through where none is in use."""
    have = {account.kind for account in audit.now.in_use}
    wanted: list[Kind] = []
    for kind in sorted(chosen, key=lambda kind: kind.login != "own"):
        if kind.needs_its_login and kind.login not in have | {k.id for k in wanted}:
            wanted.append(audit.catalogue.kinds[kind.login])
        wanted.append(kind)
    return wanted


def signs_in_through(kind: Kind, chosen: list[Kind]) -> str:
    """Return a sentence that says which chosen kinds sign in through this one; or ""."""
    through = [other.name for other in chosen if other.needs_its_login and other.login == kind.id]
    if not through:
        return ""
    return ngettext(
        "{b} signs in through {a}, so we ask about both.",
        "{b} sign in through {a}, so we ask about all of them.",
        len(through),
    ).format(a=kind.name, b=", ".join(through))


def label_words(kind: Kind) -> tuple[str, str]:
    """Return the request for a label, for a second account of a kind, and an example."""
    return (
        _("You have {name} on your list already. Give this one a short name.").format(
            name=kind.name
        ),
        _("For example: ward news. Do not type an address, a user name or a number."),
    )


def cost_words(audit: Audit) -> tuple[str, str]:
    """Return what was saved, and how long the questions will take."""
    found = audit.sections()
    accounts = len(audit.now.in_use)
    questions = sum(len(section.checks) for section in found)
    minutes = minutes_of(check for section in found for check in section.open)
    return (
        ngettext(
            "Saved: {n} account.",
            "Saved: {n} accounts.",
            accounts,
        ).format(n=accounts),
        _("{q} questions, about {m} minutes if you look at each one. Stop at any time.").format(
            q=questions, m=minutes
        ),
    )
