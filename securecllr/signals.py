"""The signals that end the program, and cleaning up before they do."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from types import FrameType


def ending_signals() -> list[signal.Signals]:
    """Return the signals that end the program, where it is told so or its window is closed.

    One that is ignored, as under ``nohup``, stays ignored. In the place of SIGHUP, Windows has
    SIGBREAK: Ctrl-Break, and a window that is closed.
    """
    named = (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP", "SIGBREAK"))
    return [each for each in named if each is not None and signal.getsignal(each) != signal.SIG_IGN]


@contextlib.contextmanager
def handlers_restored() -> Iterator[None]:
    """Restore the handlers of these signals at the end: asyncio's event loop removes them."""
    before = {number: signal.getsignal(number) for number in ending_signals()}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:  # one that was not set from Python cannot be set back
                signal.signal(number, handler)


def tidy_before_ending(tidy: Callable[[], None]) -> None:
    """Run a function before a signal ends the program, which then ends as it would have.

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

    for number in ending_signals():
        if callable(was := signal.signal(number, end)):
            before[number] = was
