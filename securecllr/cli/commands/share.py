"""The arguments of ``share``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_yes
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    share = commands.add(
        "share",
        _("Make a copy of your answers to give to someone."),
        _("All of it is shown first, and nothing is written before you say yes."),
        example="securecllr share -o my-answers.toml",
    )
    share.add_argument(
        *("-o", "--output"), metavar="FILE", type=Path, help=_("where to write the copy")
    )
    share.add_argument(
        "--for",
        dest="recipient",
        metavar="WORD",
        default="council",
        help=_("who it is for, in one word; if you do not say: council"),
    )
    add_yes(share)
    share.runs(run)


def run(arguments: Arguments) -> int:
    """Make a shared copy."""
    from securecllr.cli.share import ShareOptions, share

    return share(arguments.into(ShareOptions))
