"""Every kind has a block for every control that is asked of it, and has it once."""

from collections import Counter
from collections.abc import Iterator

from securecllr.catalogue.findings import (
    CONTROLS,
    Finding,
    block_of,
    control_block,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import (
    HACKED,
    OLD_ACCOUNT,
    OWN_LOGIN,
    READY_FOR_ABUSE,
    TWO_STEP,
    Catalogue,
    Group,
    HowTo,
    Kind,
)
from securecllr.catalogue.soundness.judged import Judged

# Needed in a group though nobody is asked them there: opened from elsewhere.
ALWAYS: dict[Group, tuple[str, ...]] = {
    "mailbox": (OLD_ACCOUNT, HACKED),
    "social": (READY_FOR_ABUSE, OLD_ACCOUNT, HACKED),
    "page": (READY_FOR_ABUSE, OLD_ACCOUNT, HACKED),
    "person": (),
}


def check(judged: Judged) -> Iterator[Finding]:
    """Return blocks that are missing or there twice, and questions that nobody is asked."""
    yield from _asked_of_nobody(judged)
    for kind in judged.kinds:
        yield from _missing(kind, judged.catalogue)
        yield from _repeated(kind)


def _missing(kind: Kind, catalogue: Catalogue) -> Iterator[Finding]:
    present = {entry.control for entry in kind.how_to if entry.choice is None}
    for control in needed(kind, catalogue):
        if control not in present:
            yield Finding(
                kind_file(kind.id),
                block_of("how_to", control),
                "control",
                "This block is missing.",
                "Add it: with steps, with not_offered, or with does_not_apply.",
            )


def _repeated(kind: Kind) -> Iterator[Finding]:
    for block, count in Counter(map(how_to_block, kind.how_to)).items():
        if count > 1:
            problem = f"This block is here {count} times."
            yield Finding(kind_file(kind.id), block, "control", problem, "Keep one.")


def needed(kind: Kind, catalogue: Catalogue) -> list[str]:
    """Return the ids of the controls and cards that a kind needs a block for.

    A council's own control is asked of those kinds of ours that the council gives steps for.
    """
    asked = [
        control.id
        for control in catalogue.controls.values()
        if control.walk.part_in(kind.group)
        and not _is_added_to_ours(control.id, kind.id, catalogue)
        # A sign-in is asked about once, of the kind that it belongs to.
        and (control.scope != "login" or kind.login == OWN_LOGIN)
    ]
    wanted = dict.fromkeys((*asked, *ALWAYS[kind.group]))
    if kind.second_steps and not kind.second_steps.offered:
        wanted.pop(TWO_STEP, None)
    return list(wanted)


def _asked_of_nobody(judged: Judged) -> Iterator[Finding]:
    """Return controls that no kind has steps for."""
    asked = {
        entry.control
        for kind in judged.catalogue.kinds.values()
        for entry in kind.how_to
        if _has_steps_or_will(entry)
    }
    for control in judged.controls:
        if control.id not in asked:
            yield Finding(
                CONTROLS,
                control_block(control.id),
                "walk",
                "Nobody is asked this: no kind has steps for it.",
                "Add a [[how_to]] for it to the file of each kind that is to be asked.",
            )


def _has_steps_or_will(entry: HowTo) -> bool:
    """Tell whether a block has steps, or is still to be filled in: that is a finding by itself."""
    return entry.has_steps or not (entry.not_offered or entry.does_not_apply)


def _is_added_to_ours(control: str, kind: str, catalogue: Catalogue) -> bool:
    """Tell whether a control is a council's own, and the kind is one of ours."""
    return any(
        control in pack.controls_added and kind not in pack.kinds_added for pack in catalogue.packs
    )
