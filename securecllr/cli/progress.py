"""A progress bar on stderr, in one line that is overwritten, and cleared at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from securecllr.i18n import _

_WIDTH = 30
_SECONDS_BETWEEN = 0.1


def progress_bar() -> Callable[[int, int], None]:
    """Return a function of (done, total) that shows the bar; it does nothing without a terminal."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None
    last = 0.0

    def show(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done >= total:
            sys.stderr.write("\r" + " " * (_WIDTH + len(_words(total, total)) + 3) + "\r")
        elif now - last > _SECONDS_BETWEEN:
            last = now
            full = done * _WIDTH // max(total, 1)
            bar = "#" * full + "." * (_WIDTH - full)
            sys.stderr.write(f"\r[{bar}] {_words(done, total)}")
        sys.stderr.flush()

    return show


def _words(done: int, total: int) -> str:
    return _("{done} of {total} files").format(done=done, total=total)
