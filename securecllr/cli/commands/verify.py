"""The arguments of ``verify``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_json
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    verify = commands.add(
        "verify",
        _("See whether a file has changed since it was signed off."),
        _("It ends with 4 where one has."),
        example="securecllr verify profile.toml",
    )
    verify.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=_("a profile, or a copy of one")
    )
    add_json(verify)
    verify.runs(run)


def run(arguments: Arguments) -> int:
    """Compare files with their signatures."""
    from securecllr.cli.verify import VerifyOptions, verify_files

    return verify_files(arguments.into(VerifyOptions))
