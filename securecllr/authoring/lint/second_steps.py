"""The second steps that a platform offers: known ones, the strongest first, a passkey shown."""

from collections.abc import Iterator
from itertools import pairwise

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import KIND_BLOCK, SECOND_STEPS_BLOCK, kind_file
from securecllr.authoring.lint.references import OWN_LOGIN
from securecllr.catalogue.model import TWO_STEP, Control, Kind

PASSKEY = "passkey"

_GROUPS = frozenset({"mailbox", "social"})


def check(material: Material) -> Iterator[Finding]:
    """Find second steps that are missing, unknown or out of order."""
    control = material.catalogue.controls.get(TWO_STEP)
    for kind in material.catalogue.kinds.values():
        if kind.second_steps is not None:
            yield from _offered(kind, kind.second_steps.offered, control)
        elif kind.group in _GROUPS and kind.login == OWN_LOGIN:
            # A kind that signs in through another one has that one's second steps.
            yield Finding(
                kind_file(kind.id),
                KIND_BLOCK,
                "second_steps",
                "It does not say which second steps there are.",
                "Add a [second_steps] block. Write offered = [] if there are none.",
            )


def _offered(kind: Kind, offered: list[str], control: Control | None) -> Iterator[Finding]:
    place = kind_file(kind.id), SECOND_STEPS_BLOCK, "offered"
    strength = {choice.id: choice.strength for choice in control.choices} if control else {}
    for name in dict.fromkeys(offered):
        if name not in strength:
            yield Finding(
                *place,
                f'"{name}" is not one of the second steps that we know.',
                f"Use: {', '.join(strength)}.",
            )
        if offered.count(name) > 1:
            yield Finding(*place, f'"{name}" is here more than once.', "Keep one.")
    known = [name for name in offered if name in strength]
    for before, after in pairwise(known):
        if strength[before] < strength[after]:
            yield Finding(
                *place,
                f'"{after}" is stronger than "{before}", which stands before it.',
                "Put the strongest first.",
            )
    shown = any((e.control, e.choice) == (TWO_STEP, PASSKEY) for e in kind.how_to)
    if PASSKEY in offered and not shown:
        yield Finding(
            *place,
            "A passkey is offered, and no block shows how to add one.",
            'Add a [[how_to]] with control = "two-step" and choice = "passkey".',
        )
