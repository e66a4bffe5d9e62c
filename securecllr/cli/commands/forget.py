"""The arguments of ``forget``."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_yes
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    forget = commands.add(
        "forget",
        _("Delete everything that is kept."),
        _("What there is, is shown first, and you are asked."),
    )
    add_yes(forget)
    forget.runs(run)


def run(arguments: Arguments) -> int:
    """Delete everything of one profile."""
    from securecllr.cli.confirm import ConfirmOptions
    from securecllr.cli.forget import forget

    return forget(arguments.into(ConfirmOptions))
