"""The arguments of ``forget``."""

from __future__ import annotations

from securecllr.cli.arguments import Commands
from securecllr.cli.options import ConfirmOptions
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    forget = commands.add("forget", _("Delete everything that is kept."))
    forget.add_argument("--yes", action="store_true", help=_("do not ask"))
    forget.runs(run, ConfirmOptions)


def run(options: ConfirmOptions) -> int:
    """Delete everything of one profile."""
    from securecllr.cli.forget import forget

    return forget(options)
