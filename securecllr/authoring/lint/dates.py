"""Every fact has a source, the date on it, the day that somebody looked, and how sure we are."""

from collections.abc import Iterator
from datetime import date

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import (
    CARDS,
    FACTS,
    RELEASED,
    SECOND_STEPS_BLOCK,
    card_block,
    fact_block,
    how_to_block,
    kind_file,
    kind_release_block,
    release_block,
)
from securecllr.catalogue.model import Card, Fact, HowTo, SecondSteps

IF_YOU_SEE = "if you see"

Place = tuple[str, str]


def check(material: Material) -> Iterator[Finding]:
    """Find facts without a source or a date, dates that cannot be, and doubts left unsaid."""
    today = material.today
    for kind in material.catalogue.kinds.values():
        file = kind_file(kind.id)
        if kind.second_steps:
            place = file, SECOND_STEPS_BLOCK
            yield from _sourced(place, kind.second_steps)
            yield from _in_time(place, kind.second_steps, today)
        for entry in kind.how_to:
            place = file, how_to_block(entry)
            if not entry.does_not_apply:
                yield from _sourced(place, entry)
            yield from _in_time(place, entry, today)
            texts = [*entry.steps, *entry.phone, *entry.computer, *entry.fix]
            texts += [entry.expect or "", entry.not_offered or ""]
            yield from _doubt(place, entry.confidence == "low", texts)
    for card in material.catalogue.cards.values():
        place = CARDS, card_block(card.id)
        yield from _in_time(place, card, today)
        yield from _doubt(place, card.confidence == "low", [*card.text, *card.steps])
    for fact in material.catalogue.facts.values():
        place = FACTS, fact_block(fact.id)
        yield from _sourced(place, fact)
        yield from _in_time(place, fact, today)
        asks = any("ask your council" in text.lower() for text in fact.text)
        yield from _doubt(place, fact.confidence == "low" and not asks, fact.text)
    yield from (
        _not_yet((RELEASED, block), "on") for block, on in _releases(material) if on > today
    )


def _releases(material: Material) -> Iterator[tuple[str, date]]:
    """Give the block and the day of every release."""
    for release in material.held.texts or ():
        yield release_block(release.control), release.on
    for kind in material.held.kinds or ():
        yield kind_release_block(kind.id), kind.on


def _sourced(place: Place, fact: HowTo | SecondSteps | Fact) -> Iterator[Finding]:
    if not fact.source:
        yield Finding(*place, "source", "There is no source.", "Say where this comes from.")
    if fact.source_date is None and not fact.undated:
        yield Finding(
            *place,
            "source_date",
            "There is no date of the source.",
            "Give the date that stands on the source. If there is none, write undated = true.",
        )
    if fact.source_date is not None and fact.undated:
        yield Finding(
            *place,
            "undated",
            "There is a date of the source, and the source is said to have none.",
            "Keep source_date or undated, not both.",
        )
    if fact.checked_on is None:
        yield Finding(
            *place,
            "checked_on",
            "There is no day on which somebody looked.",
            "Give the day that you looked it up.",
        )
    if fact.confidence is None:
        yield Finding(
            *place,
            "confidence",
            "It does not say how sure we are.",
            'Write "high", "medium" or "low".',
        )


def _in_time(
    place: Place, fact: HowTo | SecondSteps | Card | Fact, today: date
) -> Iterator[Finding]:
    late = [key for key in ("source_date", "checked_on") if (getattr(fact, key) or today) > today]
    for key in late:
        yield _not_yet(place, key)
    if not late and fact.source_date and fact.checked_on and fact.source_date > fact.checked_on:
        yield Finding(
            *place,
            "source_date",
            "The source is younger than the day that somebody looked at it.",
            "Look again, and give that day as checked_on.",
        )


def _not_yet(place: Place, key: str) -> Finding:
    return Finding(*place, key, "This day is still to come.", "Give the day as it was.")


def _doubt(place: Place, low: bool, texts: list[str]) -> Iterator[Finding]:
    if low and not any(IF_YOU_SEE in text.lower() for text in texts):
        yield Finding(
            *place,
            "confidence",
            "We are not sure of this, and the text does not say so.",
            'Put "if you see" before what may not be there, or find a better source.',
        )
