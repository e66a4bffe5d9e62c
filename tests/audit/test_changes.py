"""Which checks each change in a person's life touches, over the built-in checks."""

import pytest

from securecllr.audit.applicability import all_checks, asked
from securecllr.audit.changes import can_touch, change_since_answered, is_about
from securecllr.audit.recheck import to_recheck
from securecllr.catalogue.model import Change
from securecllr.profile.model import Block, Event
from tests.audit.factory import TODAY, account, answer, folded, left
from tests.audit.random_persons import BUILT_IN, CHANGES

PROFILE = account("facebook-profile", role="personal")
PAGE = account("facebook-page", role="councillor", login="facebook-profile")
ACCOUNTS: tuple[Block | str, ...] = ("gmail", PROFILE, PAGE, account("x", role="both"))


def controls(change: Change) -> list[str]:
    now = folded(*ACCOUNTS)
    checks = asked(all_checks(BUILT_IN, now))
    return [check.control.id for check in checks if can_touch(change, check, now)]


def test_every_change_touches_something() -> None:
    assert [change for change in CHANGES if not controls(change)] == []


def test_a_new_phone_with_the_same_number_touches_nothing_that_is_on_show() -> None:
    touches = {*controls("new-phone")}
    assert touches >= {"two-step", "devices", "recovery-codes"}
    assert touches.isdisjoint({"home-hidden", "personal-details", "page-contact", "found-by"})
    assert "home-hidden" not in controls("new-number")
    assert {"recovery-details", "personal-details"} <= {*controls("new-number")}


def asked_after(change: Change, *said: Block) -> list[str]:
    log = [*ACCOUNTS, *said, Event(kind=change, at=TODAY)]
    return [again.check.control.id for again in to_recheck(BUILT_IN, folded(*log), TODAY)]


@pytest.mark.parametrize(
    ("choice", "touching"),
    [
        ("app", {"new-phone", "hacked"}),
        ("security-key", {"hacked"}),
        ("text", {"new-number", "hacked"}),
        ("email", {"council-closing", "hacked"}),
        (None, {"new-phone", "new-number", "council-closing", "hacked"}),
    ],
)
def test_a_change_touches_the_second_step_that_hangs_on_it(
    choice: str | None, touching: set[Change]
) -> None:
    said = answer("gmail", "two-step", "looked", choice=choice)
    now = folded(*ACCOUNTS, said)
    found = {
        change
        for change in CHANGES
        for check in asked(all_checks(BUILT_IN, now))
        if check.key == ("gmail", "two-step") and can_touch(change, check, now)
    }
    assert found == touching


def test_when_the_council_closes_what_leads_back_to_its_mailbox_comes_first() -> None:
    first = [*dict.fromkeys(asked_after("council-closing"))][:2]
    assert first == ["login-email", "recovery-details"]


def test_when_a_helper_has_left_their_access_comes_first_then_what_they_knew() -> None:
    first = [*dict.fromkeys(asked_after("helper-left"))][:2]
    assert first == ["page-people", "shared-logins"]


def test_a_helpers_access_comes_before_a_new_phone_in_one_list() -> None:
    events = [Event(kind=kind, at=TODAY) for kind in ("new-phone", "helper-left")]
    found = to_recheck(BUILT_IN, folded(*ACCOUNTS, *events), TODAY)
    about = [again.cause for again in found if is_about(again.cause or "left", again.check)]
    assert [*dict.fromkeys(about)] == ["helper-left", "new-phone"]


def test_leaving_a_mailbox_touches_what_may_depend_on_it_and_nothing_else() -> None:
    gone = account("outlook")
    log: list[Block | str] = [*ACCOUNTS, gone, left("outlook", "closed")]
    now = folded(*log)
    found = {
        check.control.id
        for check in all_checks(BUILT_IN, now)
        if change_since_answered(BUILT_IN, now, check) == "left"
    }
    assert found == {"login-email", "recovery-details"}


def test_leaving_a_profile_touches_who_runs_its_page() -> None:
    said = [answer("facebook-page", each, "looked") for each in ("page-people", "page-contact")]
    log: list[Block | str] = [*ACCOUNTS, *said, left("facebook-profile", "closed")]
    again = {a.check.control.id: a.cause for a in to_recheck(BUILT_IN, folded(*log), TODAY)}
    assert again["page-people"] == "left"
    assert "page-contact" not in again


def test_an_older_word_touches_what_its_two_newer_ones_do() -> None:
    newer = {*controls("helper-left"), *controls("helper-started")}
    assert {*controls("helper-changed")} == newer


def test_what_was_answered_since_is_not_asked_again() -> None:
    log: list[Block | str] = ["gmail", answer("gmail", "devices", "looked")]
    log.append(Event(kind="new-phone", at=TODAY))
    assert "devices" in {a.check.control.id for a in to_recheck(BUILT_IN, folded(*log), TODAY)}
    log.append(answer("gmail", "devices", "looked"))
    assert "devices" not in {a.check.control.id for a in to_recheck(BUILT_IN, folded(*log), TODAY)}
