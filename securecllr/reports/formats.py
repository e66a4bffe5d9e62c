"""Reports as bytes in a format that is named. Each writer is imported only when it is wanted."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.saving import Format
from securecllr.messages.steps import Device
from securecllr.reports.document import Document, DocumentFormat, Extent


def own_file(
    audit: Audit,
    kind: Format,
    device: Device,
    *,
    large_print: bool = False,
    extent: Extent = "sheet",
) -> bytes:
    """Return a person's own report as a file.

    Args:
        audit: The engine over the open profile.
        kind: As what.
        device: For which device the steps are.
        large_print: Whether to set it in large letters, where it has any.
        extent: How much of it, of what is read or printed: data is always whole.

    Raises:
        UserError: There is nothing to report yet, or a part is missing that the format needs.
    """
    match kind:
        case "html" | "pdf" | "md":
            from securecllr.reports.personal import own_report

            document = own_report(audit, device, large_print=large_print, extent=extent)
            return written(document, kind, large_print=large_print)
        case "csv":
            from securecllr.reports.table import own_table

            return own_table(audit)
        case "json":
            from securecllr.reports.rows import own_rows, to_json

            return to_json(own_rows(audit))
        case "ics":
            from securecllr.reports.calendar import own_reminders

            return own_reminders(audit)


def blank_file(audit: Audit, kind: Format, kinds: list[str], *, large_print: bool = False) -> bytes:
    """Return the questions on paper as a file.

    Args:
        audit: The engine over the profile: without kinds, those of the accounts in use are printed.
        kind: As what.
        kinds: Ids of the kinds of account to print; empty for those in use, or else all.
        large_print: Whether to set it in large letters.

    Raises:
        UserError: The format is none for paper, or there is no such kind of account.
    """
    match kind:
        case "html" | "pdf" | "md":
            from securecllr.reports.blank import blank

            return written(blank(audit, kinds), kind, large_print=large_print)
        case "csv" | "json" | "ics":
            raise UserError(
                _("The questions on paper cannot be made as {format}.").format(format=kind),
                remedy=_("Use --format html, pdf or md."),
            )


def written(document: Document, kind: DocumentFormat, *, large_print: bool = False) -> bytes:
    """Write a document in a format.

    Raises:
        UserError: A part is missing that the format needs.
    """
    match kind:
        case "pdf":
            from securecllr.reports.pdf import to_pdf

            return to_pdf(document, large_print=large_print)
        case "md":
            from securecllr.reports.markdown import to_markdown

            return to_markdown(document).encode()
        case "html":
            from securecllr.reports.html import to_html

            return to_html(document, large_print=large_print).encode()
