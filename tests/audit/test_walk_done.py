"""The walk's actions: one that is done, and a when-then plan for one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from securecllr.audit.engine import Audit
from securecllr.audit.plan import Member
from securecllr.catalogue.model import AnswerWord
from securecllr.profile.model import Plan
from tests.audit.factory import NOON, TODAY
from tests.audit.walking import Clock, say


def first(audit: Audit) -> Member:
    plan = audit.plan()
    return (*plan.actions, *plan.further)[0].first


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_an_action_that_is_done_is_looked_at_today(
    audit: Audit, clock: Clock, word: AnswerWord
) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "two-step"), word)
    clock.forward(days=3)
    audit.done(first(audit), "app")
    said = audit.now.answers["mail", "two-step"]
    assert (said.answer, said.choice, said.at) == ("looked", "app", NOON + timedelta(days=3))
    assert said.valid_until == TODAY.replace(year=2027, month=12, day=25)
    assert audit.plan().actions == ()


def test_a_stronger_second_step_that_is_done_is_saved_as_the_one_in_use(audit: Audit) -> None:
    audit.pick("social", "personal")
    say(audit, ("social", "two-step"), "looked", "text")
    assert first(audit).open == "stronger"
    audit.done(first(audit))
    assert audit.now.answers["social", "two-step"].choice == "passkey"
    assert audit.plan().actions == ()
    assert [check.key for check in audit.plan().in_place] == [("social", "two-step")]


def test_what_was_really_added_counts_over_what_was_named(audit: Audit) -> None:
    audit.pick("social", "personal")
    say(audit, ("social", "two-step"), "looked", "text")
    audit.done(first(audit), "app")
    assert audit.now.answers["social", "two-step"].choice == "app"


def test_an_action_without_a_second_word_is_done_without_one(audit: Audit) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "no")
    audit.done(first(audit))
    said = audit.now.answers["mail", "password"]
    assert (said.answer, said.choice, said.reason) == ("looked", None, None)


def test_a_when_then_plan_is_saved_for_where_the_action_starts(
    audit: Audit, open_audit: Callable[..., Audit]
) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "no")
    audit.plan_when(first(audit), "get home", "my phone")
    saved = Plan(account="mail", control="password", when="get home", using="my phone", at=TODAY)
    assert open_audit().now.plans == {("mail", "password"): saved}
