"""A step is something to do or to look at now, once; and looking changes nothing."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import (
    LintContext,
    Location,
    located_how_tos,
    numbered_steps,
)
from securecllr.authoring.lint.prose import own_sentences
from securecllr.authoring.lint.vocabulary import CHANGING, LATER, VERBS
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import HowTo

_FIRST = re.compile(r"^(do not|say no|log out|[a-z]+)", re.IGNORECASE)
# What follows on with another order. "Press and hold" is one, and so are "your phone and email".
_NO_ORDER = frozenset({"email", "hold"})
_ORDERS = "|".join(sorted(VERBS - _NO_ORDER))
_AGAIN = re.compile(rf"^Then\b|\bon to\b|\b(?:and|then) (?:then )?(?:{_ORDERS})\b")


def check(context: LintContext) -> Iterator[Finding]:
    """Return the steps that are none, that are two, and those for looking that change something."""
    for location, entry in located_how_tos(context.catalogue):
        # A card's steps have nowhere else for what to know beside them.
        if entry.control not in context.catalogue.cards:
            yield from _how_to(location, entry)


def _how_to(location: Location, entry: HowTo) -> Iterator[Finding]:
    for key, number, step in numbered_steps(entry):
        place = *location, f"{key} {number}"
        yield from _step(place, step)
        if key != "fix" and _first(step) in CHANGING:
            yield Finding(
                *place,
                "This changes something, in steps for looking.",
                "Put it into fix, or into careful if it comes before all else.",
            )


def _step(place: tuple[str, str, str], step: str) -> Iterator[Finding]:
    if _first(step) in LATER:
        yield Finding(
            *place,
            f'This step starts with "{step.split(maxsplit=1)[0]}": there is nothing to do now.',
            "Put it into careful, or into expect.",
        )
    if _AGAIN.search(own_sentences(step)[0]):
        yield Finding(
            *place,
            "This step goes on to a second thing to do.",
            "Make it a step of its own, or leave out what goes without saying.",
        )


def _first(step: str) -> str:
    found = _FIRST.match(step)
    return found[0].lower() if found else ""
