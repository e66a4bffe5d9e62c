"""The built-in checks: there, whole, and with every control, kind and card."""

from pathlib import Path

import pytest

from securecllr.catalogue.folder import built_in, council
from securecllr.catalogue.model import Catalogue, Group, Part
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import UserError

CATALOGUE: Catalogue = read_catalogue()

MAILBOX = {
    "unique-password",
    "two-step",
    "recovery-details",
    "recovery-codes",
    "mail-rules",
    "devices",
}
SOCIAL = {
    "login-email",
    "unique-password",
    "two-step",
    "role-separation",
    "who-sees",
    "found-by",
    "home-hidden",
    "personal-details",
}
FURTHER_LOGIN = {"alerts", "connected-apps", "shared-logins"}
FURTHER_ACCOUNT = {
    "old-posts",
    "tagging",
    "location",
    "contact-upload",
    "messages",
    "rules-shown",
    "pause",
}
ASKED: dict[tuple[Group, Part], set[str]] = {
    ("mailbox", "first"): MAILBOX,
    ("social", "first"): SOCIAL,
    ("page", "first"): {"page-people", "page-contact"},
    ("person", "first"): {"ready-for-abuse"},
    ("mailbox", "further"): FURTHER_LOGIN,
    ("social", "further"): FURTHER_LOGIN
    | FURTHER_ACCOUNT
    | {"recovery-codes", "devices", "comment-filter", "linked-accounts"},
    ("page", "further"): {
        *("page-second-person", "messages", "rules-shown", "pause"),
        *("comment-filter", "linked-accounts"),
    },
    ("person", "further"): {"phishing", "told-apart", "stolen-phone"},
}
MAILBOXES = ("gmail", "outlook", "icloud", "yahoo", "bt", "other-mailbox", "council-mailbox")
SOCIALS = (
    *("facebook-profile", "instagram", "threads", "x", "nextdoor", "linkedin", "tiktok"),
    *("youtube", "whatsapp", "bluesky", "snapchat", "telegram", "signal", "mastodon"),
)
PAGES = ("facebook-page", "linkedin-page", "whatsapp-group", "whatsapp-channel")
LOGINS = {
    "facebook-page": "facebook-profile",
    "linkedin-page": "linkedin",
    "whatsapp-group": "whatsapp",
    "whatsapp-channel": "whatsapp",
    "threads": "instagram",
    "youtube": "gmail",
}


@pytest.mark.parametrize(("where", "expected"), ASKED.items(), ids=map(" ".join, ASKED))
def test_each_group_is_asked_these_controls_and_no_other(
    where: tuple[Group, Part], expected: set[str]
) -> None:
    group, part = where
    found = {each.id for each in CATALOGUE.controls.values() if getattr(each.walk, group) == part}
    assert found == expected


def test_every_control_is_asked_somewhere_but_the_one_about_old_accounts() -> None:
    named = set().union(*ASKED.values())
    assert {*CATALOGUE.controls} == named | {"old-account"}


@pytest.mark.parametrize(
    ("scope", "ids"),
    [
        ("person", {"ready-for-abuse", "phishing", "told-apart", "stolen-phone"}),
        ("login", MAILBOX | FURTHER_LOGIN | {"login-email"}),
    ],
)
def test_each_scope_has_these_controls_and_no_other(scope: str, ids: set[str]) -> None:
    assert {each.id for each in CATALOGUE.controls.values() if each.scope == scope} == ids


def test_what_drifts_is_asked_twice_a_year_and_what_is_set_once_a_year() -> None:
    months = {each.id: each.valid_months for each in CATALOGUE.controls.values()}
    assert {*months.values()} == {7, 13}
    drifts = {"devices", "recovery-codes", "connected-apps", "page-people", "page-second-person"}
    assert {months[each] for each in drifts} == {7}
    assert {months[each] for each in ("two-step", "unique-password", "who-sees")} == {13}


@pytest.mark.parametrize("id_", [*MAILBOXES, *SOCIALS, *PAGES, "you"])
def test_every_kind_of_the_first_set_is_there(id_: str) -> None:
    kind = CATALOGUE.kinds[id_]
    groups = {**dict.fromkeys(PAGES, "page"), "you": "person"}
    assert kind.group == groups.get(id_, "mailbox" if id_ in MAILBOXES else "social")
    assert kind.login == LOGINS.get(id_, "own")
    asked = {each.id for each in CATALOGUE.controls.values() if getattr(each.walk, kind.group)}
    said = {block.control for block in kind.how_to}
    if kind.group == "page":
        asked = {each for each in asked if CATALOGUE.controls[each].scope != "login"}
    assert asked <= said
    assert any(block.has_steps for block in kind.how_to)


def test_mailboxes_come_first_and_the_person_last() -> None:
    ids = list(CATALOGUE.kinds)
    assert tuple(ids[: len(MAILBOXES)]) == MAILBOXES
    assert ids[-1] == "you"


def test_the_folder_is_there_with_its_version_and_its_declaration() -> None:
    assert (built_in() / "controls.toml").is_file()
    assert council(built_in()) == built_in()
    assert CATALOGUE.version
    assert CATALOGUE.declaration.id == max(CATALOGUE.declarations)
    assert "hacked" in CATALOGUE.cards


def test_a_folder_that_is_not_there_is_not_a_councils(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder of checks"):
        council(tmp_path / "nothing")


@pytest.mark.parametrize("kind", [kind.id for kind in CATALOGUE.kinds.values() if kind.roles])
def test_a_fake_can_be_reported_on_each_kind_also_without_an_account(kind: str) -> None:
    how_to = CATALOGUE.how_to(kind, "impersonated")
    assert how_to is not None
    assert how_to.has_steps
    assert how_to.without_account
