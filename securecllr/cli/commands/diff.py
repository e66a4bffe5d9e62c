"""The arguments of ``diff``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.argument_types import day
from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_json
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    diff = commands.add(
        "diff",
        _("See what has changed between two states of a profile."),
        _("Give two files, or one and --since."),
        example="securecllr diff profile.toml --since 2026-11-22",
    )
    diff.add_argument("old", metavar="OLD", type=Path, help=_("the older file, or the only one"))
    diff.add_argument("new", metavar="NEW", type=Path, nargs="?", help=_("the newer file"))
    diff.add_argument(
        "--since", metavar="DATE", type=day, help=_("what was done on that day or later")
    )
    add_json(diff)
    diff.runs(run)


def run(arguments: Arguments) -> int:
    """Print what has changed."""
    from securecllr.cli.diff import DiffOptions, diff

    return diff(arguments.into(DiffOptions))
