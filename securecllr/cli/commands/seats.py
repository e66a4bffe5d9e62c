"""The arguments of ``seats``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_yes
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command. With nothing after it, people take turns."""
    seats = commands.add("seats", _("Choose whose answers to open on a shared laptop."))
    seats.runs(take_turns)
    whats = commands.of(seats, metavar=_("WHAT"))
    whats.add("list", _("List the seats on this computer.")).runs(list_all)
    move_ = whats.add(
        "move",
        _("Move each seat to a folder of its own, and delete it here."),
        _("Each is read back first, and you are asked."),
        example="securecllr seats move to-take-home",
    )
    move_.add_argument("folder", metavar="DIR", type=Path, help=_("a stick or a folder"))
    add_yes(move_)
    move_.runs(move)


def take_turns(arguments: Arguments) -> int:
    """Open one seat after another."""
    from securecllr.cli.options import CommonOptions
    from securecllr.cli.shared_laptop import take_turns

    return take_turns(arguments.into(CommonOptions))


def list_all(_arguments: Arguments) -> int:
    """Print the name of each seat."""
    from securecllr.cli.list_seats import list_seats

    return list_seats()


def move(arguments: Arguments) -> int:
    """Move each seat to a folder of its own."""
    from securecllr.cli.move_seats import MoveSeatsOptions, move_seats

    return move_seats(arguments.into(MoveSeatsOptions))
