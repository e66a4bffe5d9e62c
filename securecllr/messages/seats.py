"""The texts of a laptop that several people share."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages.lines import Line, texts


def seats_lines() -> list[Line]:
    """Return what a name does, and what it does not."""
    return texts(
        _("Each name keeps its own answers, and shows nobody else's."),
        _("A name locks nothing: anyone at this computer can open any of them."),
    )


def new_seat_lines() -> list[Line]:
    """Return what can be a name."""
    return texts(_("Type a first name or a word: letters from a to z, numbers or dashes."))
