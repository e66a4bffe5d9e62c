"""Since the last sign-off: what was done, what is still open, what is new."""

from collections.abc import Callable
from datetime import timedelta

from securecllr.audit.checks import Check
from securecllr.audit.walk import Walk
from tests.audit.factory import NOON
from tests.audit.walking import Clock, say

DAY = NOON.astimezone().date()
PASSWORD, TWO_STEP, CODES = ("mail", "password"), ("mail", "two-step"), ("mail", "codes")


def names(checks: tuple[Check, ...]) -> list[str]:
    return [" ".join(check.key) for check in checks]


def stand(walk: Walk) -> tuple[list[str], list[str], list[str]]:
    """What was done, what is still open, what is new."""
    since = walk.since()
    assert since is not None
    assert since.signed == DAY
    return names(since.done), names(since.still_open), names(since.new)


def signed(walk: Walk) -> Walk:
    """Mail with a no, a think and an unsure, signed off; nothing new is left."""
    walk.pick("mail", None)
    for key, word in ((PASSWORD, "no"), (TWO_STEP, "think"), (CODES, "unsure")):
        say(walk, key, word)  # type: ignore[arg-type]
    say(walk, ("you", "ready"), "looked")
    walk.sign_off(assisted=False)
    return walk


def test_without_a_sign_off_there_is_nothing_to_compare_with(walk: Walk) -> None:
    assert walk.since() is None
    walk.pick("mail", None)
    say(walk, PASSWORD, "no")
    assert walk.since() is None


def test_right_after_the_sign_off_all_that_was_open_still_is(walk: Walk) -> None:
    open_ones = ["mail password", "mail two-step", "mail codes"]
    assert stand(signed(walk)) == ([], open_ones, [])


def test_what_was_put_right_is_done_and_the_rest_is_still_open(walk: Walk) -> None:
    say(signed(walk), PASSWORD, "looked")
    say(walk, CODES, "no")
    assert stand(walk) == (["mail password"], ["mail two-step", "mail codes"], [])


def test_what_is_said_again_in_the_same_words_is_still_open(walk: Walk) -> None:
    say(signed(walk), PASSWORD, "no")
    assert "mail password" in stand(walk)[1]


def test_a_new_account_brings_new_questions_and_an_old_one_takes_its_own_away(walk: Walk) -> None:
    signed(walk).pick("social", "personal")
    new = stand(walk)[2]
    assert new == ["social password", "social two-step", "social apart", "social who-sees"]
    say(walk, ("social", "apart"), "no")
    assert "social apart" in stand(walk)[1]
    walk.leave("mail", "closed")
    assert [name for part in stand(walk) for name in part if name.startswith("mail")] == []


def test_what_was_done_so_long_ago_that_it_no_longer_counts_is_not_done(
    walk: Walk, clock: Clock
) -> None:
    say(signed(walk), PASSWORD, "looked")
    assert stand(walk)[0] == ["mail password"]
    clock.forward(days=500)
    assert stand(walk)[0] == []


def test_what_the_role_makes_a_no_is_open_and_what_it_makes_nothing_is_nowhere(walk: Walk) -> None:
    signed(walk).pick("social", "both")
    assert "social apart" in stand(walk)[1]
    walk.pick("social", "councillor")
    assert [name for part in stand(walk) for name in part if name == "social-2 who-sees"] == []


def test_only_the_last_sign_off_counts(walk: Walk) -> None:
    say(signed(walk), PASSWORD, "looked")
    walk.sign_off(assisted=False)
    assert stand(walk) == ([], ["mail two-step", "mail codes"], [])


def test_a_clock_that_went_back_behind_the_sign_off_is_noticed(
    open_walk: Callable[..., Walk], clock: Clock
) -> None:
    walk = open_walk()
    assert not walk.clock_went_back
    signed(walk)
    assert not walk.clock_went_back
    clock.moment -= timedelta(days=1)
    assert open_walk().clock_went_back
