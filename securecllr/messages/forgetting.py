"""The texts of deleting: what would go, what went, what stays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from securecllr.i18n import _, ngettext
from securecllr.sanitize import shown_path


class Found(Protocol):
    """What of one profile is on this computer."""

    @property
    def files(self) -> Sequence[Path]:
        """Return its files."""

    @property
    def has_key(self) -> bool:
        """Return whether its key is in the keyring, and can be deleted."""

    @property
    def key_stays(self) -> bool:
        """Return whether a key may be in the keyring, and cannot be deleted."""

    @property
    def profile_id(self) -> str | None:
        """Return its id."""


# The name of a file is never cut: the person has to know which one it is.


def nothing_words() -> str:
    """Return that there is nothing to delete."""
    return _("There is nothing to delete.")


def will_go_title() -> str:
    """Return the heading of the list of what would be deleted."""
    return _("This will be deleted for good:")


def will_go_words(found: Found) -> list[str]:
    """Return what would be deleted, a line each."""
    key = [_key_words()] if found.has_key else []
    return [*key, *map(shown_path, found.files)]


def stays_words(found: Found, other_seats: int) -> list[str]:
    """Return what stays behind, a line each: a key, the seats of a shared laptop.

    Args:
        found: What would be deleted.
        other_seats: How many seats of a shared laptop are here besides.
    """
    key = _(
        "The keyring is locked or not here, so any key of this profile stays in it. "
        "It is listed there as securecllr, {id}."
    ).format(id=found.profile_id)
    return [*([key] if found.key_stays else []), *_seats_words(other_seats)]


def gone_words(gone: Path | None) -> str:
    """Return what was deleted just now: a file, or the key for None."""
    what = _key_words() if gone is None else shown_path(gone)
    return _("Deleted: {what}").format(what=what)


def kept_words() -> str:
    """Return that nothing was deleted."""
    return _("Nothing was deleted.")


def copies_words() -> str:
    """Return what no deletion reaches."""
    return _("Copies that you made yourself are not touched.")


def _key_words() -> str:
    return _("the key of this profile in the keyring of this computer")


def _seats_words(count: int) -> list[str]:
    """Return that the seats of a shared laptop are no part of its own profile."""
    if not count:
        return []
    stay = ngettext(
        "{n} seat of this shared laptop is not touched.",
        "{n} seats of this shared laptop are not touched.",
        count,
    ).format(n=count)
    ways = _(
        "To delete one, add its name: securecllr forget --seat NAME. "
        "To give them all to their owners: securecllr seats move DIR."
    )
    return [f"{stay} {ways}"]
