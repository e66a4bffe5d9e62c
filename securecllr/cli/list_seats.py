"""``securecllr seats list``: the seats on this computer."""

from __future__ import annotations

import sys

from securecllr.cli import exit_codes
from securecllr.i18n import _
from securecllr.profile.seats import seats


def list_seats() -> int:
    """Print the name of each seat, a line each."""
    found = seats()
    sys.stdout.writelines(f"{name}\n" for name in found)
    if not found:
        sys.stderr.write(no_seats_words() + "\n")
    return exit_codes.DONE


def no_seats_words() -> str:
    """Return that nobody has a seat here."""
    return _("There are no seats on this computer.")
