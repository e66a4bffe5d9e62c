"""What an answer comes to, with time and with a change of the question."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.results import Result, is_stale, result_of_check
from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord
from securecllr.profile.model import Answer
from tests.audit.factory import (
    TODAY,
    account,
    answer,
    catalogue,
    check_of,
    control,
    folded,
    kind,
)
from tests.audit.small import small


def result_of(given_then: Answer | None, revision: int, today: date) -> Result:
    """What an answer comes to, where the question has this revision."""
    over = catalogue(
        [control("password", revision=revision)], [kind("mail", "mailbox", "password")]
    )
    return result_of_check(check_of(folded("mail"), "mail", "password", over), given_then, today)


WORDS = st.sampled_from(ANSWER_WORDS)
TODAY_OR_LATER, PAST = TODAY, TODAY - timedelta(days=1)

# The answer; what it comes to; what it comes to past its day, or when the question has changed.
TABLE: list[tuple[AnswerWord, Result, Result]] = [
    ("looked", "pass", "not_tested"),
    ("think", "unknown", "unknown"),
    ("no", "fail", "fail"),
    ("unsure", "unknown", "unknown"),
    ("na", "not_applicable", "not_tested"),
]


@pytest.mark.parametrize(("word", "fresh", "stale"), TABLE)
@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize("risen", [False, True])
def test_each_answer_comes_to_one_result(
    word: AnswerWord, fresh: Result, stale: Result, past: bool, risen: bool
) -> None:
    given_then = answer(
        "mail", "password", word, revision=3, valid_until=PAST if past else TODAY_OR_LATER
    )
    expected = stale if past or risen else fresh
    assert result_of(given_then, 4 if risen else 3, TODAY) == expected
    asked = control("password", revision=4 if risen else 3)
    assert is_stale(given_then, asked, TODAY) is (expected == "not_tested")


def test_the_table_has_every_answer() -> None:
    assert [word for word, _, _ in TABLE] == list(ANSWER_WORDS)


def test_an_answer_without_a_last_day_counts() -> None:
    assert not is_stale(answer("mail", "password", "looked", valid_until=None), control("a"), TODAY)


def test_what_was_never_answered_is_not_tested() -> None:
    assert result_of(None, 1, TODAY) == "not_tested"


@pytest.mark.parametrize("word", ["looked", "na"])
def test_an_answer_to_a_newer_wording_than_this_catalogue_has_is_not_stale(
    word: AnswerWord,
) -> None:
    assert not is_stale(
        answer("mail", "password", word, revision=5), control("a", revision=4), TODAY
    )


@given(
    today=st.dates(),
    until=st.none() | st.dates(),
    asked=st.integers(1, 9),
    revision=st.integers(1, 9),
)
def test_a_no_never_gets_milder_by_waiting(
    today: date, until: date | None, asked: int, revision: int
) -> None:
    given_then = answer("mail", "password", "no", revision=asked, valid_until=until)
    assert result_of(given_then, revision, today) == "fail"


@given(
    word=st.sampled_from(["think", "unsure"]),
    today=st.dates(),
    until=st.none() | st.dates(),
    revision=st.integers(1, 9),
)
def test_what_is_unknown_stays_unknown_until_it_is_answered_anew(
    word: AnswerWord, today: date, until: date | None, revision: int
) -> None:
    assert result_of(answer("mail", "x", word, valid_until=until), revision, today) == "unknown"


@given(WORDS, st.dates(), st.integers(0, 4000), st.integers(1, 3))
def test_waiting_never_turns_anything_into_a_pass(
    word: AnswerWord, today: date, days: int, revision: int
) -> None:
    given_then = answer("mail", "password", word)
    later = min(date.max.toordinal(), today.toordinal() + days)
    before = result_of(given_then, revision, today)
    after = result_of(given_then, revision, date.fromordinal(later))
    assert after in (before, "not_tested")


def test_the_role_settles_a_check_whatever_was_answered_before() -> None:
    for role, control_id, expected in (
        ("both", "apart", "fail"),
        ("councillor", "who-sees", "not_applicable"),
    ):
        check = check_of(folded(account("social", role=role)), "social", control_id, small())
        for word in ANSWER_WORDS:
            assert result_of_check(check, answer("social", control_id, word), TODAY) == expected
        assert result_of_check(check, None, TODAY) == expected


def test_a_check_is_held_against_its_controls_own_revision() -> None:
    over = catalogue([control("password", revision=2)], [kind("mail", "mailbox", "password")])
    check = check_of(folded("mail"), "mail", "password", over)
    old: Answer = answer("mail", "password", "looked", revision=1)
    new: Answer = answer("mail", "password", "looked", revision=2)
    assert [result_of_check(check, each, TODAY) for each in (None, old, new)] == [
        "not_tested",
        "not_tested",
        "pass",
    ]
    assert (
        result_of_check(check_of(folded("mail"), "mail", "password", small()), old, TODAY) == "pass"
    )
