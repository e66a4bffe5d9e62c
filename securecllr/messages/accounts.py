"""The texts of choosing accounts: what a kind is called, how it is signed in to, a label."""

from __future__ import annotations

from securecllr.catalogue.model import Kind
from securecllr.i18n import _, ngettext


def kind_line(kind: Kind) -> str:
    """Return the name of a kind, with its other names."""
    return f"{kind.name} ({', '.join(kind.also_called)})" if kind.also_called else kind.name


def signs_in_through_words(kind: Kind, chosen: list[Kind]) -> str:
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
