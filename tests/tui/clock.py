"""A clock that does not wait: when nothing is left to do, it is at once the time of what is next.

Textual's pilot sleeps to find out whether an app is still; here that takes no time, and an hour
of doing nothing takes as long as a second.
"""

import asyncio
import selectors
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

from textual import timer

Result = TypeVar("Result")

# On Windows, Textual's timers wait by a timer of the system, which goes by no other clock.
if sys.platform == "win32":
    timer.sleep = asyncio.sleep


class _NeverWaits(selectors.DefaultSelector):
    """Where there is nothing to read, moves the loop's clock on instead of waiting."""

    loop: "ClockLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:  # only another thread can wake the loop
            return super().select(None)
        found = super().select(0)
        if not found:
            self.loop.now += timeout
        return found


class ClockLoop(asyncio.SelectorEventLoop):
    """An event loop with such a clock."""

    def __init__(self) -> None:
        self.now = 0.0
        selector = _NeverWaits()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        """Return the time of this loop, in seconds."""
        return self.now


def run_at_once(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run like ``asyncio.run``, by a clock that does not wait."""
    with asyncio.Runner(loop_factory=ClockLoop) as runner:
        return runner.run(coroutine)
