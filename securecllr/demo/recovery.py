"""Recovery codes: each opens the account once. They fit the box that codes are typed in."""

from __future__ import annotations

import secrets
from typing import Literal

COUNT = 6
# Eight digits are 26 bits: over the 20 that NIST SP 800-63B, 3.1.2 asks of a look-up secret, and
# under the 64 from which it asks for no limit on guesses: the sign-in limits them.
LENGTH = 8


class RecoveryCodes:
    """The recovery codes of one account, in memory only."""

    def __init__(self) -> None:
        """Make codes that are all different."""
        made: dict[str, None] = {}
        while len(made) < COUNT:
            made[f"{secrets.randbelow(10**LENGTH):0{LENGTH}}"] = None
        self._all = tuple(made)
        self._left = set(made)

    @property
    def left(self) -> tuple[str, ...]:
        """Those that still open the account."""
        return tuple(code for code in self._all if code in self._left)

    def spend(self, code: str) -> Literal["in", "used", "unknown"]:
        """Use a code up, and return what became of it."""
        if code in self._left:
            self._left.remove(code)
            return "in"
        return "used" if code in self._all else "unknown"

    def __repr__(self) -> str:
        """Hide the codes."""
        return "<RecoveryCodes>"
