"""The shape of one how-to: steps or a reason, for each device, and what to see at the end."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import how_to_block, kind_file
from securecllr.catalogue.model import HACKED, OLD_ACCOUNT, HowTo

# Where steps may stand without the end that the others need.
LOOSE_END = HACKED
# What cannot be undone must say so first.
NOT_UNDONE = OLD_ACCOUNT

# A way that is missing names the other one: "Use a computer."
_INSTEAD = {
    "phone": re.compile(r"\b(computer|laptop|browser|website|email)\b", re.IGNORECASE),
    "computer": re.compile(r"\b(phone|tablet|app|email)\b", re.IGNORECASE),
}

Place = tuple[str, str]


def check(material: Material) -> Iterator[Finding]:
    """Find how-tos that say two things at once, or leave one out."""
    for kind in material.catalogue.kinds.values():
        for entry in kind.how_to:
            place = kind_file(kind.id), how_to_block(entry)
            yield from _one_way(place, entry)
            for device in ("phone", "computer"):
                yield from _device(place, entry, device)
            if entry.has_steps:
                yield from _end(place, entry)


def _one_way(place: Place, entry: HowTo) -> Iterator[Finding]:
    ways = {
        "steps": bool(entry.steps),
        "phone and computer": bool(entry.phone or entry.computer),
        "not_offered": bool(entry.not_offered),
        "does_not_apply": bool(entry.does_not_apply),
    }
    found = [way for way, there in ways.items() if there]
    if not found:
        yield Finding(
            *place,
            "steps",
            "This block says nothing.",
            "Give steps, or say why there are none: not_offered or does_not_apply.",
        )
    if len(found) > 1:
        yield Finding(*place, found[1], f"There are both {' and '.join(found)}.", "Keep one.")
    if found and not entry.has_steps:
        ends = {"fix": entry.fix, "expect": entry.expect, "seen": entry.seen}
        for key in (key for key, value in ends.items() if value):
            yield Finding(
                *place, key, "This follows on from steps, and there are none.", "Drop it."
            )


def _device(place: Place, entry: HowTo, device: str) -> Iterator[Finding]:
    steps: list[str] = getattr(entry, device)
    reason: str | None = getattr(entry, f"no_{device}")
    apart = bool(entry.phone or entry.computer)
    if apart and not steps and not reason:
        yield Finding(
            *place,
            device,
            f"There are no steps for a {device}.",
            f"Add them, or say in no_{device} why not and what to do instead.",
        )
    if reason and (steps or not apart):
        yield Finding(
            *place,
            f"no_{device}",
            f"This says that a {device} cannot do it, beside steps that it does not fit.",
            f"Keep it only where there are steps for the other device and none for a {device}.",
        )
    elif reason and not _INSTEAD[device].search(reason):
        yield Finding(
            *place,
            f"no_{device}",
            "This does not say what to do instead.",
            "End it with the way that works, such as: Use a computer.",
        )


def _end(place: Place, entry: HowTo) -> Iterator[Finding]:
    ends = {
        "expect": (entry.expect, 'what to look for: "You should see ..."'),
        "seen": (entry.seen, "the question that asks whether it is there now"),
        "fix": (entry.fix, "the steps that put it right, three at most"),
    }
    for key, (value, wanted) in ends.items():
        if not value and entry.control != LOOSE_END:
            yield Finding(*place, key, "There are steps, and no end to them.", f"Add {wanted}.")
    if entry.control == NOT_UNDONE and not entry.careful:
        yield Finding(
            *place,
            "careful",
            "Closing an account cannot always be undone, and this does not say so.",
            "Say what is lost, and which other sign-ins it may touch.",
        )
