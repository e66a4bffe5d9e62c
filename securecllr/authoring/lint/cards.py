"""A card that lists kinds has steps of each: whoever reads it looks for one of them."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext
from securecllr.catalogue.findings import Finding, block_of, kind_file
from securecllr.catalogue.model import Catalogue, Kind
from securecllr.catalogue.soundness.completeness import needed
from securecllr.catalogue.soundness.judged import judged


def check(context: LintContext) -> Iterator[Finding]:
    """Return the blocks for cards that are missing. A pack can be used without them."""
    for kind in judged(context.catalogue).kinds:
        there = {entry.control for entry in kind.how_to}
        for card in wanted(kind, context.catalogue):
            if card not in there:
                yield Finding(
                    kind_file(kind.id),
                    block_of("how_to", card),
                    "control",
                    "This block is missing.",
                    "Add it: with steps, with not_offered, or with does_not_apply.",
                )


def wanted(kind: Kind, catalogue: Catalogue) -> list[str]:
    """Return the cards that list kinds, where a kind can be used without a block for them."""
    if kind.group == "person":
        return []
    known = needed(kind, catalogue)
    return [card.id for card in catalogue.cards.values() if card.by_kind and card.id not in known]
