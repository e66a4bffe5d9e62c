"""``doctor`` on the command line."""

from __future__ import annotations

from securecllr.cli.arguments import Commands
from securecllr.cli.options import CommonOptions
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    words = _("Say what IT needs to know about this computer.")
    commands.add("doctor", words).runs(run, CommonOptions)


def run(options: CommonOptions) -> int:
    """Print what there is and what it means."""
    from securecllr.cli.doctor import doctor

    return doctor(options)
