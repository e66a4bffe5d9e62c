"""``securecllr seats``: open one seat after another, list them, or move them to their owners.

What each does is in a module of its own; only the list, which is one line a seat, is here.
"""

from __future__ import annotations

import argparse
import sys

from securecllr.cli import exits
from securecllr.i18n import _
from securecllr.profile.seats import seats


def seats_command(options: argparse.Namespace) -> int:
    """Open one seat after another, list them, or move them away.

    Raises:
        UserError: A seat cannot be opened, or cannot be copied: then nothing was moved.
    """
    match options.what:
        case None:
            from securecllr.cli.shared_laptop import take_turns

            return take_turns(options)
        case "move":
            from securecllr.cli.move_seats import move_seats

            return move_seats(options)
        case _:
            return _list()


def _list() -> int:
    """Name every seat, a line each."""
    found = seats()
    sys.stdout.writelines(f"{name}\n" for name in found)
    if not found:
        sys.stderr.write(_("There are no seats on this computer.") + "\n")
    return exits.DONE
