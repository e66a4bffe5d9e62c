"""The arguments of ``cohort``."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_large_print, add_output
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    cohort = commands.add(
        "cohort",
        _("Add up many shared copies: ranges of five, and no list of people."),
        _("Give their folder, or --merge and reports."),
        example="securecllr cohort copies --format pdf -o report.pdf",
    )
    cohort.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, help=_("the folder of shared copies")
    )
    cohort.add_argument(
        "--merge",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=_("add up reports of several councils, made with --format json"),
    )
    cohort.add_argument(
        "--format",
        choices=("html", "pdf", "md", "csv", "json"),
        help=_("save it as this, and do not show it"),
    )
    add_output(cohort)
    cohort.add_argument(
        "--next",
        metavar="TEXT",
        action="append",
        default=[],
        help=_("what the council will do next; may be given again"),
    )
    add_large_print(cohort)
    cohort.add_argument(
        "--delete-copies", action="store_true", help=_("then delete the copies, and do not ask")
    )
    cohort.runs(run)


def run(arguments: Arguments) -> int:
    """Make a report on many people."""
    from securecllr.cli.cohort import CohortOptions, cohort

    return cohort(arguments.into(CohortOptions))
