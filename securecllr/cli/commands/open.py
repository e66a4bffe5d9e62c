"""The arguments of ``open``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add(
        "open",
        _("Take over your answers from a stick, and go on here."),
        _("The stick stays as it is. Answers that are here already are not replaced."),
        example="securecllr open anne/profile.toml",
    )
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=_("the profile.toml, or the folder that it is in")
    )
    parser.runs(run)


def run(arguments: Arguments) -> int:
    """Take over a profile."""
    from securecllr.cli.open import OpenOptions, open_here

    return open_here(arguments.into(OpenOptions))
