"""``completion`` on the command line: a script that lets a shell complete our commands."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands, Parser
from securecllr.i18n import _


def add_parser(commands: Commands, parser: Parser) -> None:
    """Add the command, which is about the whole of ``parser``."""
    completion = commands.add("completion", _("Print a completion script for your shell."))
    completion.add_argument(
        "shell", choices=["bash", "zsh", "fish", "powershell", "tcsh"], help=_("which shell")
    )
    completion.runs(run, parser=parser)


def run(arguments: Arguments) -> int:
    """Print the script."""
    from securecllr.cli.completion import CompletionOptions, print_completion

    return print_completion(arguments.into(CompletionOptions))
