"""An answer counts through its last day, and is asked again on the next: whatever the month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.dates import valid_until
from securecllr.audit.recheck import AgainReason, recheck_day
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, answer, folded
from tests.audit.small import small
from tests.audit.test_recheck import SIGNED, said, why


def asked(day: date, months: int, today: date) -> AgainReason | None:
    return why(said("looked", valid_until=valid_until(day, months)), SIGNED, today=today)


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.sampled_from([1, 6, 7, 12, 13]))
def test_an_answer_counts_through_its_last_day_at_every_month_end(day: date, months: int) -> None:
    last = valid_until(day, months)
    assert asked(day, months, last) is None
    assert asked(day, months, last + timedelta(days=1)) == "out-of-date"


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_month_ends_and_leap_days(day: date, months: int, last: date) -> None:
    assert asked(day, months, last) is None
    assert asked(day, months, last + timedelta(days=1)) == "out-of-date"


def until(control: str, days: int, **changes: object) -> Block:
    return answer("mail", control, "looked", valid_until=TODAY + timedelta(days), **changes)


@pytest.mark.parametrize(
    ("blocks", "days"),
    [
        ([], None),
        ([answer("mail", "password", "no")], None),
        ([until("password", 90), until("two-step", 30), until("codes", 60)], 30),
        ([until("password", 90), answer("mail", "two-step", "no")], 90),
        ([until("password", 90), until("two-step", -1)], 0),
        ([until("password", 90), until("two-step", 90, revision=0)], 0),
    ],
)
def test_the_day_to_check_again_is_the_first_on_which_an_answer_ends_or_in_half_a_year(
    blocks: list[Block], days: int | None
) -> None:
    half_a_year = date(2027, 5, 22)
    expected = half_a_year if days is None else TODAY + timedelta(days)
    assert recheck_day(small(), folded("mail", *blocks), TODAY) == expected
