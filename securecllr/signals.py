"""What is tidied up when the program is told to end, or its window is closed on it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType


def tidy_before_ending(tidy: Callable[[], None]) -> None:
    """Have something done first; then the program ends just as it would have.

    Whoever was to be told before is told after it: the full screen is given back to the terminal.

    Args:
        tidy: What to do. It may be done already.
    """
    before: dict[int, Callable[[int, FrameType | None], object]] = {}

    def end(number: int, frame: FrameType | None) -> None:
        tidy()
        if number in before:
            before[number](number, frame)
            return
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", None)):
        if number is not None and callable(was := signal.signal(number, end)):
            before[number] = was
