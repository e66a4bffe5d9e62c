"""Since the last sign-off: what was done, what is still open, what is new."""

from collections.abc import Callable
from datetime import timedelta

from securecllr.audit.applicability import Check
from securecllr.audit.engine import Audit
from tests.audit.walking import Clock, save_sign_off, say

PASSWORD, TWO_STEP, CODES = ("mail", "password"), ("mail", "two-step"), ("mail", "codes")


def names(checks: tuple[Check, ...]) -> list[str]:
    return [" ".join(check.key) for check in checks]


def since_then(audit: Audit) -> tuple[list[str], list[str], list[str]]:
    """What was done, what is still open, what is new."""
    since = audit.since()
    assert since is not None
    return names(since.done), names(since.still_open), names(since.new)


def signed(audit: Audit) -> Audit:
    """Mail with a no, a think and an unsure, signed off; nothing new is left."""
    audit.pick("mail", None)
    for key, word in ((PASSWORD, "no"), (TWO_STEP, "think"), (CODES, "unsure")):
        say(audit, key, word)  # type: ignore[arg-type]
    say(audit, ("you", "ready"), "looked")
    save_sign_off(audit)
    return audit


def test_without_a_sign_off_there_is_nothing_to_compare_with(audit: Audit) -> None:
    assert audit.since() is None
    audit.pick("mail", None)
    say(audit, PASSWORD, "no")
    assert audit.since() is None


def test_right_after_the_sign_off_all_that_was_open_still_is(audit: Audit) -> None:
    open_ones = ["mail password", "mail two-step", "mail codes"]
    assert since_then(signed(audit)) == ([], open_ones, [])


def test_what_was_put_right_is_done_and_the_rest_is_still_open(audit: Audit) -> None:
    say(signed(audit), PASSWORD, "looked")
    say(audit, CODES, "no")
    assert since_then(audit) == (["mail password"], ["mail two-step", "mail codes"], [])


def test_what_is_said_again_in_the_same_words_is_still_open(audit: Audit) -> None:
    say(signed(audit), PASSWORD, "no")
    assert "mail password" in since_then(audit)[1]


def test_a_new_account_brings_new_questions_and_an_old_one_takes_its_own_away(audit: Audit) -> None:
    signed(audit).pick("social", "personal")
    new = since_then(audit)[2]
    assert new == ["social password", "social two-step", "social apart", "social who-sees"]
    say(audit, ("social", "apart"), "no")
    assert "social apart" in since_then(audit)[1]
    audit.leave("mail", "closed")
    assert [name for part in since_then(audit) for name in part if name.startswith("mail")] == []


def test_what_was_done_so_long_ago_that_it_no_longer_counts_is_not_done(
    audit: Audit, clock: Clock
) -> None:
    say(signed(audit), PASSWORD, "looked")
    assert since_then(audit)[0] == ["mail password"]
    clock.forward(days=500)
    assert since_then(audit)[0] == []


def test_what_the_role_makes_a_no_is_open_and_what_it_makes_nothing_is_nowhere(
    audit: Audit,
) -> None:
    signed(audit).pick("social", "both")
    assert "social apart" in since_then(audit)[1]
    audit.pick("social", "councillor")
    assert [
        name for part in since_then(audit) for name in part if name == "social-2 who-sees"
    ] == []


def test_only_the_last_sign_off_counts(audit: Audit) -> None:
    say(signed(audit), PASSWORD, "looked")
    save_sign_off(audit)
    assert since_then(audit) == ([], ["mail two-step", "mail codes"], [])


def test_a_clock_that_went_back_behind_the_sign_off_is_noticed(
    open_audit: Callable[..., Audit], clock: Clock
) -> None:
    audit = open_audit()
    assert not audit.clock_went_back
    signed(audit)
    assert not audit.clock_went_back
    clock.moment -= timedelta(days=1)
    assert open_audit().clock_went_back


def test_it_names_what_slipped_what_is_due_and_which_accounts_came_and_went(
    audit: Audit, clock: Clock
) -> None:
    audit.pick("page", "councillor")
    say(signed(audit), ("you", "ready"), "no")
    audit.pick("forum", "councillor")
    audit.leave("page", "closed")
    clock.forward(days=1)
    say(audit, PASSWORD, "looked")
    clock.forward(days=500)
    since = audit.since()
    assert since is not None
    assert names(since.newly_open) == ["you ready"]
    assert names(since.still_open) == ["mail two-step", "mail codes"]
    assert names(tuple(each.check for each in since.due)) == ["mail password"]
    assert [each.id for each in since.joined] == ["forum"]
    assert [each.account for each in since.left] == ["page"]
