"""What an account is called on a screen, so that no two are called the same."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.catalogue.model import Catalogue
from securecllr.profile.model import Account
from securecllr.words import _


def role_words(role: str | None) -> str:
    """Give a role in a few words; nothing for an account whose role has no meaning."""
    return {
        "councillor": _("council work"),
        "personal": _("your own life"),
        "both": _("council work and your own life"),
    }.get(role or "", "")


def account_names(catalogue: Catalogue, accounts: Iterable[Account]) -> dict[str, str]:
    """Name each account: its kind; where two share it, with their label, use or number."""
    listed = list(accounts)
    names: dict[str, str] = {}
    for account in listed:
        kind = catalogue.kinds.get(account.kind)
        name = kind.name if kind else account.kind
        twins = [other for other in listed if other.kind == account.kind]
        if account.label:
            name = f"{name}: {account.label}"
        elif len(twins) > 1:
            same_role = [other for other in twins if other.role == account.role]
            extra = role_words(account.role)
            if not extra or len(same_role) > 1:
                extra = _("number {n}").format(n=twins.index(account) + 1)
            name = f"{name} ({extra})"
        names[account.id] = name
    return names


def with_name(text: str, name: str) -> str:
    """Put an account's name where a text of the catalogue leaves room for it."""
    filled = text.replace("{account}", name)
    return filled[:1].upper() + filled[1:]
