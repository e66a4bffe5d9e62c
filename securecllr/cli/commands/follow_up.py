"""The arguments of ``follow-up``."""

from __future__ import annotations

from argparse import ArgumentTypeError

from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    whats = commands.of(
        commands.add("follow-up", _("Keep a list of who asked for help, for 30 days.")),
        metavar=_("WHAT"),
        required=True,
    )
    person = whats.add("add", _("Add somebody who asked for help."))
    person.add_argument("--name", metavar="NAME", required=True, help=_("who"))
    person.add_argument("--contact", metavar="TEXT", required=True, help=_("how to reach them"))
    person.add_argument("--topic", metavar="TEXT", required=True, help=_("help with what"))
    person.add_argument(
        "--days", metavar="N", type=_days, default=30, help=_("how long to keep it: 30 days")
    )
    person.add_argument("--yes", action="store_true", help=_("they said yes: do not ask"))
    person.runs(add)
    whats.add("list", _("Show the list.")).runs(list_all)
    delete = whats.add("delete", _("Delete the list now."))
    delete.add_argument("--yes", action="store_true", help=_("do not ask"))
    delete.runs(delete_all)


def _days(text: str) -> int:
    """Read a number of days."""
    if text.isascii() and text.isdecimal():
        return int(text)
    raise ArgumentTypeError(
        _("{text} is no number of days. Give one from 1 to 90.").format(text=text)
    )


def add(arguments: Arguments) -> int:
    """Add a person."""
    from securecllr.cli import follow_up

    return follow_up.add(arguments.into(follow_up.FollowUpOptions))


def list_all(_arguments: Arguments) -> int:
    """Print the list."""
    from securecllr.cli import follow_up

    return follow_up.list_all()


def delete_all(arguments: Arguments) -> int:
    """Delete the list."""
    from securecllr.cli import follow_up
    from securecllr.cli.confirm import ConfirmOptions

    return follow_up.delete_all(arguments.into(ConfirmOptions))
