"""Steps are shown one a page, so each is one thing to do, and looking is apart from changing."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import (
    LintContext,
    Location,
    located_how_tos,
    numbered_steps,
)
from securecllr.authoring.lint.prose import own, own_sentences
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import HowTo

LONGEST_STEP = 160  # letters: what a small window shows without scrolling

# They fit only a list in which putting it right follows on.
_BRANCH = re.compile(r"\b(if you do not|stop there|carry on|skip)\b", re.IGNORECASE)
# Where the button is, or what else it is called.
_SAME_BUTTON = re.compile(r"^(it is|it may|it has|they may)\b|#", re.IGNORECASE)


def check(context: LintContext) -> Iterator[Finding]:
    """Return the steps that are not one thing to do, or that stand in both lists of a block."""
    cards = context.catalogue.cards
    for location, entry in located_how_tos(context.catalogue):
        yield from _twice(location, entry)
        for key, number, step in numbered_steps(entry):
            place = *location, f"{key} {number}"
            yield from _step(place, step, of_card=entry.control in cards)


def _twice(location: Location, entry: HowTo) -> Iterator[Finding]:
    looking = {step for key, _number, step in numbered_steps(entry) if key != "fix"}
    for number, step in enumerate(entry.fix, 1):
        if step in looking:
            yield Finding(
                *location,
                f"fix {number}",
                "This stands in the steps for looking, too.",
                "Let fix begin where they end.",
            )


def _step(place: tuple[str, str, str], step: str, *, of_card: bool) -> Iterator[Finding]:
    if len(step) > LONGEST_STEP:
        yield Finding(
            *place,
            f"This step has {len(step)} letters.",
            f"Keep it to {LONGEST_STEP}, or make it two.",
        )
    if _BRANCH.search(own(step)):
        yield Finding(
            *place,
            "This step says what to do if it is not so.",
            "Steps are for looking, and fix is for changing: put it where it belongs.",
        )
    # What a card says to do has nowhere else for what to know beside a step.
    if not of_card and any(not _SAME_BUTTON.search(text) for text in own_sentences(step)[1:]):
        yield Finding(
            *place,
            "This step goes on to something that is no tap.",
            "Put it into expect or careful. What else the button is called may stay.",
        )
