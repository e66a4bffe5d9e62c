"""After a no: who has access, what to do where a platform can do no better, and putting it off."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from securecllr.audit.applicability import find
from securecllr.audit.engine import Audit
from securecllr.audit.question_page import alarm_after, choices_after, choices_question
from securecllr.audit.sharing import shared_checks
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.plan import member_title
from securecllr.profile.state import Key
from tests.audit.factory import TODAY
from tests.audit.walking import Clock, say

CATALOGUE = read_catalogue()
PEOPLE: Key = ("facebook-page", "page-people")


@pytest.fixture
def walk(open_audit: Callable[..., Audit]) -> Audit:
    audit = open_audit(CATALOGUE)
    audit.pick("facebook-page", "councillor")
    audit.pick("bt", None)
    return audit


def test_only_a_stranger_opens_the_alarm_card(walk: Audit) -> None:
    check = find(walk.checks(), PEOPLE)
    assert check is not None
    offered = [option.choice for option in choices_after(check, "no")]
    assert offered == ["stranger", "leaver", None]
    assert choices_question(check, "no").startswith("Who is it?")
    cards = {choice: alarm_after(CATALOGUE, check, "no", choice) for choice in offered}
    assert {choice for choice, card in cards.items() if card} == {"stranger"}
    assert alarm_after(CATALOGUE, check, "unsure") is None


def test_a_no_without_a_second_word_is_cause_for_alarm_where_there_is_none_to_give(
    walk: Audit,
) -> None:
    check = find(walk.checks(), ("bt", "mail-rules"))
    assert check is not None
    assert choices_after(check, "no") == ()
    assert alarm_after(CATALOGUE, check, "no") is CATALOGUE.cards["hacked"]


@pytest.mark.parametrize(("who", "danger"), [("stranger", True), ("leaver", False), (None, False)])
def test_a_stranger_is_a_danger_and_who_it_is_is_never_shared(
    walk: Audit, who: str | None, danger: bool
) -> None:
    say(walk, PEOPLE, "no", who)
    (action,) = walk.plan().actions
    assert action.danger is danger
    (shared,) = shared_checks(CATALOGUE, walk.now, TODAY)
    assert (shared.control, shared.answer, shared.choice) == ("page-people", "no", None)


def test_who_it_was_is_gone_when_it_is_put_right(walk: Audit) -> None:
    say(walk, PEOPLE, "no", "stranger")
    (action,) = walk.plan().actions
    walk.done(action.first)
    said = walk.now.answers[PEOPLE]
    assert (said.answer, said.choice) == ("looked", None)


def test_where_a_platform_can_do_no_better_there_is_something_else_to_do(
    walk: Audit, clock: Clock
) -> None:
    say(walk, ("bt", "two-step"), "no")
    (action,) = walk.plan().actions
    assert member_title(action.first, walk.names()) == "Check that BT has your mobile number"
    assert action.first.how_to == CATALOGUE.how_to("bt", "recovery-details")
    walk.done(action.first)
    said = walk.now.answers["bt", "two-step"]
    assert (said.answer, said.reason) == ("na", "not-offered")
    assert walk.plan().actions == ()
    assert said.valid_until is not None
    clock.forward(days=(said.valid_until - TODAY).days + 1)
    assert [due.check.key for due in walk.due()] == [("bt", "two-step")]


@pytest.mark.parametrize("word", ["think", "unsure"])
def test_what_is_not_known_is_looked_at_there_all_the_same(walk: Audit, word: str) -> None:
    say(walk, ("bt", "two-step"), word)  # type: ignore[arg-type]
    (action,) = walk.plan().actions
    assert action.first.instead is None
    assert action.first.how_to == CATALOGUE.how_to("bt", "two-step")


def test_an_action_that_is_put_off_leaves_next_until_its_day_and_stays_counted(
    walk: Audit, clock: Clock
) -> None:
    say(walk, PEOPLE, "no", "stranger")
    say(walk, ("bt", "mail-rules"), "think")
    first = walk.plan().first
    assert first is not None
    until = TODAY + timedelta(days=2)
    walk.put_off(first, until)
    plan = walk.plan()
    assert plan.first is not None
    assert plan.first.control.id == "mail-rules"
    assert [(action.control.id, action.until) for action in plan.put_off] == [
        ("page-people", until)
    ]
    assert walk.count().to_do == 1
    clock.forward(days=2)
    found = walk.plan().first
    assert found is not None
    assert (found.control.id, found.until) == ("page-people", None)
