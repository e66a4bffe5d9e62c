"""A person's own report, as a document: the first side, the picture, each account, the file."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.engine import Audit
from securecllr.i18n import _, document_language
from securecllr.messages.answers import asked_by_another_set, sealed_words
from securecllr.messages.count import due_lines, sign_off_words
from securecllr.messages.lines import day
from securecllr.messages.packs import pack_lines
from securecllr.messages.plan import not_a_grade
from securecllr.messages.steps import Device
from securecllr.reports.accounts import accounts
from securecllr.reports.basis import notices, something_to_report
from securecllr.reports.document import Document, Element, Heading, PageBreak, Paragraph
from securecllr.reports.from_lines import parts_of
from securecllr.reports.front import front
from securecllr.reports.glance import glance


def own_report(audit: Audit, device: Device, *, large_print: bool = False) -> Document:
    """Return a person's report.

    Args:
        audit: The engine over the open profile.
        device: For which device the steps are.
        large_print: Whether it will be set in large letters, so that fewer fit side by side.

    Raises:
        UserError: There is nothing to report yet.
    """
    something_to_report(audit)
    blocks: list[Element] = [
        *front(audit),
        PageBreak(),
        *glance(audit, large_print=large_print),
        PageBreak(),
        *parts_of(due_lines(audit)),
        *accounts(audit, device),
        *_about(audit),
    ]
    return Document(
        _("Your account security plan"), document_language(), notices(audit), tuple(blocks)
    )


def _about(audit: Audit) -> Iterator[Element]:
    """Yield what these pages are made from, and by which set of questions."""
    yield Heading(_("About these pages"))
    yield Paragraph(not_a_grade())
    attestation = audit.now.attestation
    if attestation is None:
        yield Paragraph(_("Not signed off yet."))
    else:
        signed = day(attestation.at.astimezone())
        yield Paragraph(_("Signed off on {date}.").format(date=signed))
        if attestation.assisted:
            yield Paragraph(_("Someone helped with it."))
        yield Paragraph(sign_off_words(audit.sign_off_count()))
        if attestation.key is not None:
            yield Paragraph(sealed_words(audit, attestation))
    made = _("Made by securecllr on {date}, from its questions of {version}.")
    yield Paragraph(made.format(date=day(audit.today), version=audit.catalogue.version))
    yield from parts_of(pack_lines(audit.catalogue))
    if other := asked_by_another_set(audit):
        yield Paragraph(other)
    yield Paragraph(_("It is not an official product of any council body or platform."))
    yield Paragraph(_("What works for whom: docs/accessibility.md, where you got securecllr from."))
