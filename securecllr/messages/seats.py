"""What the doors say where several people share a laptop."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages.lines import Line, texts


def seats_title() -> str:
    """Ask who sits here."""
    return _("Who is sitting here?")


def seats_lines() -> list[Line]:
    """Say what a name does, and what it does not."""
    return texts(
        _("Each name keeps its own answers, and shows nobody else's."),
        _("A name locks nothing: anyone at this computer can open any of them."),
    )


def new_seat() -> str:
    """Offer a name that is not on the list."""
    return _("Someone new")


def new_seat_lines() -> list[Line]:
    """Say what can be a name."""
    return texts(_("Type a first name or a word: letters from a to z, numbers or dashes."))


def change_seat() -> str:
    """Name the change of seats in a word or two."""
    return _("change seat")
