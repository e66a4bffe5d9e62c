"""The plan over the built-in checks: the worst case, and the best."""

import pytest

from securecllr.audit.applicability import GROUP_ORDER, Check, all_checks
from securecllr.audit.plan import ActionPlan, make_plan
from securecllr.catalogue.model import AnswerWord, Role
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account
from securecllr.profile.state import profile_state
from tests.audit.factory import TODAY, account, answer, folded

CATALOGUE = read_catalogue()
STOPS = ("takeover", "exposure", "abuse")


def accounts(role: Role = "both") -> list[Account]:
    return [
        account("nextdoor", role="personal"),
        account("x", role="personal"),
        account("facebook-page", role="councillor", login="facebook-profile"),
        account("instagram", role="personal"),
        account("facebook-profile", role=role),
        account("gmail"),
    ]


def asked(*, role: Role = "both") -> list[Check]:
    found = all_checks(CATALOGUE, folded(*accounts(role)))
    return [check for check in found if check.settled is None]


def plan(word: AnswerWord, choice: str | None = None, role: Role = "both") -> ActionPlan:
    """The plan of someone who gives one answer to everything, "further" included."""
    said = [answer(*check.key, word, choice=choice) for check in asked(role=role)]
    return make_plan(CATALOGUE, profile_state([*accounts(role), *said]), TODAY)


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_the_worst_case_shows_one_thing_to_do_first_then_three_and_keeps_the_rest(
    word: AnswerWord,
) -> None:
    found = plan(word)
    assert found.first == found.actions[0]
    assert found.next_three == found.actions[1:4]
    assert len(found.next_three) == 3
    assert found.later == found.actions[4:]
    assert len(found.later) > 10
    assert found.in_place == ()


def test_in_the_worst_case_every_check_is_on_the_plan_and_starts_at_the_mailbox() -> None:
    found = plan("no")
    members = {member.check.key for action in found.actions for member in action.members}
    gone = {check.key for check in asked() if check.control.id == "recovery-codes"}
    assert members == {c.key for c in asked()} - gone | {("facebook-profile", "role-separation")}
    safe = next(action for action in found.actions if not action.danger)
    assert safe.first.check.account.id == "gmail"
    assert {action.control.id for action in found.actions} == {key[1] for key in members}


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_danger_comes_before_takeover_that_before_exposure_and_that_before_abuse(
    word: AnswerWord,
) -> None:
    found = [0 if a.danger else STOPS.index(a.control.stops) + 1 for a in plan(word).actions]
    assert found == sorted(found)
    assert {*found} == ({0, 1, 2, 3} if word == "no" else {1, 2, 3})


def test_an_address_on_show_comes_before_a_mailbox_without_a_second_step() -> None:
    order = [action.control.id for action in plan("no").actions]
    assert max(order.index("home-hidden"), order.index("page-contact")) < order.index("two-step")


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_every_action_lists_its_accounts_mailbox_first_then_sign_ins_then_pages(
    word: AnswerWord,
) -> None:
    for action in plan(word).actions:
        groups = [GROUP_ORDER.index(member.check.kind.group) for member in action.members]
        assert groups == sorted(groups)


def test_when_all_was_looked_at_there_is_nothing_to_do() -> None:
    found = plan("looked", role="personal")
    assert found.actions == ()
    assert found.first is None
    assert [check.key for check in found.in_place] == [c.key for c in asked(role="personal")]


def test_when_all_was_looked_at_the_use_of_an_account_is_all_that_stays_open() -> None:
    assert [action.control.id for action in plan("looked").actions] == ["role-separation"]


def test_when_all_was_looked_at_a_stronger_second_step_is_all_that_is_offered() -> None:
    found = plan("looked", "text", role="personal")
    assert found.actions == ()
    assert found.further[0].first.check.account.id == "gmail"
    assert {m.check.account.id: m.choice for a in found.further for m in a.members} == {
        "gmail": "passkey",
        "facebook-profile": "passkey",
        "instagram": "app",
        "x": "passkey",
    }


def test_when_nothing_applies_there_is_nothing_to_do() -> None:
    found = plan("na", role="personal")
    assert (found.actions, found.in_place) == ((), ())
