"""A person's own report, as a document: the first side, the picture, each account, the file."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.walk import Walk
from securecllr.report.accounts import accounts
from securecllr.report.basis import notices, something_to_report
from securecllr.report.document import Block, Document, Heading, PageBreak, Paragraph
from securecllr.report.front import front
from securecllr.report.glance import glance
from securecllr.report.parts import parts_of
from securecllr.wording.answers import asked_by_another_set, sealed_words
from securecllr.wording.lines import day
from securecllr.wording.packs import pack_lines
from securecllr.wording.plan import not_a_grade
from securecllr.words import _, document_language


def own_report(walk: Walk, device: str, *, large_print: bool = False) -> Document:
    """Put a person's report together.

    Args:
        walk: The person's walk.
        device: ``phone`` or ``computer``: for which of them the steps are.
        large_print: Whether it will be set in large letters, so that fewer fit side by side.

    Raises:
        Trouble: There is nothing to report yet.
    """
    something_to_report(walk)
    blocks: list[Block] = [
        *front(walk),
        PageBreak(),
        *glance(walk, large_print=large_print),
        PageBreak(),
        *accounts(walk, device),
        *_about(walk),
    ]
    return Document(
        _("Your account security plan"), document_language(), notices(walk), tuple(blocks)
    )


def _about(walk: Walk) -> Iterator[Block]:
    """Say what these pages are made from, and by which set of questions."""
    yield Heading(_("About these pages"))
    yield Paragraph(not_a_grade())
    attestation = walk.now.attestation
    if attestation is None:
        yield Paragraph(_("Not signed off yet."))
    else:
        signed = day(attestation.at.astimezone())
        yield Paragraph(_("Signed off on {date}.").format(date=signed))
        if attestation.assisted:
            yield Paragraph(_("Someone helped with it."))
        if walk.now.changed_since:
            yield Paragraph(_("Something has changed since."))
        if attestation.key is not None:
            yield Paragraph(sealed_words(walk, attestation))
    made = _("Made by securecllr on {date}, from its questions of {version}.")
    yield Paragraph(made.format(date=day(walk.today), version=walk.catalogue.version))
    yield from parts_of(pack_lines(walk.catalogue))
    if other := asked_by_another_set(walk):
        yield Paragraph(other)
    yield Paragraph(_("It is not an official product of any council body or platform."))
