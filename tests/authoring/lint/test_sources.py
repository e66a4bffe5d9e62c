from datetime import date

from securecllr.catalogue.model import Release
from tests.authoring.lint.cases import BLOCK, CARD, SECOND, Change, each
from tests.authoring.lint.good_catalogue import block, card, good, lines, releases, second_steps

LATER = date(2026, 11, 23)
TO_COME = "This day is still to come."
UNSAID = "confidence: We are not sure of this, and the text does not say so."
YOUNGER = "source_date: The source is younger than the day that somebody looked at it."
NOT_OFFERED = 'facebook-page.toml: how_to "ready-for-abuse": '


@each(
    (lambda: block(source=[]), BLOCK + "source: There is no source."),
    (
        lambda: block(1, "facebook-page", source=[]),
        NOT_OFFERED + "source: There is no source.",
    ),
    (lambda: block(source_date=None), BLOCK + "source_date: There is no date of the source."),
    (
        lambda: second_steps(source_date=None),
        SECOND + "source_date: There is no date of the source.",
    ),
    (
        lambda: block(undated=True),
        BLOCK + "undated: There is a date of the source, and the source is said to have none.",
    ),
    (
        lambda: block(checked_on=None),
        BLOCK + "checked_on: There is no day on which somebody looked.",
    ),
    (lambda: block(confidence=None), BLOCK + "confidence: It does not say how sure we are."),
    (lambda: block(checked_on=LATER), BLOCK + "checked_on: " + TO_COME),
    (lambda: second_steps(checked_on=LATER), SECOND + "checked_on: " + TO_COME),
    (lambda: card(checked_on=LATER), CARD + "checked_on: " + TO_COME),
    (lambda: block(source_date=LATER), BLOCK + "source_date: " + TO_COME),
    (lambda: block(source_date=date(2026, 11, 21)), BLOCK + YOUNGER),
    (lambda: second_steps(source_date=date(2026, 11, 21)), SECOND + YOUNGER),
    (lambda: card(source_date=date(2026, 11, 21)), CARD + YOUNGER),
    (lambda: block(confidence="low"), BLOCK + UNSAID),
    (lambda: block(1, "facebook-page", confidence="low"), NOT_OFFERED + UNSAID),
    (lambda: card(confidence="low"), CARD + UNSAID),
)
def test_a_fact_that_nobody_can_trace(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_a_doubt_that_is_said_is_fine() -> None:
    assert lines(block(confidence="low", fix=['If you see "On", tap it.'])) == []
    assert lines(block(source_date=None, undated=True)) == []


def test_nothing_is_released_in_the_future() -> None:
    released = releases(good())
    first = released[0]
    released[0] = Release(first.control, first.revision, first.digest, first.change, LATER)
    assert lines(good(), released) == [f'released.toml: release "two-step": on: {TO_COME}']
