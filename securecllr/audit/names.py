"""The names of accounts: for lists, and for sentences; no two of them are the same."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from securecllr.catalogue.model import Catalogue, Role
from securecllr.i18n import _
from securecllr.profile.model import Account


class Name(Struct, frozen=True):
    """An account's name: ``listed`` as "Facebook profile", ``said`` as "your Facebook profile"."""

    listed: str
    said: str


def role_words(role: Role | None) -> str:
    """Return a role in a few words; nothing for an account whose role has no meaning."""
    words: dict[Role | None, str] = {
        "councillor": _("council work"),
        "personal": _("your own life"),
        "both": _("council work and your own life"),
    }
    return words.get(role, "")


def account_names(
    catalogue: Catalogue, accounts: Iterable[Account], label_at_most: int | None = None
) -> dict[str, Name]:
    """Return the accounts' names, after their kind; where two share it, with label, use or number.

    Args:
        catalogue: What names the kinds.
        accounts: Those to name.
        label_at_most: How many letters of a label there is room for; None for all of them.
    """
    listed = list(accounts)
    names: dict[str, Name] = {}
    for account in listed:
        kind = catalogue.kinds.get(account.kind)
        name = Name(account.kind, account.kind)
        if kind is not None:
            name = Name(kind.name, kind.said or kind.name)
        extra = _cut(account.label or "", label_at_most) or _told_apart_by(account, listed)
        names[account.id] = _not_yet_given(name, extra, names.values())
    return names


def with_name(text: str, name: Name) -> str:
    """Return a text of the catalogue with an account's name in it.

    A name keeps its own first letter, big or small; "your" at the front of a text gets a big one.
    """
    filled = text.replace("{account}", name.said)
    # TRANSLATORS: as names such as "your Gmail account" start, with the space after it.
    yours = _("your ")
    return filled[:1].upper() + filled[1:] if filled.startswith(yours) else filled


def _cut(label: str, at_most: int | None) -> str:
    """Return a label that is too long, cut, with a sign that it was."""
    if at_most is None or len(label) <= at_most:
        return label
    return label[: at_most - 1].rstrip() + "…"


def _not_yet_given(name: Name, extra: str, given: Iterable[Name]) -> Name:
    """Return a name with what tells it apart, and a number where it would be there twice."""
    found, number = _with_extra(name, extra), 1
    while any(other.listed == found.listed or other.said == found.said for other in given):
        number += 1
        more = _number_words(number)
        found = _with_extra(name, f"{extra}, {more}" if extra else more)
    return found


def _with_extra(name: Name, extra: str) -> Name:
    return Name(f"{name.listed} ({extra})", f"{name.said} ({extra})") if extra else name


def _told_apart_by(account: Account, listed: list[Account]) -> str:
    """Return what tells an account from others of its kind: its use, its number, or nothing."""
    twins = [other for other in listed if other.kind == account.kind]
    if len(twins) == 1:
        return ""
    same_role = [other for other in twins if other.role == account.role]
    used = role_words(account.role)
    if used and len(same_role) == 1:
        return used
    return _number_words(twins.index(account) + 1)


def _number_words(number: int) -> str:
    return _("number {n}").format(n=number)
