"""The invented site's sign-in: RFC 6238's vectors and rules, and those of NIST SP 800-63B."""

import base64
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.demo.limits import LONGEST
from securecllr.demo.sign_in import (
    STEP_SECONDS,
    TRIES,
    WAIT_SECONDS,
    SignIn,
    SignInResult,
)
from tests.demo.sites import SECRET, START, Hands, site

# RFC 6238, appendix B, SHA-1: the time in seconds, and the last 6 of the 8 digits.
VECTORS = [
    (59, "287082"),
    (1111111109, "081804"),
    (1111111111, "050471"),
    (1234567890, "005924"),
    (2000000000, "279037"),
    (20000000000, "353130"),
]


@pytest.mark.parametrize(("at", "code"), VECTORS)
def test_the_codes_are_those_of_the_rfc(at: int, code: str) -> None:
    account, _hands = site(at)
    assert account.code() == code
    assert account.enter(code) == SignInResult("in")


def test_a_new_secret_has_160_bits_and_is_another_each_time() -> None:
    secrets = {SignIn(Hands()).secret for _ in range(20)}
    assert len(secrets) == 20
    assert all(len(base64.b32decode(secret)) == 20 for secret in secrets)


@pytest.mark.parametrize("off", range(-5, 6))
def test_only_one_step_either_side_is_let_in(off: int) -> None:
    account, _hands = site()
    result = account.enter(account.code(off))
    assert (result.verdict == "in") == (abs(off) <= 1)
    assert result.clocks_differ == (0 if abs(off) <= 1 else abs(off) * STEP_SECONDS)


@pytest.mark.parametrize("seconds", [0, 1, 29, 30, 59])
def test_a_code_is_good_until_the_end_of_the_step_after_its_own(seconds: int) -> None:
    account, hands = site(START - START % STEP_SECONDS)
    code = account.code()
    hands.at += seconds
    assert account.enter(code).verdict == "in"


def test_a_code_is_let_in_once() -> None:
    account, hands = site()
    code = account.code()
    assert account.enter(code).verdict == "in"
    assert account.enter(code).verdict == "used"
    hands.on(1)
    assert account.enter(code).verdict == "used"
    assert account.enter(account.code()).verdict == "in"


def test_an_older_code_is_not_let_in_after_a_newer_one() -> None:
    account, _hands = site()
    assert account.enter(account.code(1)).verdict == "in"
    assert account.enter(account.code(0)).verdict == "used"
    assert account.enter(account.code(-1)).verdict == "used"


def test_guesses_are_slowed_down() -> None:
    account, hands = site()
    wrong = next(f"{n:06}" for n in range(99) if f"{n:06}" not in map(account.code, range(-30, 30)))
    for _ in range(TRIES - 1):
        assert account.enter(wrong).verdict == "no"
    assert account.enter(wrong) == SignInResult("wait", wait=WAIT_SECONDS)
    hands.at += WAIT_SECONDS - 1
    assert account.enter(account.code()) == SignInResult("wait", wait=1.0)
    hands.at += 1
    assert account.enter(account.code()).verdict == "in"


@pytest.mark.parametrize(
    ("off", "seconds"),
    [(120, 3600), (-120, 3600), (121, 3630), (-1681, 50430), (20, 600), (30, 0), (2000, 0)],
)
def test_a_clock_out_by_minutes_or_by_about_whole_hours_is_noticed(off: int, seconds: int) -> None:
    account, _hands = site()
    result = account.enter(account.code(off))
    assert (result.verdict, result.clocks_differ) == ("no", seconds)


@pytest.mark.parametrize("looks", range(1, 10))
def test_a_step_that_ends_while_a_code_is_looked_at_uses_up_none_of_the_next(looks: int) -> None:
    clock = chain(repeat(START, looks), repeat(START + STEP_SECONDS))
    account = SignIn(lambda: next(clock), SECRET)
    right, next_one = (site()[0].code(off) for off in (0, 1))
    assert account.enter(right).verdict == "in"
    assert account.enter(next_one).verdict == "in"


def test_a_look_at_the_clock_opens_nothing() -> None:
    account, _hands = site()
    slow = account.code(-4)
    assert [account.enter(slow).clocks_differ for _ in range(TRIES)] == [120] * TRIES
    assert account.enter(account.code()).verdict == "wait"


def test_a_recovery_code_fits_the_box_and_works_once() -> None:
    account, _hands = site()
    codes = account.recovery.left
    assert len(set(codes)) == len(codes)
    for number, code in enumerate(codes):
        assert len(code) == LONGEST
        assert account.enter(code) == SignInResult("in", recovery=True)
        assert account.enter(code) == SignInResult("used", recovery=True)
        assert account.recovery.left == codes[number + 1 :]


def test_guesses_at_recovery_codes_are_slowed_down_too() -> None:
    account, _hands = site()
    wrong = next(f"{n:08}" for n in range(99) if f"{n:08}" not in account.recovery.left)
    verdicts = [account.enter(wrong).verdict for _ in range(TRIES)]
    assert verdicts == ["no"] * (TRIES - 1) + ["wait"]


@given(st.text(max_size=20))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    account, _hands = site()
    digits = typed.replace(" ", "")
    readable = digits.isascii() and digits.isdecimal() and len(digits) in (6, 8)
    assert (account.enter(typed).verdict == "unreadable") == (not readable)


def test_spaces_are_left_out() -> None:
    account, _hands = site()
    code = account.code()
    assert account.enter(f" {code[:3]} {code[3:]} ").verdict == "in"


def test_no_secret_is_in_what_python_says_of_it() -> None:
    account, _hands = site()
    said = f"{account!r} {account.recovery!r}"
    assert SECRET not in said
    assert not any(code in said for code in account.recovery.left)
