"""What a sign-off was about: how many were looked at, from memory, due, and not asked."""

from securecllr.audit.engine import Audit
from securecllr.audit.sign_off import SignOffCount
from tests.audit.walking import Clock, save_sign_off, say

PASSWORD, TWO_STEP, CODES = ("mail", "password"), ("mail", "two-step"), ("mail", "codes")


def signed(audit: Audit) -> Audit:
    audit.pick("mail", None)
    say(audit, PASSWORD, "looked")
    say(audit, TWO_STEP, "think")
    say(audit, CODES, "no")
    save_sign_off(audit)
    return audit


def test_it_says_how_each_was_known(audit: Audit) -> None:
    assert signed(audit).sign_off_count() == SignOffCount(1, 2, 0, 1)


def test_nothing_that_is_done_afterwards_changes_it(audit: Audit, clock: Clock) -> None:
    before = signed(audit).sign_off_count()
    for action in audit.plan().actions:
        audit.plan_when(action.first, "get home", "my phone")
    while audit.plan().actions:
        audit.done(audit.plan().actions[0].first)
    say(audit, ("you", "ready"), "looked")
    audit.pick("social", "personal")
    clock.forward(days=900)
    assert audit.sign_off_count() == before
    assert audit.count_to_sign() != before


def test_what_was_looked_at_too_long_before_is_due(audit: Audit, clock: Clock) -> None:
    signed(audit)
    clock.forward(days=500)
    save_sign_off(audit)
    assert audit.sign_off_count() == SignOffCount(0, 2, 1, 1)


def test_before_a_sign_off_it_is_what_one_would_be_about(audit: Audit) -> None:
    audit.pick("mail", None)
    say(audit, PASSWORD, "unsure")
    assert audit.sign_off_count() == SignOffCount(0, 1, 0, 3)
