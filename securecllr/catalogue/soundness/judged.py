"""Which items the rules are applied to: all, or those that a council's pack adds or changes."""

from __future__ import annotations

from msgspec import Struct

from securecllr.catalogue.model import Catalogue, Control, Kind

# A key, what is the matter with it, and what to do about it.
Misfit = tuple[str, str, str]


class Judged(Struct, frozen=True):
    """A catalogue, and the controls and kinds in it that the rules are held over."""

    catalogue: Catalogue
    controls: tuple[Control, ...]
    kinds: tuple[Kind, ...]


def judged(catalogue: Catalogue) -> Judged:
    """Return what is to be judged. Ours is tested, so beside a pack it is not judged again."""
    controls, kinds = catalogue.controls.values(), catalogue.kinds.values()
    packs = catalogue.packs
    if not packs:
        return Judged(catalogue, tuple(controls), tuple(kinds))
    theirs = {id_ for pack in packs for id_ in (*pack.controls_added, *pack.controls_changed)}
    touched = {id_ for pack in packs for id_ in (*pack.kinds_added, *pack.kinds_changed)}
    touched |= {step.kind for pack in packs for step in (*pack.steps_added, *pack.steps_changed)}
    return Judged(
        catalogue,
        tuple(control for control in controls if control.id in theirs),
        tuple(kind for kind in kinds if kind.id in touched),
    )
