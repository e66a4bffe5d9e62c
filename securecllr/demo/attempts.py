"""What a scene tries on the invented site, and what the site says to it, in words.

By the person, the thief, or a phone whose clock is wrong. Knows no scene and no page: when each is
tried is ``play``'s. Which codes are let in is ``signing_in``'s.
"""

from __future__ import annotations

import secrets

from securecllr.demo.sign_in import (
    DIGITS,
    EITHER_SIDE,
    STEP_SECONDS,
    TRIES,
    Outcome,
    SignIn,
)
from securecllr.i18n import _, ngettext


def leak_words() -> tuple[str, ...]:
    """Show what a password alone opens."""
    return (
        _("This is what the thief sees:"),
        _("   townsquare.example"),
        _("   Password: the one that was lost"),
        _("   You are signed in."),
    )


def scan_words() -> tuple[str, ...]:
    """Say how the secret gets onto a phone."""
    return (
        _('In your authenticator app choose "Add" or "+".'),
        _("Then scan the square, or type the key."),
        _("Then type the 6 numbers here."),
    )


def guess_words(site: SignIn) -> tuple[str, ...]:
    """Let the thief guess at an account, and say what the site did."""
    right = {site.code(off) for off in range(-EITHER_SIDE, EITHER_SIDE + 1)}
    said = []
    for number in range(1, TRIES + 1):
        guess = _wrong_code(right)
        stopped = site.enter(guess).verdict == "wait"
        text = (
            _("   Guess {n}: {code}. No.")
            if not stopped
            else _("   Guess {n}: {code}. No. The site takes no more for now.")
        )
        said.append(text.format(n=number, code=in_two(guess)))
    return (*said, _("At any moment 3 of a million numbers would work."))


def clock_words(site: SignIn, off: int) -> tuple[str, ...]:
    """Try the code of a phone whose clock is some steps fast, or slow where below 0."""
    code = site.code(off)
    outcome = site.enter(code)
    result = _("The site lets it in.") if outcome.verdict == "in" else outcome_words(outcome)
    return (
        _("Clock of the phone: {time}").format(time=_clock_off_words(off)),
        _("It shows: {code}").format(code=in_two(code)),
        result,
    )


def recover_words(site: SignIn) -> tuple[str, ...]:
    """Show the recovery codes that are left, in two lines."""
    codes = site.recovery.left
    half = (len(codes) + 1) // 2
    return (
        _("Here are Townsquare's. Type one of them."),
        f"   {'   '.join(codes[:half])}",
        f"   {'   '.join(codes[half:])}",
    )


def passed_on_words(site: SignIn, typed: str) -> tuple[str, ...]:
    """Try a code again that a fake site has passed on in time."""
    own = site.enter(typed)
    return (
        _("The fake site passed on your password and code, in time. The thief is in."),
        _("You try the same code at the real site. It says:"),
        f"   {outcome_words(own)}",
    )


def recovered_words(site: SignIn, typed: str) -> tuple[str, ...]:
    """Try a recovery code again that has let the person in."""
    again = site.enter(typed)
    left = len(site.recovery.left)
    return (
        _("You are in, without your phone."),
        _("The same code a second time: {words}").format(words=outcome_words(again)),
        ngettext("{n} recovery code is left.", "{n} recovery codes are left.", left).format(n=left),
    )


def in_two(code: str) -> str:
    """Give a code in two groups, as an authenticator app shows it."""
    half = DIGITS // 2
    return f"{code[:half]} {code[half:]}"


def outcome_words(outcome: Outcome) -> str:
    """Say what the site says to a code, and what can be done."""
    if outcome.verdict == "wait":
        return _("Too many guesses. Wait {n} seconds, then type the next code.").format(
            n=max(1, round(outcome.wait))
        )
    if outcome.clock_off:
        seconds = abs(outcome.clock_off) * STEP_SECONDS
        text = (
            _("Not let in. Your phone's clock looks {time} slow. Set its time to automatic.")
            if outcome.clock_off > 0
            else _("Not let in. Your phone's clock looks {time} fast. Set its time to automatic.")
        )
        return text.format(time=_time_words(seconds))
    return {
        "in": _("You are in."),
        "used": _("This code has been used. Wait for the next one."),
        "no": _("That is not the code. Type the one that is there now."),
        "unreadable": _("A code has 6 numbers. Type all of them."),
    }[outcome.verdict]


def _time_words(seconds: int) -> str:
    """Give a short time in words."""
    minutes, rest = divmod(seconds, 60)
    words = []
    if minutes:
        words.append(ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes))
    if rest:
        words.append(ngettext("{n} second", "{n} seconds", rest).format(n=rest))
    return (
        _("{minutes} and {seconds}").format(minutes=words[0], seconds=words[1])
        if len(words) > 1
        else words[0]
    )


def _clock_off_words(off: int) -> str:
    """Say how far the phone's clock is out."""
    if not off:
        return _("right")
    time = _time_words(abs(off) * STEP_SECONDS)
    return (_("{time} fast") if off > 0 else _("{time} slow")).format(time=time)


def _wrong_code(right: set[str]) -> str:
    """Guess a code that is not right."""
    while (guess := f"{secrets.randbelow(10**DIGITS):0{DIGITS}}") in right:
        pass
    return guess
