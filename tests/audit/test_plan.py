"""What is on the plan and what is not: each answer, stale ones, old accounts, the worst case."""

from datetime import timedelta

import pytest

from securecllr.audit.applicability import all_checks
from securecllr.audit.plan import ActionPlan, make_plan
from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord
from securecllr.profile.model import Block, LeftState
from tests.audit.factory import TODAY, account, answer, folded, left
from tests.audit.small import small


def plan(*blocks: Block | str) -> ActionPlan:
    return make_plan(small(), folded(*blocks), TODAY)


def opened(found: ActionPlan) -> list[tuple[str, str, str]]:
    return [
        (*member.check.key, member.open) for action in found.actions for member in action.members
    ]


@pytest.mark.parametrize(
    ("word", "state", "in_place"),
    [
        ("looked", None, True),
        ("think", "think", False),
        ("no", "no", False),
        ("unsure", "unsure", False),
        ("na", None, False),
    ],
)
def test_what_each_answer_puts_on_the_plan(
    word: AnswerWord, state: str | None, in_place: bool
) -> None:
    found = plan("mail", answer("mail", "password", word))
    assert opened(found) == ([("mail", "password", state)] if state else [])
    assert [c.key for c in found.in_place] == ([("mail", "password")] if in_place else [])


def test_without_answers_there_is_nothing_to_do() -> None:
    assert plan() == plan("mail", "social", "page") == ActionPlan((), (), ())
    assert plan().first is None
    assert plan().next_three == plan().later == ()


@pytest.mark.parametrize("word", ["looked", "na"])
def test_an_answer_past_its_day_is_asked_anew_and_is_not_on_the_plan(word: AnswerWord) -> None:
    past = answer("mail", "password", word, valid_until=TODAY - timedelta(days=1))
    assert plan("mail", past) == ActionPlan((), (), ())


def test_an_answer_counts_on_the_plan_on_its_last_day() -> None:
    assert plan("mail", answer("mail", "password", "looked", valid_until=TODAY)).in_place


def test_a_no_stays_on_the_plan_however_old_it_is() -> None:
    years_on = TODAY + timedelta(days=4000)
    now = folded("mail", answer("mail", "password", "no"))
    assert opened(make_plan(small(), now, years_on)) == [("mail", "password", "no")]


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
@pytest.mark.parametrize(
    "place",
    [check.key for check in all_checks(small(), folded("mail", "social", "forum", "page"))],
    ids="/".join,
)
def test_whatever_a_no_puts_on_the_plan_unsure_puts_there_too_as_find_out(
    place: tuple[str, str], word: AnswerWord
) -> None:
    found = plan("mail", "social", "forum", "page", answer(*place, word))
    assert opened(found) == [(*place, word)]


@pytest.mark.parametrize("word", [None, *ANSWER_WORDS])
def test_the_use_of_an_account_counts_whatever_was_answered(word: AnswerWord | None) -> None:
    said = [answer("social", each, word) for each in ("apart", "who-sees")] if word else []
    both = plan(account("social", role="both"), *said)
    assert ("social", "apart", "no") in opened(both)
    assert "apart" not in {check.control.id for check in both.in_place}
    councillor = plan(account("social", role="councillor"), *said)
    assert "who-sees" not in {control_id for _, control_id, _ in opened(councillor)}
    assert "who-sees" not in {check.control.id for check in councillor.in_place}


@pytest.mark.parametrize(
    ("state", "on_plan"),
    [
        ("open", [("social", "old-account", "no")]),
        ("locked-out", [("social", "old-account", "unsure")]),
        ("closed", []),
        ("paused", []),
    ],
)
def test_an_account_that_was_left_stays_on_the_plan_until_it_is_closed_or_paused(
    state: LeftState, on_plan: list[tuple[str, str, str]]
) -> None:
    no = answer("social", "password", "no")
    assert opened(plan("social", no, left("social", state))) == on_plan
    assert (
        plan("social", answer("social", "password", "looked"), left("social", state)).in_place == ()
    )


def test_the_last_word_on_an_old_account_counts() -> None:
    assert plan("social", left("social", "open"), left("social", "closed")).actions == ()
    assert plan("social", left("social", "closed"), left("social", "open")).actions != ()


def test_an_answer_of_another_set_is_not_on_the_plan() -> None:
    assert plan(
        "mail", "pager", answer("mail", "gone", "no"), answer("pager", "password", "no")
    ) == (ActionPlan((), (), ()))


def test_the_plan_names_each_account_whose_platform_offers_no_second_step() -> None:
    assert plan("forum", "mail", "forum-2", "page", "pager").second_step_missing == (
        "forum",
        "forum-2",
    )
    assert plan("forum", left("forum", "closed")).second_step_missing == ()


def test_what_is_in_place_is_in_the_order_of_the_walk() -> None:
    said = [answer("social", "password", "looked"), answer("mail", "codes", "looked")]
    found = plan("social", "mail", *said, answer("mail", "password", "looked"))
    assert [c.key for c in found.in_place] == [
        ("mail", "password"),
        ("mail", "codes"),
        ("social", "password"),
    ]
