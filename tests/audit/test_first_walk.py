"""The built-in checks: exactly what is asked of whom."""

import pytest

from securecllr.audit.applicability import all_checks
from securecllr.catalogue.model import Part, Role
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account
from tests.audit.factory import account, answer, check_of, folded
from tests.catalogue.test_built_in import ASKED

MAILBOX = [
    "unique-password",
    "two-step",
    "recovery-details",
    "recovery-codes",
    "mail-rules",
    "devices",
]
SIGN_IN = ["login-email", "unique-password", "two-step"]
ACCOUNT = ["role-separation", "who-sees", "found-by", "home-hidden", "personal-details"]
PAGE = ["page-people", "page-contact"]
PERSON = ["ready-for-abuse"]

CATALOGUE = read_catalogue()
PROFILE = account("facebook-profile", role="both")
PAGE_ACCOUNT = account("facebook-page", role="councillor", login="facebook-profile")


def asked(part: Part, *accounts: Account) -> list[tuple[str, str]]:
    checks = all_checks(CATALOGUE, folded(*accounts))
    return [check.key for check in checks if check.part == part and check.settled is None]


def test_the_first_walk_for_a_mailbox_and_a_facebook_profile_with_both_uses() -> None:
    social = [each for each in SIGN_IN + ACCOUNT if each != "role-separation"]
    assert asked("first", PROFILE, account("gmail")) == [
        *(("gmail", each) for each in MAILBOX),
        *(("facebook-profile", each) for each in social),
        *(("you", each) for each in PERSON),
    ]


def test_the_first_walk_for_a_facebook_page() -> None:
    assert asked("first", PAGE_ACCOUNT) == [
        *(("facebook-page", each) for each in PAGE),
        *(("you", each) for each in PERSON),
    ]


@pytest.mark.parametrize(
    ("role", "left_out"),
    [
        ("personal", {"role-separation"}),
        ("councillor", {"role-separation", "who-sees"}),
        ("both", {"role-separation"}),
    ],
)
def test_the_first_walk_for_a_facebook_profile_by_its_use(role: Role, left_out: set[str]) -> None:
    found = [each for _, each in asked("first", account("facebook-profile", role=role))]
    assert found == [each for each in SIGN_IN + ACCOUNT if each not in left_out] + PERSON


def test_what_goes_further() -> None:
    profile = account("facebook-profile", role="both")
    person = ASKED["person", "further"]
    assert {each for _, each in asked("further", profile)} == ASKED["social", "further"] | person
    mailbox = {each for _, each in asked("further", account("other-mailbox"))}
    assert mailbox == ASKED["mailbox", "further"] | person
    assert {each for _, each in asked("further", PAGE_ACCOUNT)} == ASKED["page", "further"] | person


@pytest.mark.parametrize("id_", [each for each in CATALOGUE.kinds if each != "you"])
def test_no_kind_asks_more_than_its_group_does(id_: str) -> None:
    group = CATALOGUE.kinds[id_].group
    most = {"mailbox": MAILBOX, "social": SIGN_IN + ACCOUNT, "page": PAGE}[group]
    found = [each for place, each in asked("first", account(id_, kind=id_)) if place != "you"]
    assert found == [each for each in most if each in found]
    # WhatsApp and Signal have no password.
    sign_in = {"two-step"} if id_ in ("whatsapp", "signal") else {"unique-password", "two-step"}
    assert set(found) >= ({"page-people"} if group == "page" else sign_in)


def test_the_role_of_an_account_with_both_uses_is_settled_as_fail() -> None:
    check = check_of(folded(PROFILE), "facebook-profile", "role-separation", CATALOGUE)
    assert check.settled is not None
    assert check.settled.outcome == "fail"


def test_on_an_account_with_both_uses_public_posts_can_be_chosen() -> None:
    found = check_of(folded(PROFILE), "facebook-profile", "who-sees", CATALOGUE).control
    assert (found.answers.na or "").startswith("I chose this")
    assert found.na_reason == "chosen"


def test_without_a_second_step_the_mailbox_is_not_asked_for_recovery_codes() -> None:
    no = answer("gmail", "two-step", "no")
    found = all_checks(CATALOGUE, folded("gmail", no))
    assert "recovery-codes" not in [check.control.id for check in found]


def test_nothing_ever_asks_about_an_old_account() -> None:
    everything = [account(kind.id, kind=kind.id) for kind in CATALOGUE.kinds.values()]
    assert "old-account" not in [each for _, each in asked("first", *everything)]
    assert "old-account" not in [each for _, each in asked("further", *everything)]
