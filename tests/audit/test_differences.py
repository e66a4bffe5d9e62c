"""What differs between two states of a profile, and in which direction."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.applicability import all_checks
from securecllr.audit.differences import differences
from securecllr.audit.results import Result
from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.profile.model import Block
from securecllr.profile.state import Key, ProfileState
from tests.audit.factory import TODAY, account, answer, folded, left
from tests.audit.small import small

OVER = small()
LATER = TODAY + timedelta(days=400)

Said = str | None  # an answer; or "stale"; or none

# The answer before and after, and what that is called.
TABLE: list[tuple[Said, Said, str | None]] = [
    ("no", "looked", "better"),
    ("no", "think", "better"),
    ("no", "unsure", "better"),
    ("unsure", "looked", "better"),
    ("think", "na", "better"),
    ("stale", "looked", "better"),
    ("looked", "no", "slipped"),
    ("looked", "unsure", "slipped"),
    ("think", "no", "slipped"),
    ("na", "no", "slipped"),
    ("looked", "stale", "stale"),
    ("no", "stale", "stale"),
    (None, "no", "new"),
    (None, "looked", "new"),
    ("looked", None, "gone"),
    ("no", "no", None),
    ("think", "unsure", None),
    ("looked", "na", None),
    ("stale", "stale", None),
    ("stale", "no", None),
]


def said(word: Said) -> list[Block]:
    if word == "stale":
        past = TODAY - timedelta(days=1)
        return [answer("mail", "password", "looked", valid_until=past)]
    return [answer("mail", "password", w) for w in ANSWER_WORDS if w == word]


def kinds(before: ProfileState, after: ProfileState, today: date = TODAY) -> dict[Key, str]:
    found = differences(OVER, before, TODAY, after, today)
    return {difference.check.key: difference.kind for difference in found}


@pytest.mark.parametrize(("before", "after", "expected"), TABLE)
def test_each_step_has_one_name(before: Said, after: Said, expected: str | None) -> None:
    found = kinds(folded("mail", *said(before)), folded("mail", *said(after)))
    assert found == ({("mail", "password"): expected} if expected else {})


def test_it_tells_what_each_was_and_is() -> None:
    found = differences(
        OVER, folded("mail", *said("no")), TODAY, folded("mail", *said("looked")), TODAY
    )
    results: list[tuple[Result | None, Result | None]] = [(d.before, d.after) for d in found]
    assert results == [("fail", "pass")]


def test_what_is_gone_tells_what_it_was_and_what_is_new_what_it_is() -> None:
    nothing, no = folded("mail"), folded("mail", *said("no"))
    (gone,) = differences(OVER, no, TODAY, nothing, TODAY)
    (new,) = differences(OVER, nothing, TODAY, no, TODAY)
    assert [(each.before, each.after) for each in (gone, new)] == [("fail", None), (None, "fail")]


def test_time_alone_makes_things_stale_and_nothing_else() -> None:
    now = folded("mail", *said("looked"), answer("mail", "two-step", "no"))
    assert kinds(now, now, LATER) == {("mail", "password"): "stale"}


def test_an_account_that_was_left_takes_its_answers_away() -> None:
    before = folded("mail", *said("no"))
    after = folded("mail", *said("no"), left("mail", "closed"))
    assert kinds(before, after) == {("mail", "password"): "gone"}


def test_what_a_role_settles_counts_without_an_answer() -> None:
    before, after = folded("mail"), folded("mail", account("social", role="both"))
    assert kinds(before, after) == {("social", "apart"): "new"}


def test_what_a_role_makes_a_matter_of_nothing_is_no_longer_asked() -> None:
    public = folded("mail", account("social", role="councillor"))
    before = folded("mail", account("social", role="personal"), answer("social", "who-sees", "no"))
    assert kinds(folded("mail"), public) == {}
    assert kinds(before, public) == {("social", "who-sees"): "gone"}


def test_they_come_in_the_order_of_the_walk() -> None:
    after = folded("social", "mail", *said("no"), answer("social", "password", "no"))
    audit = [check.key for check in all_checks(OVER, after)]
    found = list(kinds(folded(), after))
    assert found == [key for key in audit if key in found]
    assert len(found) == 2


KEYS = ["password", "two-step", "codes"]
answers = st.builds(
    lambda control, word, days: answer(
        "mail", control, word, valid_until=TODAY + timedelta(days=days)
    ),
    st.sampled_from(KEYS),
    st.sampled_from(ANSWER_WORDS),
    st.integers(-2, 2),
)
states = st.lists(answers, max_size=6).map(lambda blocks: folded("mail", *blocks))


@given(states)
def test_a_state_does_not_differ_from_itself(now: ProfileState) -> None:
    assert differences(OVER, now, TODAY, now, TODAY) == []


MIRROR = {"better": {"slipped", "stale"}, "slipped": {"better"}, "new": {"gone"}, "gone": {"new"}}


@given(states, states)
def test_looked_at_from_the_other_side_better_is_slipped_and_new_is_gone(
    one: ProfileState, other: ProfileState
) -> None:
    there, back = kinds(one, other), kinds(other, one)
    for key, kind in there.items():
        if kind == "stale":  # it was not tested: that is no place to come from
            assert back.get(key) in (None, "better")
        else:
            assert back[key] in MIRROR[kind]
