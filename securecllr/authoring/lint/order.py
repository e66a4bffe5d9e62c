"""The blocks of a kind stand in the order of the questions, so that editors find them."""

from collections.abc import Iterator
from itertools import pairwise

from securecllr.authoring.lint.context import LintContext
from securecllr.catalogue.findings import Finding, how_to_block, kind_file
from securecllr.catalogue.model import Catalogue, Kind


def check(context: LintContext) -> Iterator[Finding]:
    """Return blocks that are out of order."""
    catalogue = context.catalogue
    order = {id_: n for n, id_ in enumerate((*catalogue.controls, *catalogue.cards))}
    for kind in catalogue.kinds.values():
        # What a council adds to one of our files stands after what we have in it.
        if not _is_patched(kind.id, catalogue):
            yield from _out_of_order(kind, order)


def _out_of_order(kind: Kind, order: dict[str, int]) -> Iterator[Finding]:
    known = [entry for entry in kind.how_to if entry.control in order]
    for before, after in pairwise(known):
        # A choice follows the block without one.
        late = (order[before.control], before.choice is not None)
        if late > (order[after.control], after.choice is not None):
            yield Finding(
                kind_file(kind.id),
                how_to_block(after),
                "control",
                f"This block stands after {how_to_block(before)}.",
                "Put the blocks in the order of controls.toml, then the cards.",
            )


def _is_patched(kind: str, catalogue: Catalogue) -> bool:
    """Tell whether a council added steps to a kind of ours."""
    return any(step.kind == kind for pack in catalogue.packs for step in pack.steps_added)
