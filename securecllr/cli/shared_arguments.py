"""Arguments that several commands take, but not every one."""

from __future__ import annotations

from securecllr.cli.arguments import Parser
from securecllr.i18n import _


def add_json(parser: Parser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))


def add_yes(parser: Parser) -> None:
    """Add --yes, for ``ConfirmOptions``."""
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def add_output(parser: Parser) -> None:
    """Add -o, for ``OutputOptions``."""
    parser.add_argument(
        *("-o", "--output"), metavar="FILE", help=_("where to save it; - for standard output")
    )


def add_large_print(parser: Parser) -> None:
    """Add --large-print."""
    parser.add_argument("--large-print", action="store_true", help=_("in large letters (18 point)"))
