"""``restore`` on the command line."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    commands.add(
        "restore",
        _("Go back to the last good state of a broken profile."),
        _("The broken file is kept beside it."),
    ).runs(run)


def run(arguments: Arguments) -> int:
    """Put the last good state in place."""
    from securecllr.cli.options import CommonOptions
    from securecllr.cli.restore import restore

    return restore(arguments.into(CommonOptions))
