"""A person's own report, as a document: the first side, the picture, each account, the file."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.engine import Audit
from securecllr.i18n import _, document_language
from securecllr.messages.answers import asked_by_another_set, sealed_words, sign_off_line
from securecllr.messages.count import due_lines, sign_off_words
from securecllr.messages.lines import day
from securecllr.messages.packs import pack_lines
from securecllr.messages.plan import not_a_grade
from securecllr.messages.steps import Device
from securecllr.reports.accounts import accounts
from securecllr.reports.anchors import contents_of, with_anchors
from securecllr.reports.basis import notices, something_to_report
from securecllr.reports.cards import cards
from securecllr.reports.document import Document, Element, Extent, Heading, PageBreak, Paragraph
from securecllr.reports.from_lines import parts_of
from securecllr.reports.front import front
from securecllr.reports.glance import glance, sheet_glance
from securecllr.reports.helper import for_helper, helper_title


def own_report(
    audit: Audit, device: Device, *, large_print: bool = False, extent: Extent = "sheet"
) -> Document:
    """Return a person's report.

    Args:
        audit: The engine over the open profile.
        device: For which device the steps are.
        large_print: Whether it will be set in large letters, so that fewer fit side by side.
        extent: One sheet; all of it, with each account and its steps; or what concerns a helper.

    Raises:
        UserError: There is nothing to report yet, or nothing that concerns a helper.
    """
    something_to_report(audit)
    title = _("Your account security plan")
    match extent:
        case "sheet":
            blocks = _sheet(audit, large_print=large_print)
        case "full":
            blocks = _full(audit, device, large_print=large_print)
        case "helper":
            title, blocks = helper_title(), for_helper(audit, device)
    return Document(title, document_language(), notices(audit), tuple(blocks))


def _sheet(audit: Audit, *, large_print: bool) -> Iterator[Element]:
    """Yield one sheet of paper, two in large print: what is of use by itself."""
    yield from front(audit)
    yield PageBreak()
    yield from sheet_glance(audit, large_print=large_print)
    yield Paragraph(_rests_on(audit))
    yield Paragraph(not_a_grade())


def _rests_on(audit: Audit) -> str:
    """Return how much was looked at, from memory and not asked: at the sign-off, or else now."""
    count = audit.sign_off_count()
    if audit.now.attestation is None:
        return _("Not signed off: {count}").format(count=sign_off_words(count))
    return sign_off_line(audit.now.attestation, count)


def _full(audit: Audit, device: Device, *, large_print: bool) -> Iterator[Element]:
    """Yield all of it, with its contents after the first side."""
    rest = with_anchors(
        (
            *glance(audit, large_print=large_print),
            PageBreak(),
            *parts_of(due_lines(audit), 2),
            *accounts(audit, device),
            *cards(audit, device),
            *_about(audit),
        )
    )
    yield from front(audit, steps_follow=True)
    yield PageBreak()
    yield Heading(_("What is on these pages"))
    yield contents_of(rest)
    yield from rest


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
