"""The cards that list platforms, in a report: what to do, then the steps of those that are used."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.cards import by_kind
from securecllr.audit.engine import Audit
from securecllr.messages.help_pages import card_lines, own_steps_lines
from securecllr.messages.steps import Device
from securecllr.reports.document import Element, Heading, Together
from securecllr.reports.from_lines import parts_of


def cards(audit: Audit, device: Device) -> Iterator[Element]:
    """Yield each card that lists platforms, with the steps of those that the person uses.

    Args:
        audit: The engine over the open profile.
        device: For which device the steps are.
    """
    for card in audit.catalogue.cards.values():
        used = by_kind(audit.catalogue, audit.now, card).used
        if used:
            yield Heading(card.title)
            yield from parts_of(card_lines(card))
        for kind in used:
            lines = own_steps_lines(audit.catalogue, card.id, kind.id, device)
            yield Together((Heading(f"{card.by_kind}: {kind.name}", 3), *parts_of(lines)))
