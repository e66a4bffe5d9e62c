"""The arguments of ``checks``: the catalogue, for whoever reads, writes or tests it."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.argument_types import day
from securecllr.cli.arguments import Arguments, Commands
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command, and what can be done with it."""
    checks = commands.add("checks", _("Read or test the questions and steps."))
    whats = commands.of(checks, metavar=_("WHAT"), required=True)
    whats.add("list", _("List every question and kind of account.")).runs(list_all)
    show_ = whats.add(
        "show",
        _("Show one question, kind of account, card or rule in full."),
        example="securecllr checks show two-step",
    )
    show_.add_argument("id", metavar="ID", help=_("an id that checks list names"))
    show_.runs(show)
    words = _("Print which steps there are, how sure we are, and when somebody looked.")
    whats.add("coverage", words).runs(coverage)
    stale_ = whats.add(
        "stale",
        _("List what is due to be looked up again."),
        example="securecllr checks stale --before 2026-11-22",
    )
    stale_.add_argument("--before", metavar="DATE", type=day, help=_("last looked up before then"))
    stale_.runs(stale)
    _add_compare(whats)
    _add_new_kind(whats)
    _add_lint(whats)


def _add_compare(whats: Commands) -> None:
    words = _("Compare a newer copy of the lists of second steps with ours.")
    parser = whats.add("compare", words, example="securecllr checks compare all.json")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help=_("the folder of a list, or its all.json"),
    )
    parser.runs(compare)


def _add_new_kind(whats: Commands) -> None:
    parser = whats.add(
        "new-kind",
        _("Write a file to fill in for a new kind of account."),
        example="securecllr checks new-kind Pinterest -o checks/pinterest.toml",
    )
    parser.add_argument("name", metavar="NAME", help=_("what people call it"))
    parser.add_argument(
        "--group",
        choices=["mailbox", "social", "page"],
        default="social",
        help=_("what is asked of it; if you do not say: social"),
    )
    parser.add_argument(
        "--login",
        metavar="ID",
        default="own",
        help=_("the kind that it signs in through, such as facebook; if you do not say: its own"),
    )
    parser.add_argument(
        *("-o", "--output"), metavar="FILE", type=Path, help=_("where to write the file")
    )
    parser.runs(new_kind)


def _add_lint(whats: Commands) -> None:
    parser = whats.add(
        "lint",
        _("Test every question and step against the writing rules."),
        _("It ends with 2 where it finds something."),
        example="securecllr checks lint my-checks",
    )
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, help=_("a council's own folder of checks")
    )
    parser.add_argument(
        "--strict-claims",
        action="store_true",
        help=_("also list what no second reader has looked up yet"),
    )
    parser.runs(lint)


def list_all(arguments: Arguments) -> int:
    """Print the table of contents."""
    from securecllr.cli import checks
    from securecllr.cli.options import CommonOptions

    return checks.list_all(arguments.into(CommonOptions))


def show(arguments: Arguments) -> int:
    """Print one item in full."""
    from securecllr.cli import checks

    return checks.show(arguments.into(checks.ShowOptions))


def coverage(arguments: Arguments) -> int:
    """Print which steps there are."""
    from securecllr.cli import checks
    from securecllr.cli.options import CommonOptions

    return checks.coverage(arguments.into(CommonOptions))


def stale(arguments: Arguments) -> int:
    """Print what is due to be looked up again."""
    from securecllr.cli import checks

    return checks.stale(arguments.into(checks.StaleOptions))


def compare(arguments: Arguments) -> int:
    """Compare lists with ours."""
    from securecllr.cli import checks

    return checks.compare(arguments.into(checks.CompareOptions))


def new_kind(arguments: Arguments) -> int:
    """Write a file for a new kind."""
    from securecllr.cli import checks

    return checks.new_kind(arguments.into(checks.NewKindOptions))


def lint(arguments: Arguments) -> int:
    """Test the catalogue against the writing rules."""
    from securecllr.cli import checks

    return checks.lint(arguments.into(checks.LintOptions))
