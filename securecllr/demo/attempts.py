"""Sign-in attempts on the invented site, and the texts on what the site did.

By the person, by the thief, or with a phone whose clock is wrong. ``player`` knows when each is
tried, ``sign_in`` which codes are let in.
"""

from __future__ import annotations

import secrets

from securecllr.demo.sign_in import (
    DIGITS,
    EITHER_SIDE,
    STEP_SECONDS,
    TRIES,
    SignIn,
    SignInResult,
)
from securecllr.i18n import _, ngettext


def guess_words(site: SignIn) -> tuple[str, ...]:
    """Let the thief guess at an account, and return what the site did, a line a guess."""
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
    """Try the code of a phone whose clock is some steps fast, or slow where below 0, and tell."""
    code = site.code(off)
    result = site.enter(code)
    said = _("The site lets it in.") if result.verdict == "in" else result_words(result)
    return (
        _("Clock of the phone: {time}").format(time=_clock_off_words(off)),
        _("It shows: {code}").format(code=in_two(code)),
        said,
    )


def recover_words(site: SignIn) -> tuple[str, ...]:
    """Return the recovery codes that are left, in two lines."""
    codes = site.recovery.left
    half = (len(codes) + 1) // 2
    return (
        _("Here are Townsquare's. Type one of them."),
        f"   {'   '.join(codes[:half])}",
        f"   {'   '.join(codes[half:])}",
    )


def passed_on_words(site: SignIn, typed: str) -> tuple[str, ...]:
    """Try a code again that a fake site has passed on in time, and tell."""
    own = site.enter(typed)
    return (
        _("The fake site passed on your password and code, in time. The thief is in."),
        _("You try the same code at the real site. It says:"),
        f"   {result_words(own)}",
    )


def recovered_words(site: SignIn, typed: str) -> tuple[str, ...]:
    """Try a recovery code again that has let the person in, and tell."""
    again = site.enter(typed)
    left = len(site.recovery.left)
    return (
        _("You are in, without your phone."),
        _("The same code a second time: {words}").format(words=result_words(again)),
        ngettext("{n} recovery code is left.", "{n} recovery codes are left.", left).format(n=left),
    )


def in_two(code: str) -> str:
    """Return a code in two groups, as an authenticator app shows it."""
    half = DIGITS // 2
    return f"{code[:half]} {code[half:]}"


def result_words(result: SignInResult) -> str:
    """Return what the site says to a code, and what can be done."""
    if result.verdict == "wait":
        return _("Too many guesses. Wait {n} seconds, then type the next code.").format(
            n=max(1, round(result.wait))
        )
    if result.clocks_differ:
        return _(
            "Not let in. The two clocks differ by {time}. "
            "Set the time to automatic, here and on your phone."
        ).format(time=_time_words(result.clocks_differ))
    return {
        "in": _("You are in."),
        "used": _("This code has been used. Wait for the next one."),
        "no": _("That is not the code. Type the one that is there now."),
        "unreadable": _("A code has 6 numbers. Type all of them."),
    }[result.verdict]


def _time_words(seconds: int) -> str:
    """Return a time in words, in its two largest units."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    words = [
        ngettext("{n} hour", "{n} hours", hours).format(n=hours) if hours else "",
        ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else "",
        ngettext("{n} second", "{n} seconds", seconds).format(n=seconds) if seconds else "",
    ]
    larger, *smaller = filter(None, words)
    if not smaller:
        return larger
    return _("{minutes} and {seconds}").format(minutes=larger, seconds=smaller[0])


def _clock_off_words(off: int) -> str:
    """Return how far the phone's clock is out."""
    if not off:
        return _("right")
    time = _time_words(abs(off) * STEP_SECONDS)
    return (_("{time} fast") if off > 0 else _("{time} slow")).format(time=time)


def _wrong_code(right: set[str]) -> str:
    """Return a random code that is not right."""
    while (guess := f"{secrets.randbelow(10**DIGITS):0{DIGITS}}") in right:
        pass
    return guess
