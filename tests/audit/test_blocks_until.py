"""A profile as it was on a day: by the order in the file, also where the clock went backwards."""

from datetime import UTC, date, datetime, timedelta

from securecllr.audit.differences import blocks_until, last_day
from securecllr.profile.model import Answer, Attestation, Block, Event
from tests.audit.factory import TODAY


def on(day: date) -> Event:
    return Event(kind="new-phone", at=day)


DAY = timedelta(days=1)


def test_the_blocks_of_a_day_are_in_and_those_of_the_next_are_not() -> None:
    blocks: list[Block] = [on(TODAY - DAY), on(TODAY), on(TODAY + DAY)]
    kept = [len(blocks_until(blocks, TODAY + n * DAY)) for n in (-2, -1, 0, 1, 2)]
    assert kept == [0, 1, 2, 3, 3]


def test_with_a_clock_that_went_backwards_the_order_in_the_file_decides() -> None:
    early, late = on(TODAY), on(TODAY + 9 * DAY)
    # Written after the clock was put back: what came before it was before it, whatever it says.
    assert blocks_until([on(TODAY + DAY), early], TODAY + DAY) == [on(TODAY + DAY), early]
    # Nothing is taken from below a block of a later day.
    assert blocks_until([early, late, early], TODAY) == [early]


def test_a_moment_belongs_to_the_day_of_the_person_who_reads() -> None:
    moment = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    own = moment.astimezone().date()
    for block in (
        Answer(account="you", control="ready", revision=1, answer="no", at=moment),
        Attestation(at=moment, declaration="x", catalogue="7", assisted=False, bytes=1),
    ):
        assert blocks_until([block], own) == [block]
        assert blocks_until([block], own - DAY) == []
        assert last_day([on(TODAY), block]) == own


def test_a_file_without_a_block_has_no_last_day() -> None:
    assert last_day([]) is None
