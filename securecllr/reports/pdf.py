"""A document as a tagged PDF (PDF/UA), made from the same HTML. Needs the extra ``[pdf]``."""

from __future__ import annotations

from typing import NoReturn

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.reports.document import Document
from securecllr.reports.fonts import has_fonts
from securecllr.reports.html import to_html
from securecllr.shell import install_command


def to_pdf(document: Document, *, large_print: bool = False) -> bytes:
    """Write a document as PDF.

    Raises:
        UserError: WeasyPrint, the system library that it stands on, or any font is missing.
    """
    try:
        from weasyprint import HTML
    except ImportError:
        raise UserError(
            _("PDF needs one part more, and it is not installed."),
            remedy=_("Leave out --format pdf for HTML. Or run: {command}").format(
                command=install_command("weasyprint")
            ),
        ) from None
    except OSError:
        raise UserError(
            _("PDF needs the system library Pango, and it is not here."),
            remedy=_("Ask your IT team for it. Or leave out --format pdf for HTML."),
        ) from None
    if not has_fonts():  # WeasyPrint would end the whole process (issue 677)
        raise UserError(
            _("PDF needs a font, and this computer has none."),
            remedy=_("Ask your IT team for one. Or leave out --format pdf for HTML."),
        )
    html = to_html(document, large_print=large_print)
    made: bytes = HTML(string=html, url_fetcher=_refuse).write_pdf(
        pdf_variant="pdf/ua-1",
        presentational_hints=True,  # a list that starts at 4 does so on paper as well
    )
    return made


def _refuse(url: str, *_rest: object, **_more: object) -> NoReturn:
    """Fetch nothing, from anywhere: there is nothing in our HTML to fetch."""
    raise ValueError(url)
