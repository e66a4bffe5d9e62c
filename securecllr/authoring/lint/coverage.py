"""Every kind has a block for every control that is asked of it: once, and in order."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import CONTROLS, control_block, how_to_block, kind_file
from securecllr.authoring.lint.references import OWN_LOGIN
from securecllr.catalogue.model import HACKED, OLD_ACCOUNT, TWO_STEP, Catalogue, Group, HowTo, Kind

# Needed in a group though no walk names them there: opened from elsewhere.
ALWAYS: dict[Group, tuple[str, ...]] = {
    "mailbox": (OLD_ACCOUNT, HACKED),
    "social": ("ready-for-abuse", OLD_ACCOUNT, HACKED),
    "page": ("ready-for-abuse", OLD_ACCOUNT, HACKED),
    "person": (),
}


def check(material: Material) -> Iterator[Finding]:
    """Find blocks that are missing, there twice, or out of order."""
    catalogue = material.catalogue
    place = {id_: n for n, id_ in enumerate((*catalogue.controls, *catalogue.cards))}
    yield from _asked_of_nobody(catalogue)
    for kind in catalogue.kinds.values():
        file = kind_file(kind.id)
        present = {entry.control for entry in kind.how_to if entry.choice is None}
        for control in needed(kind, catalogue):
            if control not in present:
                yield Finding(
                    file,
                    f'how_to "{control}"',
                    "control",
                    "This block is missing.",
                    "Add it: with steps, with not_offered, or with does_not_apply.",
                )
        for block, count in Counter(map(how_to_block, kind.how_to)).items():
            if count > 1:
                yield Finding(
                    file, block, "control", f"This block is here {count} times.", "Keep one."
                )
        if _is_patched(kind.id, catalogue):
            # What a council adds to one of our files stands after what we have in it.
            continue
        known = [entry for entry in kind.how_to if entry.control in place]
        for before, after in pairwise(known):
            # A choice follows the block without one.
            late = (place[before.control], before.choice is not None)
            if late > (place[after.control], after.choice is not None):
                yield Finding(
                    file,
                    how_to_block(after),
                    "control",
                    f"This block stands after {how_to_block(before)}.",
                    "Put the blocks in the order of controls.toml, then the cards.",
                )


def needed(kind: Kind, catalogue: Catalogue) -> list[str]:
    """List the controls and cards that a kind needs a block for.

    A council's own control is asked of those kinds of ours that the council gives steps for.
    """
    walked = [
        control.id
        for control in catalogue.controls.values()
        if getattr(control.walk, kind.group)
        and not _own_of_ours(control.id, kind.id, catalogue)
        # A sign-in is asked about once, of the kind that it belongs to.
        and (control.scope != "login" or kind.login == OWN_LOGIN)
    ]
    wanted = dict.fromkeys((*walked, *ALWAYS[kind.group]))
    if kind.second_steps and not kind.second_steps.offered:
        wanted.pop(TWO_STEP, None)
    return list(wanted)


def _asked_of_nobody(catalogue: Catalogue) -> Iterator[Finding]:
    """Find controls that no kind has steps for."""
    asked = {
        entry.control for kind in catalogue.kinds.values() for entry in kind.how_to if _says(entry)
    }
    for control in catalogue.controls.values():
        if control.id not in asked:
            yield Finding(
                CONTROLS,
                control_block(control.id),
                "walk",
                "Nobody is asked this: no kind has steps for it.",
                "Add a [[how_to]] for it to the file of each kind that is to be asked.",
            )


def _says(entry: HowTo) -> bool:
    """Tell whether a block has steps, or is still to be filled in: that is found by itself."""
    return entry.has_steps or not (entry.not_offered or entry.does_not_apply)


def _own_of_ours(control: str, kind: str, catalogue: Catalogue) -> bool:
    """Tell whether a control is a council's own, and the kind is one of ours."""
    return any(
        control in pack.controls_added and kind not in pack.kinds_added for pack in catalogue.packs
    )


def _is_patched(kind: str, catalogue: Catalogue) -> bool:
    """Tell whether a council added steps to a kind of ours."""
    return any(step.kind == kind for pack in catalogue.packs for step in pack.steps_added)
