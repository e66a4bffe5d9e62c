"""``completion`` on the command line: a script that lets a shell complete our commands."""

from __future__ import annotations

import sys

from securecllr.cli import exit_codes
from securecllr.cli.arguments import Commands, Parser
from securecllr.cli.options import CompletionOptions
from securecllr.i18n import _


def add_parser(commands: Commands, parser: Parser) -> None:
    """Add the command, which is about the whole of ``parser``."""
    completion = commands.add("completion", _("Print a completion script for your shell."))
    completion.add_argument("shell", choices=["bash", "zsh", "tcsh"], help=_("which shell"))
    completion.runs(run, CompletionOptions, parser=parser)


def run(options: CompletionOptions) -> int:
    """Print the script."""
    import shtab

    sys.stdout.write(shtab.complete(options.parser, shell=options.shell) + "\n")
    return exit_codes.DONE
