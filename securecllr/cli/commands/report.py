"""The arguments of ``report``."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_large_print, add_output
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    report = commands.add(
        "report",
        _("Save your plan and answers as a file to read or print."),
        example="securecllr report --format pdf -o my-plan.pdf",
    )
    report.add_argument(
        "--format",
        choices=("html", "pdf", "md", "csv", "json", "ics"),
        default="html",
        help=_("the format of the file; if you do not say: html"),
    )
    add_output(report)
    add_large_print(report)
    report.add_argument(
        "--full", action="store_true", help=_("not one sheet, but each account with its steps too")
    )
    report.add_argument(
        "--for",
        dest="made_for",
        choices=("helper",),
        help=_("only the Pages and groups, to hand to someone who helps with them"),
    )
    report.add_argument(
        "--blank", action="store_true", help=_("the questions on paper, with room to write")
    )
    report.add_argument(
        "--kind",
        metavar="ID",
        action="append",
        default=[],
        help=_("with --blank: only this kind of account, such as gmail; may be given again"),
    )
    report.runs(run)


def run(arguments: Arguments) -> int:
    """Make a report."""
    from securecllr.cli.report import ReportOptions, report

    return report(arguments.into(ReportOptions))
