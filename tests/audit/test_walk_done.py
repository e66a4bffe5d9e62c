"""The walk's actions: one that is done, and a when-then plan for one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from securecllr.audit.plan import Member
from securecllr.audit.walk import Walk
from securecllr.catalogue.model import AnswerWord
from securecllr.profile.model import Plan
from tests.audit.factory import NOON, TODAY
from tests.audit.walking import Clock, say


def first(walk: Walk) -> Member:
    action = walk.plan().first
    assert action is not None
    return action.first


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_an_action_that_is_done_is_looked_at_today(
    walk: Walk, clock: Clock, word: AnswerWord
) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "two-step"), word)
    clock.forward(days=3)
    walk.done(first(walk), "app")
    said = walk.now.answers["mail", "two-step"]
    assert (said.answer, said.choice, said.at) == ("looked", "app", NOON + timedelta(days=3))
    assert said.valid_until == TODAY.replace(year=2027, month=12, day=25)
    assert walk.plan().actions == ()


def test_a_stronger_second_step_that_is_done_is_saved_as_the_one_in_use(walk: Walk) -> None:
    walk.pick("social", "personal")
    say(walk, ("social", "two-step"), "looked", "text")
    assert first(walk).open == "stronger"
    walk.done(first(walk))
    assert walk.now.answers["social", "two-step"].choice == "passkey"
    assert walk.plan().actions == ()
    assert [check.key for check in walk.plan().in_place] == [("social", "two-step")]


def test_what_was_really_added_counts_over_what_was_named(walk: Walk) -> None:
    walk.pick("social", "personal")
    say(walk, ("social", "two-step"), "looked", "text")
    walk.done(first(walk), "app")
    assert walk.now.answers["social", "two-step"].choice == "app"


def test_an_action_without_a_second_word_is_done_without_one(walk: Walk) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "password"), "no")
    walk.done(first(walk))
    said = walk.now.answers["mail", "password"]
    assert (said.answer, said.choice, said.reason) == ("looked", None, None)


def test_a_when_then_plan_is_saved_for_where_the_action_starts(
    walk: Walk, open_walk: Callable[..., Walk]
) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "password"), "no")
    walk.plan_when(first(walk), "get home", "my phone")
    saved = Plan(account="mail", control="password", when="get home", using="my phone", at=TODAY)
    assert open_walk().now.plans == {("mail", "password"): saved}
