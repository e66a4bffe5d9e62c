"""A how-to has one way for each device, or says why there is none: nobody is left without."""

from collections.abc import Iterator

from securecllr.catalogue.findings import Finding, how_to_block, kind_file
from securecllr.catalogue.model import HowTo
from securecllr.catalogue.soundness.judged import Judged


def check(judged: Judged) -> Iterator[Finding]:
    """Return the blocks that say nothing, too much, or nothing for one device."""
    for kind in judged.kinds:
        for entry in kind.how_to:
            location = kind_file(kind.id), how_to_block(entry)
            yield from _one_way(location, entry)
            for device in ("phone", "computer"):
                yield from _device(location, entry, device)
            yield from _phones(location, entry)


def _one_way(location: tuple[str, str], entry: HowTo) -> Iterator[Finding]:
    ways = {
        "steps": bool(entry.steps),
        "phone and computer": bool(entry.on_phone or entry.computer),
        "not_offered": bool(entry.not_offered),
        "does_not_apply": bool(entry.does_not_apply),
    }
    found = [way for way, there in ways.items() if there]
    if not found:
        yield Finding(
            *location,
            "steps",
            "This block says nothing.",
            "Give steps, or say why there are none: not_offered or does_not_apply.",
        )
    if len(found) > 1:
        yield Finding(*location, found[1], f"There are both {' and '.join(found)}.", "Keep one.")
    if found and not entry.has_steps:
        ends = {"fix": entry.fix, "expect": entry.expect, "seen": entry.seen}
        for key in (key for key, value in ends.items() if value):
            yield Finding(
                *location, key, "This follows on from steps, and there are none.", "Drop it."
            )


def _device(location: tuple[str, str], entry: HowTo, device: str) -> Iterator[Finding]:
    there: bool = entry.on_phone if device == "phone" else bool(entry.computer)
    reason: str | None = getattr(entry, f"no_{device}")
    apart = bool(entry.on_phone or entry.computer)
    if apart and not there and not reason:
        yield Finding(
            *location,
            device,
            f"There are no steps for a {device}.",
            f"Add them, or say in no_{device} why not and what to do instead.",
        )
    if reason and (there or not apart):
        yield Finding(
            *location,
            f"no_{device}",
            f"This says that a {device} cannot do it, beside steps that it does not fit.",
            f"Keep it only where there are steps for the other device and none for a {device}.",
        )


def _phones(location: tuple[str, str], entry: HowTo) -> Iterator[Finding]:
    lists = {"iphone": entry.iphone, "android": entry.android}
    missing = [key for key, steps in lists.items() if not steps]
    if len(missing) == 1:
        yield Finding(
            *location,
            missing[0],
            "There are steps of its own for one sort of phone alone.",
            "Give the other its own, too. What both have belongs in phone.",
        )
