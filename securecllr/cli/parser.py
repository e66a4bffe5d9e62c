"""The command line: the options of every command, and the commands in the order of the help.

Each command adds its own arguments. What it loads to do its work waits until it runs.
"""

from __future__ import annotations

from argparse import SUPPRESS
from pathlib import Path

from securecllr import __version__
from securecllr.cli.argument_types import language_code, language_codes
from securecllr.cli.arguments import Commands, Parser
from securecllr.cli.commands import (
    checks,
    cohort,
    completion,
    diff,
    doctor,
    forget,
    present,
    report,
    restore,
    seats,
    share,
    start,
    status,
    verify,
)
from securecllr.cli.commands import open as open_
from securecllr.i18n import _


def build_parser() -> Parser:
    """Build the parser of the whole command line."""
    common = _common()
    parser = Parser(
        prog="securecllr",
        description=_("Check the security of your social media accounts. For UK councillors."),
        epilog=_(
            "Nothing leaves this computer. No passwords are asked for. "
            "With no command, securecllr opens where you left off. "
            "Use --plain with a screen reader or a small window."
        )
        + " "
        + _("What works for whom: docs/accessibility.md, where you got securecllr from."),
        common=common,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"securecllr {__version__}",
        help=_("say which version this is"),
    )
    commands = Commands(parser, common, metavar=_("COMMAND"), title=_("commands"))
    start.add_parsers(commands, parser)
    for command in (
        *(present, status, verify, diff, report, share, cohort, restore, forget),
        *(seats, open_, doctor, checks),
    ):
        command.add_parser(commands)
    completion.add_parser(commands, parser)
    return parser


def _common() -> Parser:
    """Build the options that may stand before or after the command."""
    common = Parser(add_help=False, argument_default=SUPPRESS)
    group = common.add_argument_group(_("for every command"))
    group.add_argument("--plain", action="store_true", help=_("line by line, no full screen"))
    group.add_argument("--profile", metavar="FILE", type=Path, help=_("where your answers are"))
    group.add_argument("--seat", metavar="NAME", help=_("whose answers, on a shared laptop"))
    group.add_argument(
        "--checks",
        metavar="DIR",
        help=_("your council's own folder of checks, or built-in for none"),
    )
    group.add_argument(
        "--lang",
        metavar="CODE",
        type=language_code,
        help=_("the language: {codes}").format(codes=language_codes()),
    )
    group.add_argument("--no-color", action="store_true", help=_("no colour"))
    group.add_argument(
        "--no-animation", action="store_true", help=_("nothing moves by itself this time")
    )
    group.add_argument("--no-input", action="store_true", help=_("never ask anything"))
    return common
