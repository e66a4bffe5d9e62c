"""What is tidied up when the program is told to end, or its window is closed on it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType


def tidy_before_ending(tidy: Callable[[], None]) -> None:
    """Have something done first; then the program ends just as it would have.

    Args:
        tidy: What to do. It may be done already.
    """

    def end(number: int, _frame: FrameType | None) -> None:
        tidy()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", None)):
        if number is not None:
            signal.signal(number, end)
