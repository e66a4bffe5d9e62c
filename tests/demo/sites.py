"""Sign-ins with a clock that a test sets, and a secret that it knows."""

import base64

from securecllr.demo.player import Player
from securecllr.demo.sign_in import STEP_SECONDS, SignIn

SECRET = base64.b32encode(b"12345678901234567890").decode()  # that of RFC 6238, appendix B
START = 1_800_000_000.0


class Hands:
    """The hands of a clock."""

    def __init__(self, at: float = START) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at

    def on(self, steps: float) -> None:
        """Let some steps of thirty seconds go by."""
        self.at += steps * STEP_SECONDS


def site(at: float = START) -> tuple[SignIn, Hands]:
    """Make a sign-in and its clock."""
    hands = Hands(at)
    return SignIn(hands, SECRET), hands


def play() -> tuple[Player, Hands]:
    """Begin the demo."""
    hands = Hands()
    return Player(hands), hands
