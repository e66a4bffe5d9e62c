"""The arguments of ``status``."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_json
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    status = commands.add(
        "status",
        _("Say how far you are."),
        _("It ends with 3 while a question of the quick check has no answer."),
    )
    add_json(status)
    status.add_argument(
        "--strict",
        action="store_true",
        help=_("end with 4 while somebody could take an account over, or is in danger"),
    )
    status.runs(run)


def run(arguments: Arguments) -> int:
    """Print the status."""
    from securecllr.cli.status import StatusOptions, status

    return status(arguments.into(StatusOptions))
