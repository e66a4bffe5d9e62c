"""The walk's accounts: picked, used for something else, left, come back to."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from securecllr.audit.walk import Walk
from securecllr.catalogue.model import Role
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account, Left
from tests.audit.factory import TODAY
from tests.audit.small import small
from tests.audit.walking import say


def test_a_second_account_of_a_kind_gets_a_number(walk: Walk) -> None:
    assert [walk.pick("mail", None).id for _ in range(3)] == ["mail", "mail-2", "mail-3"]
    assert list(walk.now.accounts) == ["mail", "mail-2", "mail-3"]


def test_so_it_is_with_gmail(open_walk: Callable[..., Walk]) -> None:
    walk = open_walk(read_catalogue())
    assert [walk.pick("gmail", None).id for _ in range(2)] == ["gmail", "gmail-2"]


def test_an_account_keeps_its_use_and_its_label_and_the_day(walk: Walk) -> None:
    picked = walk.pick("social", "personal", "old phone")
    assert picked == walk.now.accounts["social"]
    assert picked == Account(
        id="social", kind="social", role="personal", label="old phone", at=TODAY
    )


def test_a_page_takes_the_sign_in_of_the_profile_in_use(walk: Walk) -> None:
    assert walk.pick("page", "councillor").login is None
    walk.pick("social", "personal")
    assert walk.pick("page", "councillor").login == "social"
    walk.leave("social", "closed")
    assert walk.pick("page", "councillor").login is None
    walk.pick("social", "personal")
    assert walk.pick("page", "councillor").login == "social-2"


def test_the_kinds_to_pick_leave_out_the_person(walk: Walk) -> None:
    assert [kind.id for kind in walk.kinds_to_pick()] == ["social", "forum", "page", "mail"]


def test_the_built_in_mailboxes_are_offered_first(open_walk: Callable[..., Walk]) -> None:
    groups = [kind.group for kind in open_walk(read_catalogue()).kinds_to_pick()]
    count = groups.count("mailbox")
    assert count > 0
    assert groups[:count] == ["mailbox"] * count


def test_leaving_an_account_keeps_its_answers(walk: Walk, open_walk: Callable[..., Walk]) -> None:
    walk.pick("mail", None)
    walk.pick("social", "personal")
    said = say(walk, ("social", "password"), "no")
    walk.leave("social", "closed")
    assert walk.now.left == {"social": Left(account="social", state="closed", at=TODAY)}
    assert [each.id for each in walk.now.in_use] == ["mail"]
    assert [section.account for section in walk.sections()] == ["mail", "you"]
    assert open_walk().now.answers == {("social", "password"): said}


def test_coming_back_to_a_platform_is_a_new_account_with_nothing_answered(walk: Walk) -> None:
    walk.pick("social", "personal")
    say(walk, ("social", "password"), "looked")
    walk.leave("social", "closed")
    assert walk.pick("social", "personal").id == "social-2"
    assert [each.id for each in walk.now.in_use] == ["social-2"]
    (section, _you) = walk.sections()
    assert (section.account, section.answered) == ("social-2", 0)


def test_an_account_left_before_this_walk_is_on_the_plan_and_not_asked_about(walk: Walk) -> None:
    walk.pick("social", "personal")
    walk.pick_left("social", "open")
    walk.pick_left("forum", "paused")
    assert [each.id for each in walk.now.in_use] == ["social"]
    assert {id_: each.state for id_, each in walk.now.left.items()} == {
        "social-2": "open",
        "forum": "paused",
    }
    (action,) = walk.plan().actions
    assert action.first.check.key == ("social-2", "old-account")
    walk.leave("social-2", "closed")
    assert walk.plan().actions == ()


@pytest.mark.parametrize("role", ["personal", "councillor"])
def test_an_account_that_no_longer_has_both_uses_is_asked_how_they_are_kept_apart(
    walk: Walk, open_walk: Callable[..., Walk], role: Role
) -> None:
    walk.pick("social", "both", "phone")
    key = ("social", "apart")
    assert walk.page(key) is None
    assert [each.first.check.key for each in walk.plan().actions] == [key]
    walk.change_role("social", role)
    assert walk.page(key) is not None
    assert key in [check.key for check in walk.sections()[0].open]
    assert walk.plan().actions == ()
    assert open_walk().now.answers == {}


def test_an_account_that_comes_to_have_both_uses_is_no_longer_asked(walk: Walk) -> None:
    walk.pick("social", "personal")
    walk.change_role("social", "both")
    assert walk.page(("social", "apart")) is None
    assert [each.first.open for each in walk.plan().actions] == ["no"]


def test_changing_the_use_of_an_account_changes_nothing_else_about_it(walk: Walk) -> None:
    walk.pick("social", "personal")
    page = walk.pick("page", None, "ward")
    said = say(walk, ("page", "people"), "looked")
    walk.change_role("page", "councillor")
    assert walk.now.accounts["page"] == replace(page, role="councillor")
    assert walk.now.answers["page", "people"] == said
    assert list(walk.now.accounts) == ["social", "page"]


def test_accounts_in_use_are_told_apart_and_old_ones_and_the_person_have_names_too(
    walk: Walk,
) -> None:
    walk.pick("mail", None)
    walk.pick("social", "personal")
    walk.pick("social", "councillor")
    walk.pick_left("forum", "open")
    names = {id_: name.listed for id_, name in walk.names().items()}
    assert names == {
        "mail": "Mail",
        "social": "Social (your own life)",
        "social-2": "Social (council work)",
        "you": "You",
        "forum": "Forum",
    }
    assert small().kinds["you"].name == "You"
