"""How long an answer and a set of steps stay good."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.dates import is_old, valid_until
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import AnswerWord
from tests.audit.factory import TODAY, answer, control

DAYS = st.dates(date(1999, 1, 1), date(2120, 12, 31))
MONTHS = st.integers(1, 24)


@pytest.mark.parametrize(
    ("answered", "months", "last_day"),
    [
        (date(2026, 11, 22), 13, date(2027, 12, 22)),
        (date(2026, 11, 22), 7, date(2027, 6, 22)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 8, 30), 6, date(2027, 2, 28)),
        (date(2026, 8, 28), 6, date(2027, 2, 28)),
        (date(2027, 1, 31), 13, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 13, date(2029, 3, 29)),
        (date(2096, 8, 31), 6, date(2097, 2, 28)),
        (date(2099, 8, 31), 6, date(2100, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 5, 31), 7, date(2026, 12, 31)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2025, 11, 30), 13, date(2026, 12, 30)),
        (date(2026, 1, 1), 24, date(2028, 1, 1)),
    ],
)
def test_the_last_day_is_the_same_day_so_many_months_on(
    answered: date, months: int, last_day: date
) -> None:
    assert valid_until(answered, months) == last_day


@given(DAYS, MONTHS)
def test_the_last_day_is_in_the_right_month_and_on_the_same_day_or_the_months_last(
    answered: date, months: int
) -> None:
    until = valid_until(answered, months)
    assert _month(until) == _month(answered) + months
    assert until.day == min(answered.day, monthrange(until.year, until.month)[1])


@given(DAYS, st.integers(0, 800), MONTHS)
def test_an_answer_given_later_never_ends_earlier(answered: date, later: int, months: int) -> None:
    assert valid_until(answered, months) <= valid_until(answered + timedelta(days=later), months)


@given(DAYS, MONTHS)
def test_one_month_more_ends_in_the_very_next_month(answered: date, months: int) -> None:
    more, less = valid_until(answered, months + 1), valid_until(answered, months)
    assert _month(more) == _month(less) + 1


@given(DAYS, MONTHS, st.sampled_from(["looked", "na"]))
def test_the_last_day_itself_still_counts_and_the_day_after_does_not(
    answered: date, months: int, word: AnswerWord
) -> None:
    until = valid_until(answered, months)
    given_then = answer("mail", "password", word, valid_until=until)
    password = control("password")
    assert not is_stale(given_then, password, answered)
    assert not is_stale(given_then, password, until)
    assert is_stale(given_then, password, until + timedelta(days=1))


@pytest.mark.parametrize(("days", "old"), [(0, False), (180, False), (181, True), (2000, True)])
def test_steps_are_old_after_180_days(days: int, old: bool) -> None:
    assert is_old(TODAY - timedelta(days=days), TODAY) is old


def test_steps_checked_on_a_day_still_to_come_are_not_old() -> None:
    assert not is_old(TODAY + timedelta(days=400), TODAY)


def _month(day: date) -> int:
    return day.year * 12 + day.month
