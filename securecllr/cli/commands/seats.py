"""The arguments of ``seats``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Commands
from securecllr.cli.options import CommonOptions, MoveSeatsOptions
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command. With nothing after it, people take turns."""
    seats = commands.add("seats", _("Choose whose answers to open on a shared laptop."))
    seats.runs(take_turns, CommonOptions)
    whats = commands.of(seats, metavar=_("WHAT"))
    whats.add("list", _("List the seats on this computer.")).runs(list_all, CommonOptions)
    move_ = whats.add("move", _("Move each seat to a folder of its own, and delete it here."))
    move_.add_argument("folder", metavar="DIR", type=Path, help=_("a stick or a folder"))
    move_.add_argument("--yes", action="store_true", help=_("do not ask"))
    move_.runs(move, MoveSeatsOptions)


def take_turns(options: CommonOptions) -> int:
    """Open one seat after another."""
    from securecllr.cli.shared_laptop import take_turns

    return take_turns(options)


def list_all(_options: CommonOptions) -> int:
    """Print the name of each seat."""
    from securecllr.cli.list_seats import list_seats

    return list_seats()


def move(options: MoveSeatsOptions) -> int:
    """Move each seat to a folder of its own."""
    from securecllr.cli.move_seats import move_seats

    return move_seats(options)
