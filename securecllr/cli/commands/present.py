"""The arguments of ``present``."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command: a window of a session, or its script."""
    present = commands.add(
        "present",
        _("Show a room how 2-step verification works."),
        example="securecllr present --script --format pdf",
    )
    which = present.add_mutually_exclusive_group()
    which.add_argument(
        "--notes", action="store_true", help=_("the presenter's notes, in a second window")
    )
    which.add_argument(
        "--script", action="store_true", help=_("the whole session on paper, with advice")
    )
    present.add_argument(
        "--format",
        choices=["html", "pdf", "md"],
        help=_("the format of the script; if you do not say: html"),
    )
    present.add_argument(
        *("-o", "--output"), metavar="FILE", help=_("where the script, or the counts, are kept")
    )
    present.runs(run)


def run(arguments: Arguments) -> int:
    """Open a window, or write the script."""
    from securecllr.cli.present import PresentOptions, present

    return present(arguments.into(PresentOptions))
