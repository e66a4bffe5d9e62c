"""``restore`` on the command line."""

from __future__ import annotations

from securecllr.cli.arguments import Commands
from securecllr.cli.options import CommonOptions
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    words = _("Go back to the last good state of a broken profile.")
    commands.add("restore", words).runs(run, CommonOptions)


def run(options: CommonOptions) -> int:
    """Put the last good state in place."""
    from securecllr.cli.restore import restore

    return restore(options)
