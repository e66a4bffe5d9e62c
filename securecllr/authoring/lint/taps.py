"""Steps: nine at most, one tap each, and the word that fits the device."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.places import CARDS, card_block, how_to_block, kind_file
from securecllr.authoring.lint.prose import own
from securecllr.catalogue.text_type import TextType

MOST_STEPS = 9
MOST_FIXES = 3

# "tap" as an order. After these words it is a reason ("to open it"), a thing ("the type"), or
# somebody else's doing ("the one you choose"), and no second tap.
_NO_ORDER = r"(?<!\bto )(?<!\byou )(?<!\bnot )(?<!\bthe )(?<!\ba )(?<!\bis )(?<!\bare )"
_ORDER = re.compile(rf"{_NO_ORDER}\b(?:tap|click|open|choose|select|press|type)\b", re.IGNORECASE)
_CHAIN = re.compile(r'"[.,]?\s*(?:(?:and\s+)?then|>|->|/)\s*"')
# The word of the other device. Steps for both, and a fix, may use either.
_STRAY = {
    "phone": (re.compile(r"\bclick\b", re.IGNORECASE), "Click", "Tap"),
    "computer": (re.compile(r"\btap\b", re.IGNORECASE), "Tap", "Click"),
}


def check(material: Material) -> Iterator[Finding]:
    """Find too many steps, and steps that ask for more than one tap."""
    yield from _lengths(material)
    for passage in material.passages:
        if passage.type is TextType.STEP:
            yield from _one(passage)


def _one(passage: Passage) -> Iterator[Finding]:
    orders = [order.lower() for order in _ORDER.findall(own(passage.text))]
    if _CHAIN.search(passage.text):
        yield passage.finding(
            "This step goes through more than one button.", "Make each button a step of its own."
        )
    elif len(orders) > 1:
        yield passage.finding(
            f"This step asks for {len(orders)} things: {', '.join(orders)}.",
            "Make each of them a step of its own.",
        )
    device = passage.key.split()[0]
    if device in _STRAY:
        stray, found, better = _STRAY[device]
        if stray.search(own(passage.text)):
            yield passage.finding(
                f'A step for a {device} says "{found}".', f'Write "{better}" here.'
            )


def _lengths(material: Material) -> Iterator[Finding]:
    for kind in material.catalogue.kinds.values():
        for entry in kind.how_to:
            place = kind_file(kind.id), how_to_block(entry)
            lists = {"steps": entry.steps, "phone": entry.phone, "computer": entry.computer}
            for key, steps in lists.items():
                if steps and (count := len(steps) + len(entry.fix)) > MOST_STEPS:
                    yield _too_many(*place, key, f"There are {count} steps, fix included.")
            if len(entry.fix) > MOST_FIXES:
                yield Finding(
                    *place,
                    "fix",
                    f"There are {len(entry.fix)} lines in fix.",
                    f"Keep it to {MOST_FIXES}. Steps that only lead there belong above.",
                )
    for card in material.catalogue.cards.values():
        if len(card.steps) > MOST_STEPS:
            problem = f"There are {len(card.steps)} steps."
            yield _too_many(CARDS, card_block(card.id), "steps", problem)


def _too_many(file: str, block: str, key: str, problem: str) -> Finding:
    return Finding(file, block, key, problem, f"Keep it to {MOST_STEPS}: leave out what can go.")
