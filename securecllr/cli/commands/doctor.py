"""``doctor`` on the command line."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    words = _("Say what IT needs to know about this computer.")
    commands.add("doctor", words).runs(run)


def run(arguments: Arguments) -> int:
    """Print what there is and what it means."""
    from securecllr.cli.doctor import doctor
    from securecllr.cli.options import CommonOptions

    return doctor(arguments.into(CommonOptions))
