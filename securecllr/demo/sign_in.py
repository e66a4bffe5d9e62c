"""The sign-in of the invented site: which codes it accepts. Nothing here is ever written down.

Time-based codes as in RFC 6238, over pyotp, with what pyotp leaves to its users: one step accepted
either side (RFC 6238, 5.2), each code only once (5.2; NIST SP 800-63B, 3.1.4), guesses slowed down
(NIST SP 800-63B, 3.2.2), and a hint at how far two clocks are apart, which never lets anyone in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Literal

from msgspec import Struct

from securecllr.demo.recovery import LENGTH, RecoveryCodes

STEP_SECONDS = 30
DIGITS = 6

TRIES = 5  # ours: NIST asks for a limit of 100 at most
WAIT_SECONDS = 30.0
SECRET_CHARACTERS = 32  # of base 32: 160 bits, as RFC 4226 recommends
EITHER_SIDE = 1

# Where a clock may be: ten minutes out, or two minutes from whole hours out (another time zone, or
# summer time by hand). That is some 300 of a million codes, so a chance match is rare.
_HOUR_STEPS = 3600 // STEP_SECONDS
_WRONG_STEPS = sorted(
    {
        *range(-20, 21),
        *(
            hours * _HOUR_STEPS + steps
            for hours in range(-14, 15)
            if hours
            for steps in range(-4, 5)
        ),
    },
    key=abs,  # the nearest first: a clock is more likely to be a little out than a lot
)

# Returns the time in seconds since 1970.
UnixClock = Callable[[], float]

CodeVerdict = Literal["in", "used", "no", "wait", "unreadable"]


class SignInResult(Struct, frozen=True):
    """What the site says to a code.

    Attributes:
        verdict: ``in``; ``used`` before; ``no``; ``wait`` after too many guesses; ``unreadable``
            where it is neither six numbers nor a recovery code.
        clocks_differ: By how many seconds the phone's clock and the site's seem to differ, where
            the code is right at another time; else 0. It is only a hint.
        wait: Seconds until the next guess is taken.
        recovery: Whether it was a recovery code.
    """

    verdict: CodeVerdict
    clocks_differ: int = 0
    wait: float = 0.0
    recovery: bool = False


class SignIn:
    """One account at the invented site. Its secret is in memory only."""

    def __init__(self, clock: UnixClock, secret: str | None = None) -> None:
        """Make an account.

        Args:
            clock: The site's clock.
            secret: In base 32, at least 160 bits; a random one where none is given.
        """
        import pyotp  # only a demo needs it

        self._clock = clock
        self._secret = secret or pyotp.random_base32(SECRET_CHARACTERS)
        self._codes = pyotp.TOTP(self._secret, interval=STEP_SECONDS, digits=DIGITS)
        self._last_step: int | None = None
        self._tries = 0
        self._closed_until = 0.0
        self.recovery = RecoveryCodes()

    @property
    def secret(self) -> str:
        """The secret in base 32, for the phone."""
        return self._secret

    def another(self) -> SignIn:
        """Return an account with the same secret that has seen no code yet."""
        return SignIn(self._clock, self._secret)

    @property
    def step(self) -> int:
        """The number of the current step of 30 seconds since 1970."""
        return int(self._clock()) // STEP_SECONDS

    @property
    def changes_at(self) -> str:
        """The local time at which the code changes, to the second."""
        moment = datetime.fromtimestamp((self.step + 1) * STEP_SECONDS).astimezone()
        return f"{moment:%H:%M:%S}"

    def code(self, off: int = 0) -> str:
        """Return the code of now, or of some steps later or earlier."""
        return self._codes.generate_otp(max(self.step + off, 0))

    def enter(self, typed: str) -> SignInResult:
        """Try a code.

        Args:
            typed: What was typed: numbers; spaces are left out.
        """
        digits = typed.replace(" ", "")
        if not (digits.isascii() and digits.isdecimal() and len(digits) in (DIGITS, LENGTH)):
            return SignInResult("unreadable")
        if (left := self._closed_until - self._clock()) > 0:
            return SignInResult("wait", wait=left)
        return self._try_recovery(digits) if len(digits) == LENGTH else self._try_code(digits)

    def _try_code(self, digits: str) -> SignInResult:
        now = self.step  # once: the clock goes on
        steps = [now + off for off in self._offs(digits, now, range(-EITHER_SIDE, EITHER_SIDE + 1))]
        fresh = [step for step in steps if self._last_step is None or step > self._last_step]
        if fresh:
            self._last_step = min(fresh)
            self._tries = 0
            return SignInResult("in")
        if steps:
            return SignInResult("used")
        off = next(self._offs(digits, now, _WRONG_STEPS), 0)
        return self._refuse(clocks_differ=abs(off) * STEP_SECONDS)

    def _offs(self, digits: str, now: int, offs: Iterable[int]) -> Iterator[int]:
        """Yield those of some steps, counted from a step, at which a code is right."""
        steps = ((off, now + off) for off in offs)
        return (off for off, at in steps if at >= 0 and self._codes.generate_otp(at) == digits)

    def _try_recovery(self, digits: str) -> SignInResult:
        spent = self.recovery.spend(digits)
        if spent == "unknown":
            return self._refuse(recovery=True)
        self._tries = 0 if spent == "in" else self._tries
        return SignInResult(spent, recovery=True)

    def _refuse(self, *, clocks_differ: int = 0, recovery: bool = False) -> SignInResult:
        """Count a guess; after some, take none for a while."""
        self._tries += 1
        if self._tries >= TRIES:
            self._tries = 0
            self._closed_until = self._clock() + WAIT_SECONDS
            return SignInResult("wait", clocks_differ, WAIT_SECONDS, recovery)
        return SignInResult("no", clocks_differ, recovery=recovery)

    def __repr__(self) -> str:
        """Hide the secret."""
        return "<SignIn>"
