"""``securecllr report``: make the file, save it where it was asked for, say how to open it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from securecllr.cli import exit_codes
from securecllr.cli.locate import check_seat_named
from securecllr.cli.open_profile import open_audit
from securecllr.cli.output import OutputOptions, check_large_print, write_output
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.steps import device_of
from securecllr.profile.settings_file import read_settings
from securecllr.reports.document import Extent
from securecllr.reports.formats import blank_file, own_file


class ReportOptions(OutputOptions, frozen=True, kw_only=True):
    """Of ``report``. ``kind``: the ids of the kinds of account on a blank sheet; none: all."""

    format: Literal["html", "pdf", "md", "csv", "json", "ics"] = "html"
    large_print: bool = False
    full: bool = False
    made_for: Literal["helper"] | None = None
    blank: bool = False
    kind: list[str]

    @property
    def extent(self) -> Extent:
        """How much of the report."""
        return self.made_for or ("full" if self.full else "sheet")


def report(options: ReportOptions) -> int:
    """Make a report. Without -o it goes into this folder, or to stdout where that is no terminal.

    Raises:
        UserError: There is nothing to report, or it cannot be made or saved.
    """
    if options.kind and not options.blank:
        raise UserError(
            _("--kind goes with --blank."), remedy=_("Add --blank, or leave out --kind.")
        )
    if options.extent != "sheet" and (options.blank or options.format not in ("html", "pdf", "md")):
        raise UserError(
            _("--full and --for are of a report to read or print."),
            remedy=_("Use --format html, pdf or md, and leave out --blank."),
        )
    if options.full and options.made_for:
        raise UserError(
            _("--full and --for are two reports."), remedy=_("Leave out one of the two.")
        )
    check_large_print(options.format, large_print=options.large_print)
    if not options.blank:
        check_seat_named(options)
    audit = open_audit(options)
    _refuse_profile(audit.store.path, options.output)
    if options.blank:
        data = blank_file(audit, options.format, options.kind, large_print=options.large_print)
        stem = "securecllr-blank"
    else:
        device = device_of(read_settings(audit.store.path).device, audit.now.about)
        data = own_file(
            *(audit, options.format, device),
            large_print=options.large_print,
            extent=options.extent,
        )
        stem = f"securecllr-{options.made_for or 'report'}-{audit.today}"
    write_output(options, data, options.format, stem, owner=audit.store.path)
    return exit_codes.DONE


def _refuse_profile(profile: Path, output: str | None) -> None:
    """Make sure that a report does not take the place of the answers, not even on a yes.

    Raises:
        UserError: It would.
    """
    if output and Path(output).resolve() == profile.resolve():
        raise UserError(
            _("This file holds your answers."),
            where=output,
            remedy=_("Give another name with -o."),
        )
