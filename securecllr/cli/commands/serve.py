"""``serve``, which is no more: the page in the browser is a file of its own."""

from __future__ import annotations

from argparse import SUPPRESS

from securecllr.cli.arguments import Arguments, Commands
from securecllr.errors import UserError
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the name, so that whoever types it is told where to go."""
    serve = commands.add("serve", _("Say where to find the page for your browser."))
    serve.add_argument("--port", help=SUPPRESS)
    serve.runs(run)


def run(arguments: Arguments) -> int:
    """Say where the page is.

    Raises:
        UserError: Always.
    """
    del arguments
    raise UserError(
        _("The page for your browser is one file now, securecllr.html. It needs no serve."),
        remedy=_("Open that file with a double click. README.md says where to get it."),
    )
