"""The second steps that a platform offers: known ones, the strongest first, a passkey shown.

They are what public lists say, or a line says why not.
"""

from collections.abc import Iterator
from itertools import pairwise

from securecllr.authoring.lint.context import LintContext
from securecllr.authoring.lists import FILE, Listed, Lists, differences, unlisted
from securecllr.catalogue.findings import (
    KIND_BLOCK,
    SECOND_STEPS_BLOCK,
    Finding,
    block_of,
    kind_file,
)
from securecllr.catalogue.model import OWN_LOGIN, TWO_STEP, Catalogue, Control, Kind

PASSKEY = "passkey"

_GROUPS = frozenset({"mailbox", "social"})
# Kinds that stand for many providers: no one entry of a list is theirs.
_MANY_PROVIDERS = frozenset({"other-mailbox"})


def check(context: LintContext) -> Iterator[Finding]:
    """Return second steps that are missing, unknown, out of order, or not what the lists say."""
    control = context.catalogue.controls.get(TWO_STEP)
    for kind in context.catalogue.kinds.values():
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
    if context.baseline.lists is not None:
        yield from _compared(context.catalogue, context.baseline.lists)


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


def _compared(catalogue: Catalogue, lists: Lists) -> Iterator[Finding]:
    """Return second steps that differ from the lists with nobody saying why."""
    for entry in lists.entry:
        if kind := catalogue.kinds.get(entry.kind):
            yield from _differing(entry, kind)
        else:
            yield Finding(
                FILE,
                block_of("entry", entry.kind),
                "kind",
                f'There is no kind called "{entry.kind}".',
                "Drop this block.",
            )
    for kind in unlisted(lists, catalogue.kinds.values()):
        if kind.id not in _MANY_PROVIDERS:
            yield Finding(
                kind_file(kind.id),
                SECOND_STEPS_BLOCK,
                "offered",
                "This is not held against the public lists.",
                f"Add an [[entry]] with its kind and its domain to {FILE}.",
            )


def _differing(entry: Listed, kind: Kind) -> Iterator[Finding]:
    found = differences(entry, kind)
    for each in found:
        if not each.why:
            has, lacks = ("our file", "the lists") if each.ours else ("the lists", "our file")
            yield Finding(
                kind_file(entry.kind),
                SECOND_STEPS_BLOCK,
                "offered",
                f'"{each.step}" is in {has} and not in {lacks}.',
                f"Look it up. If it is right, say why in {FILE}: because.{each.step}",
            )
    for step in sorted(entry.because.keys() - {each.step for each in found}):
        yield Finding(
            FILE,
            block_of("entry", entry.kind),
            f"because.{step}",
            f'There is no difference over "{step}" any more.',
            "Drop this line.",
        )
