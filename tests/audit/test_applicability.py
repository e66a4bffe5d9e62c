"""Which checks apply to which account, and in which order."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.audit.applicability import all_checks, find
from securecllr.catalogue.model import AnswerWord, Catalogue, Role, Walk
from securecllr.profile.model import Block
from tests.audit.factory import (
    account,
    answer,
    catalogue,
    check_of,
    control,
    folded,
    how_to,
    kind,
)
from tests.audit.small import small
from tests.flows.interfaces import open_audit


def asked(*blocks: Block | str, over: Catalogue | None = None) -> list[tuple[str, str]]:
    return [c.key for c in all_checks(over or small(), folded(*blocks)) if c.settled is None]


def of(account_id: str, *blocks: Block | str) -> list[str]:
    return [control_id for place, control_id in asked(*blocks) if place == account_id]


def test_the_mailbox_comes_first_then_other_sign_ins_then_pages_then_the_person() -> None:
    places = [place for place, _ in asked("page", "social", "forum", "mail-2", "mail")]
    assert list(dict.fromkeys(places)) == ["mail-2", "mail", "social", "forum", "page", "you"]


def test_an_accounts_questions_come_together_and_in_the_order_of_the_controls() -> None:
    assert asked("social", "mail") == [
        ("mail", "password"),
        ("mail", "two-step"),
        ("mail", "codes"),
        ("social", "password"),
        ("social", "two-step"),
        ("social", "codes"),
        ("social", "apart"),
        ("social", "who-sees"),
        ("social", "filter"),
        ("you", "ready"),
    ]


def test_what_hangs_on_the_sign_in_is_not_asked_of_a_page() -> None:
    page = small().kinds["page"]
    assert of("page", "page") == ["people", "filter"]
    own = catalogue(list(small().controls.values()), [replace(page, login="own")])
    assert ("page", "password") in asked("page", over=own)


def test_the_part_of_the_walk_follows_the_kind_of_account() -> None:
    checks = {c.key: c.part for c in all_checks(small(), folded("social", "mail", "page"))}
    assert checks["mail", "codes"] == checks["page", "filter"] == "first"
    assert checks["social", "codes"] == checks["social", "filter"] == "further"


@pytest.mark.parametrize(
    ("role", "settled"),
    [
        ("both", {"apart": "fail"}),
        ("councillor", {"who-sees": "not_applicable"}),
        ("personal", {}),
        (None, {}),
    ],
)
def test_the_role_settles_some_checks_and_those_are_not_asked(
    role: Role | None, settled: dict[str, str]
) -> None:
    social = account("social", role=role)
    checks = all_checks(small(), folded(social))
    found = {c.control.id: c.settled.outcome for c in checks if c.settled}
    assert found == settled
    assert {"apart", "who-sees"} - set(of("social", social)) == set(settled)


@pytest.mark.parametrize(
    ("word", "is_asked"),
    [("looked", True), ("think", True), ("no", False), ("unsure", False), ("na", False)],
)
def test_recovery_codes_are_asked_about_only_where_there_is_a_second_step(
    word: AnswerWord, is_asked: bool
) -> None:
    said = answer("mail", "two-step", word)
    assert ("codes" in of("mail", "mail", said)) is is_asked
    assert "codes" in of("mail-2", "mail", "mail-2", said)


def test_recovery_codes_are_asked_about_before_the_second_step_is_known() -> None:
    assert "codes" in of("mail", "mail")


def test_the_last_answer_decides_whether_recovery_codes_are_asked_about() -> None:
    no, looked = answer("mail", "two-step", "no"), answer("mail", "two-step", "looked")
    assert "codes" in of("mail", "mail", no, looked)
    assert "codes" not in of("mail", "mail", looked, no)


def test_a_control_that_a_kind_does_not_offer_or_says_nothing_of_is_not_asked() -> None:
    assert "two-step" not in of("forum", "forum")
    assert "codes" not in of("forum", "forum")
    over = catalogue(
        [control(each) for each in ("a", "b", "c", "d", "e")],
        [
            kind(
                "mail",
                "mailbox",
                how_to("a", steps=[], does_not_apply="Not here."),
                how_to("b", steps=[], phone=["Tap it."]),
                how_to("c", steps=[], computer=["Click it."]),
                how_to("d", choice="passkey"),
            )
        ],
    )
    assert asked("mail", over=over) == [("mail", "b"), ("mail", "c")]


def test_a_control_whose_walk_leaves_the_group_out_is_not_asked() -> None:
    over = catalogue([control("a", walk=Walk(social="first"))], [kind("mail", "mailbox", "a")])
    assert asked("mail", over=over) == []


def test_a_kind_or_control_that_this_catalogue_lacks_is_kept_and_ignored() -> None:
    strange = folded(
        "pager", "mail", answer("mail", "gone", "no"), answer("pager", "password", "no")
    )
    assert [c.key for c in all_checks(small(), strange)] == asked("mail")
    assert ("mail", "gone") in strange.answers
    assert "pager" in strange.accounts


def test_nothing_is_asked_of_the_person_before_an_account_is_known() -> None:
    assert asked() == asked("pager") == []
    assert asked("mail", over=catalogue([control("a")], [kind("mail", "mailbox", "a")])) == [
        ("mail", "a")
    ]


def test_a_check_is_found_by_its_account_and_control() -> None:
    now = folded("mail", "social")
    assert check_of(now, "social", "password", small()).key == ("social", "password")
    assert find(all_checks(small(), now), ("social", "people")) is None


def test_a_channel_has_its_own_sign_in_until_what_it_signs_in_through_is_listed(
    tmp_path: Path,
) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    audit.pick("youtube", "councillor")
    asked = {check.key for check in audit.checks()}
    assert ("youtube", "two-step") in asked
    assert ("youtube", "unique-password") in asked
    audit.pick("gmail", None)
    asked = {check.key for check in audit.checks()}
    assert ("youtube", "two-step") not in asked
    assert ("gmail", "two-step") in asked
    assert ("youtube", "comment-filter") in asked
    audit.leave("gmail", "closed")
    assert ("youtube", "two-step") in {check.key for check in audit.checks()}


def test_a_page_never_has_a_sign_in_of_its_own(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    audit.pick("facebook-page", "councillor")
    logins = {each.id for each in audit.catalogue.controls.values() if each.scope == "login"}
    assert not logins & {control for account, control in (c.key for c in audit.checks())}
