"""What a test needs of a browser: open, look, press, tap. Each engine fulfils it in its own way."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from threading import Event
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

# Seconds: a machine may be slow and busy, but what never comes has to be told.
LONGEST = 200.0
LOOK_EVERY = 0.02
BETWEEN_LOOKS = Event()  # never set: to wait on it is to let the browser work

Size = tuple[int, int]


class Window(Protocol):
    """One window of a browser, and a person at it.

    Keys are named as the browser names them to a page (``KeyboardEvent.key``): "Tab", "ArrowDown".
    """

    def open(self, address: str) -> None:
        """Go to an address."""

    def run(self, script: str) -> str:
        """Return the text that a script's promise resolves to."""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""

    def click(self, x: float, y: float, times: int = 1) -> None:
        """Click with a mouse, so many CSS dots from the corner of the window."""

    def tap(self, x: float, y: float) -> None:
        """Tap with a finger, so many CSS dots from the corner of the window."""

    def back(self) -> None:
        """Go back as the browser's own button does."""

    def reload(self) -> None:
        """Load the page again."""

    def resize(self, size: Size) -> None:
        """Give the page so many CSS dots."""

    def picture(self) -> bytes:
        """Return what is seen, as PNG."""

    def close(self) -> None:
        """Close the window."""


class Profile(Protocol):
    """A person's own storage, new and empty. Its windows share it with no other."""

    def window(self) -> Window:
        """Open one more window."""

    def close(self) -> None:
        """Close its windows and forget what they stored."""


class Engine(Protocol):
    """A browser that runs."""

    name: str

    def profile(self, size: Size = (1280, 800), *, touch: bool = False) -> Profile:
        """Return a new profile, whose windows have so many CSS dots."""

    def close(self) -> None:
        """End the browser."""


def evaluate(window: Window, expression: str) -> Any:
    """Return what an expression of JavaScript, or its promise, comes to, as JSON has it."""
    script = f"(async () => JSON.stringify([await ({expression})]))()"
    (found,) = json.loads(window.run(script))
    return found


def until(found: Callable[[], T], why: str) -> T:
    """Look until something is there, and return it."""
    end = time.monotonic() + LONGEST
    while not (result := found()):
        assert time.monotonic() < end, f"never: {why}"
        BETWEEN_LOOKS.wait(LOOK_EVERY)
    return result


def wait_for(window: Window, expression: str, why: str = "") -> Any:
    """Look until an expression is true, and return what it comes to.

    The window is asked again and again: what other libraries offer for it evaluates text inside of
    the page, which its policy forbids.
    """
    try:
        return until(lambda: evaluate(window, expression), why or expression)
    except AssertionError as never:
        never.add_note(str(evaluate(window, "document.body?.innerText ?? ''")))
        raise


def quoted(text: str) -> str:
    """Return a text as JavaScript writes it."""
    return json.dumps(text)
