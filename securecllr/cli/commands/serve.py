"""The arguments of ``serve``."""

from __future__ import annotations

from securecllr.cli.argument_types import port
from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    serve = commands.add("serve", _("Open it in the browser, on this computer only."))
    serve.add_argument(
        "--port", metavar="N", type=port, default=0, help=_("the port, if not any that is free")
    )
    serve.runs(run)


def run(arguments: Arguments) -> int:
    """Serve until Ctrl-C."""
    from securecllr.cli.serve import ServeOptions, serve

    return serve(arguments.into(ServeOptions))
