"""A fault at the n-th system call of a save: it raises, or it strikes the program down."""

import contextlib
import io
import os
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

# What a save asks of the system, besides the writing itself, and the lock between windows.
CALLS = [
    *("open", "close", "stat", "lstat", "fstat", "fsync", "replace", "rename", "link"),
    *("unlink", "mkdir", "fchmod", "listdir"),
]


class Faults:
    """Counts the calls, and strikes at one of them: 0 for none."""

    def __init__(self, at: int, strike: Callable[[], None]) -> None:
        self.at = at
        self.strike = strike
        self.calls: list[str] = []

    def count(self, call: str) -> None:
        self.calls.append(call)
        if len(self.calls) == self.at:
            self.strike()

    def wrapped(self, call: str, really: Callable[..., Any]) -> Callable[..., Any]:
        """Count a call before it happens; a file is closed all the same, as Linux does."""

        def counted(*arguments: Any, **named: Any) -> Any:
            if call == "close":
                really(*arguments)
                self.count(call)
                return None
            self.count(call)
            return really(*arguments, **named)

        return counted

    @contextlib.contextmanager
    def everywhere(self) -> Iterator[None]:
        """Stand between the program and the system."""
        import fcntl  # which Windows lacks

        with contextlib.ExitStack() as patches:
            for call in CALLS:
                counted = self.wrapped(call, getattr(os, call))
                patches.enter_context(mock.patch.object(os, call, counted))
            flock = self.wrapped("flock", fcntl.flock)
            patches.enter_context(mock.patch.object(fcntl, "flock", flock))
            patches.enter_context(mock.patch.object(os, "fdopen", self._fdopen))
            yield

    def _fdopen(self, handle: int, _mode: str) -> io.BufferedWriter:
        faults = self

        class File(io.FileIO):
            """A file whose writing is counted too: Python does not go through ``os`` for it."""

            def write(self, data: Any) -> int:
                faults.count("write")
                half = len(data) // 2 or len(data)  # a disk may take a part of it only
                return super().write(data[:half])

            def close(self) -> None:
                was_open = not self.closed
                super().close()
                if was_open:
                    faults.count("close of the file")

        return io.BufferedWriter(File(handle, "wb"))
