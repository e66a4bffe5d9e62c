"""The walk's accounts: picked, used for something else, left, come back to."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Role
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account, Left
from tests.audit.factory import TODAY
from tests.audit.small import small
from tests.audit.walking import say


def test_a_second_account_of_a_kind_gets_a_number(audit: Audit) -> None:
    assert [audit.pick("mail", None).id for _ in range(3)] == ["mail", "mail-2", "mail-3"]
    assert list(audit.now.accounts) == ["mail", "mail-2", "mail-3"]


def test_so_it_is_with_gmail(open_audit: Callable[..., Audit]) -> None:
    audit = open_audit(read_catalogue())
    assert [audit.pick("gmail", None).id for _ in range(2)] == ["gmail", "gmail-2"]


def test_an_account_keeps_its_use_and_its_label_and_the_day(audit: Audit) -> None:
    picked = audit.pick("social", "personal", "old phone")
    assert picked == audit.now.accounts["social"]
    assert picked == Account(
        id="social", kind="social", role="personal", label="old phone", at=TODAY
    )


def test_a_page_takes_the_sign_in_of_the_profile_in_use(audit: Audit) -> None:
    assert audit.pick("page", "councillor").login is None
    audit.pick("social", "personal")
    assert audit.pick("page", "councillor").login == "social"
    audit.leave("social", "closed")
    assert audit.pick("page", "councillor").login is None
    audit.pick("social", "personal")
    assert audit.pick("page", "councillor").login == "social-2"


def test_the_kinds_to_pick_leave_out_the_person(audit: Audit) -> None:
    assert [kind.id for kind in audit.kinds_to_pick()] == ["social", "forum", "page", "mail"]


def test_the_built_in_mailboxes_are_offered_first(open_audit: Callable[..., Audit]) -> None:
    groups = [kind.group for kind in open_audit(read_catalogue()).kinds_to_pick()]
    count = groups.count("mailbox")
    assert count > 0
    assert groups[:count] == ["mailbox"] * count


def test_leaving_an_account_keeps_its_answers(
    audit: Audit, open_audit: Callable[..., Audit]
) -> None:
    audit.pick("mail", None)
    audit.pick("social", "personal")
    said = say(audit, ("social", "password"), "no")
    audit.leave("social", "closed")
    assert audit.now.left == {"social": Left(account="social", state="closed", at=TODAY)}
    assert [each.id for each in audit.now.in_use] == ["mail"]
    assert [section.account for section in audit.sections()] == ["mail", "you"]
    assert open_audit().now.answers == {("social", "password"): said}


def test_coming_back_to_a_platform_is_a_new_account_with_nothing_answered(audit: Audit) -> None:
    audit.pick("social", "personal")
    say(audit, ("social", "password"), "looked")
    audit.leave("social", "closed")
    assert audit.pick("social", "personal").id == "social-2"
    assert [each.id for each in audit.now.in_use] == ["social-2"]
    (section, _you) = audit.sections()
    assert (section.account, section.answered) == ("social-2", 0)


def test_an_account_left_before_this_walk_is_on_the_plan_and_not_asked_about(audit: Audit) -> None:
    audit.pick("social", "personal")
    audit.pick_left("social", "open")
    audit.pick_left("forum", "paused")
    assert [each.id for each in audit.now.in_use] == ["social"]
    assert {id_: each.state for id_, each in audit.now.left.items()} == {
        "social-2": "open",
        "forum": "paused",
    }
    (action,) = audit.plan().actions
    assert action.first.check.key == ("social-2", "old-account")
    audit.leave("social-2", "closed")
    assert audit.plan().actions == ()


@pytest.mark.parametrize("role", ["personal", "councillor"])
def test_an_account_that_no_longer_has_both_uses_is_asked_how_they_are_kept_apart(
    audit: Audit, open_audit: Callable[..., Audit], role: Role
) -> None:
    audit.pick("social", "both", "phone")
    key = ("social", "apart")
    assert audit.page(key) is None
    assert [each.first.check.key for each in audit.plan().actions] == [key]
    audit.change_role("social", role)
    assert audit.page(key) is not None
    assert key in [check.key for check in audit.sections()[0].open]
    assert audit.plan().actions == ()
    assert open_audit().now.answers == {}


def test_an_account_that_comes_to_have_both_uses_is_no_longer_asked(audit: Audit) -> None:
    audit.pick("social", "personal")
    audit.change_role("social", "both")
    assert audit.page(("social", "apart")) is None
    assert [each.first.open for each in audit.plan().actions] == ["no"]


def test_changing_the_use_of_an_account_changes_nothing_else_about_it(audit: Audit) -> None:
    audit.pick("social", "personal")
    page = audit.pick("page", None, "ward")
    said = say(audit, ("page", "people"), "looked")
    audit.change_role("page", "councillor")
    assert audit.now.accounts["page"] == replace(page, role="councillor")
    assert audit.now.answers["page", "people"] == said
    assert list(audit.now.accounts) == ["social", "page"]


def test_accounts_in_use_are_told_apart_and_old_ones_and_the_person_have_names_too(
    audit: Audit,
) -> None:
    audit.pick("mail", None)
    audit.pick("social", "personal")
    audit.pick("social", "councillor")
    audit.pick_left("forum", "open")
    names = {id_: name.listed for id_, name in audit.names().items()}
    assert names == {
        "mail": "Mail",
        "social": "Social (your own life)",
        "social-2": "Social (council work)",
        "you": "You",
        "forum": "Forum",
    }
    assert small().kinds["you"].name == "You"
