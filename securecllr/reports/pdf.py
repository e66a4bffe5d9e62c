"""A document as a tagged PDF (PDF/UA), made from the same HTML. Needs the extra ``[pdf]``."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import NoReturn

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.missing import how_to_add
from securecllr.reports.document import Document
from securecllr.reports.fonts import has_fonts
from securecllr.reports.html import to_html


def to_pdf(document: Document, *, large_print: bool = False) -> bytes:
    """Write a document as PDF.

    Raises:
        UserError: WeasyPrint, the system library that it stands on, or any font is missing.
    """
    with _caches_go_after():
        return _made(document, large_print=large_print)


def _made(document: Document, *, large_print: bool) -> bytes:
    try:
        from weasyprint import HTML
    except ImportError:
        raise UserError(
            _("PDF needs one part more, and it is not installed."),
            remedy=f"{_('Leave out --format pdf for HTML.')} {how_to_add('weasyprint')}",
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


@contextlib.contextmanager
def _caches_go_after() -> Iterator[None]:
    """Have fontconfig write its cache into a temporary folder, and not into the person's home."""
    name = "XDG_CACHE_HOME"
    before = os.environ.get(name)
    with TemporaryDirectory() as folder:
        os.environ[name] = folder
        try:
            yield
        finally:
            os.environ.pop(name)
            if before is not None:
                os.environ[name] = before


def _refuse(url: str, *_rest: object, **_more: object) -> NoReturn:
    """Fetch nothing, from anywhere: there is nothing in our HTML to fetch."""
    raise ValueError(url)
