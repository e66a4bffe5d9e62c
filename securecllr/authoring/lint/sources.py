"""Every fact has a source, the date on it, the day that somebody looked, and how sure we are."""

from collections.abc import Iterator
from datetime import date

from securecllr.authoring.lint.context import LintContext, Location, numbered_steps
from securecllr.catalogue.findings import (
    CARDS,
    FACTS,
    RELEASED,
    SECOND_STEPS_BLOCK,
    Finding,
    block_of,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import Card, Catalogue, Fact, HowTo, SecondSteps

# What says where it comes from.
Sourced = HowTo | SecondSteps | Card | Fact

IF_YOU_SEE = "if you see"


def check(context: LintContext) -> Iterator[Finding]:
    """Return facts without a source or a date, dates that cannot be, and doubts left unsaid."""
    for location, item in sourced(context.catalogue):
        if not isinstance(item, Card) and not (isinstance(item, HowTo) and item.does_not_apply):
            yield from _missing(location, item)
        yield from _in_time(location, item, context.today)
        yield from _doubt(location, item)
    for block, day in _releases(context):
        if day > context.today:
            yield _not_yet((RELEASED, block), "on")


def sourced(catalogue: Catalogue) -> Iterator[tuple[Location, Sourced]]:
    """Return everything in the catalogue that says where it comes from, with its place."""
    for kind in catalogue.kinds.values():
        file = kind_file(kind.id)
        if kind.second_steps:
            yield (file, SECOND_STEPS_BLOCK), kind.second_steps
        yield from (((file, how_to_block(entry)), entry) for entry in kind.how_to)
    for card in catalogue.cards.values():
        yield (CARDS, block_of("card", card.id)), card
    for fact in catalogue.facts.values():
        yield (FACTS, block_of("fact", fact.id)), fact


def _releases(context: LintContext) -> Iterator[tuple[str, date]]:
    for release in context.baseline.releases or ():
        yield block_of("release", release.control), release.on
    for kind in context.baseline.kinds or ():
        yield block_of("kind", kind.id), kind.on


def _missing(location: Location, item: HowTo | SecondSteps | Fact) -> Iterator[Finding]:
    if not item.source:
        yield Finding(*location, "source", "There is no source.", "Say where this comes from.")
    if item.source_date is None and not item.undated:
        yield Finding(
            *location,
            "source_date",
            "There is no date of the source.",
            "Give the date that stands on the source. If there is none, write undated = true.",
        )
    if item.source_date is not None and item.undated:
        yield Finding(
            *location,
            "undated",
            "There is a date of the source, and the source is said to have none.",
            "Keep source_date or undated, not both.",
        )
    if item.checked_on is None:
        yield Finding(
            *location,
            "checked_on",
            "There is no day on which somebody looked.",
            "Give the day that you looked it up.",
        )
    if item.confidence is None:
        yield Finding(
            *location,
            "confidence",
            "It does not say how sure we are.",
            'Write "high", "medium" or "low".',
        )


def _in_time(location: Location, item: Sourced, today: date) -> Iterator[Finding]:
    days = ("source_date", "checked_on", "second_reader")
    late = [key for key in days if (getattr(item, key) or today) > today]
    for key in late:
        yield _not_yet(location, key)
    if not late and item.source_date and item.checked_on and item.source_date > item.checked_on:
        yield Finding(
            *location,
            "source_date",
            "The source is younger than the day that somebody looked at it.",
            "Look again, and give that day as checked_on.",
        )


def _not_yet(location: Location, key: str) -> Finding:
    return Finding(*location, key, "This day is still to come.", "Give the day as it was.")


def _doubt(location: Location, item: Sourced) -> Iterator[Finding]:
    """Return a finding where we are not sure, and no text of the item says so.

    A fact may also send people to their council. A second step that is not there does no harm.
    """
    texts, signs = _read_by_people(item), [IF_YOU_SEE]
    if isinstance(item, Fact):
        signs.append("ask your council")
    said = any(sign in text.lower() for text in texts for sign in signs)
    if item.confidence == "low" and texts and not said:
        yield Finding(
            *location,
            "confidence",
            "We are not sure of this, and the text does not say so.",
            'Put "if you see" before what may not be there, or find a better source.',
        )


def _read_by_people(item: Sourced) -> list[str]:
    match item:
        case HowTo():
            steps = [step for _key, _number, step in numbered_steps(item)]
            return [*steps, item.expect or "", item.not_offered or ""]
        case Card():
            return [*item.text, *item.steps]
        case Fact():
            return item.text
        case SecondSteps():
            return []
