"""The invented site's second step: which codes it lets in. Nothing here is ever written down.

Time-based codes as RFC 6238 has them, over pyotp, with what pyotp leaves to us: one step accepted
either side (RFC 6238, 5.2), each code only once (5.2; NIST SP 800-63B, 3.1.4), guesses slowed down
(NIST SP 800-63B, 3.2.2), and a look at how far a clock is out that never lets anyone in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import pyotp

from securecllr.demo.recovery import RecoveryCodes

STEP_SECONDS = 30
DIGITS = 6
LONGEST = 8  # characters in the box: six numbers with spaces, or a recovery code

TRIES = 5  # ours: NIST asks for a limit of 100 at most
WAIT_SECONDS = 30.0
SECRET_CHARACTERS = 32  # of base 32: 160 bits, as RFC 4226 recommends
EITHER_SIDE = 1
_LOOK_STEPS = 20  # ten minutes: beyond that a chance match says nothing of a clock

# Seconds since 1970.
Clock = Callable[[], float]

Verdict = Literal["in", "used", "no", "wait", "unreadable"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the site says to a code.

    Attributes:
        verdict: ``in``; ``used`` before; ``no``; ``wait`` after too many guesses; ``unreadable``
            where it is neither six numbers nor a recovery code.
        clock_off: By how many steps the phone's clock looks slow (fast where below 0), where the
            code was right at another time; else 0. Only to be told, it opens nothing.
        wait: Seconds until the next guess is taken.
        recovery: Whether it was a recovery code.
    """

    verdict: Verdict
    clock_off: int = 0
    wait: float = 0.0
    recovery: bool = False


class SignIn:
    """One account at the invented site. Its secret is in memory only."""

    def __init__(self, clock: Clock, secret: str | None = None) -> None:
        """Make an account.

        Args:
            clock: The site's clock.
            secret: In base 32, at least 160 bits; a random one where none is given.
        """
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
        """Give an account with the same secret that has seen no code yet."""
        return SignIn(self._clock, self._secret)

    @property
    def step(self) -> int:
        """The number of the thirty seconds that we are in."""
        return int(self._clock()) // STEP_SECONDS

    @property
    def changes_at(self) -> str:
        """The time of day at which the code changes, to the second."""
        moment = datetime.fromtimestamp((self.step + 1) * STEP_SECONDS).astimezone()
        return f"{moment:%H:%M:%S}"

    def code(self, off: int = 0) -> str:
        """Give the code of now, or of some steps later or earlier."""
        return self._codes.generate_otp(max(self.step + off, 0))

    def enter(self, typed: str) -> Outcome:
        """Try a code.

        Args:
            typed: What was typed: numbers, spaces are left out.
        """
        digits = typed.replace(" ", "")
        if not (digits.isascii() and digits.isdecimal() and len(digits) in (DIGITS, LONGEST)):
            return Outcome("unreadable")
        if (left := self._closed_until - self._clock()) > 0:
            return Outcome("wait", wait=left)
        if len(digits) == LONGEST:
            return self._enter_recovery(digits)
        matching = list(self._matching(digits, range(-EITHER_SIDE, EITHER_SIDE + 1)))
        fresh = [
            self.step + off
            for off in matching
            if self._last_step is None or self.step + off > self._last_step
        ]
        if fresh:
            self._last_step = min(fresh)
            self._tries = 0
            return Outcome("in")
        if matching:
            return Outcome("used")
        elsewhere = self._matching(digits, range(-_LOOK_STEPS, _LOOK_STEPS + 1))
        # The nearest one, as a clock is more likely to be a little out than a lot.
        off = min(elsewhere, key=abs, default=0)
        return self._refused(clock_off=-off)

    def _matching(self, digits: str, offs: Iterable[int]) -> Iterable[int]:
        """Give the steps, counted from now, at which a code is right."""
        return (off for off in offs if self.step + off >= 0 and self.code(off) == digits)

    def _enter_recovery(self, digits: str) -> Outcome:
        spent = self.recovery.spend(digits)
        if spent == "unknown":
            return self._refused(recovery=True)
        self._tries = 0 if spent == "in" else self._tries
        return Outcome(spent, recovery=True)

    def _refused(self, *, clock_off: int = 0, recovery: bool = False) -> Outcome:
        """Count a guess; after some, take none for a while."""
        self._tries += 1
        if self._tries >= TRIES:
            self._tries = 0
            self._closed_until = self._clock() + WAIT_SECONDS
            return Outcome("wait", clock_off, WAIT_SECONDS, recovery)
        return Outcome("no", clock_off, recovery=recovery)

    def __repr__(self) -> str:
        """Say nothing of the secret."""
        return "<SignIn>"
