"""Runs the real program in a pseudo-terminal of the test's own, and waits on what it draws."""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

_DEADLINE = 100.0  # seconds: a machine may be slow and busy, but what never comes has to be told
_CODE = re.compile(r"\x1b\[[0-9;?:<>=]*[a-zA-Z]|\x1b\].*?(?:\x07|\x1b\\)|\x1b[()].|\x1b[=>78]")

# The program as a shell starts it, after what a test wants to be otherwise.
_START = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
{patch}
from securecllr.__main__ import main
raise SystemExit(main())
"""


class RunningProgram:
    """One run of the program: what it drew so far, and what is typed at it."""

    def __init__(self, program: subprocess.Popen[bytes], screen: int) -> None:
        self.program = program
        self._screen = screen
        self.written = ""

    @property
    def said(self) -> str:
        """What was drawn since the start, without the codes and with single spaces."""
        return " ".join(_CODE.sub(" ", self.written).split())

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._screen, keys.encode())

    def send(self, data: bytes) -> None:
        """Send bytes as a terminal may, and read meanwhile, so that neither waits for the other."""
        while data:
            ready, able, _ = select.select([self._screen], [self._screen], [], _DEADLINE)
            assert ready or able, "it takes nothing more"
            if ready:
                assert self._read(time.monotonic()), f"it has left\n{self.said[-2000:]}"
            elif able:
                with contextlib.suppress(BlockingIOError):  # there is room for less
                    data = data[os.write(self._screen, data) :]

    def since(self, place: int) -> str:
        """Return what was drawn since so many letters were written."""
        return " ".join(_CODE.sub(" ", self.written[place:]).split())

    def wait_for(self, words: str) -> None:
        """Read until some words were drawn that had not been drawn when this was called."""
        start = len(self.written)
        until = time.monotonic() + _DEADLINE
        while words not in " ".join(_CODE.sub(" ", self.written[start:]).split()):
            assert time.monotonic() < until, f"not seen: {words}\n{self.said[-2000:]}"
            assert self._read(until), f"it left before: {words}\n{self.said[-2000:]}"

    def answer(self, keys: str, words: str) -> None:
        """Press keys, and wait for what they lead to."""
        self.type(keys)
        self.wait_for(words)

    def ended(self) -> int:
        """Read to the end, and give the exit code."""
        until = time.monotonic() + _DEADLINE
        while self._read(until):
            assert time.monotonic() < until, f"it does not leave\n{self.said[-2000:]}"
        return self.program.wait(_DEADLINE)

    def hang_up(self) -> int:
        """Close the terminal on the program, and give its exit code."""
        os.close(self._screen)
        self._screen = -1
        return self.program.wait(_DEADLINE)

    def _read(self, until: float) -> bool:
        """Read what there is. Gives False when the program has left."""
        ready, _, _ = select.select([self._screen], [], [], max(until - time.monotonic(), 0))
        if not ready:
            return True
        try:
            data = os.read(self._screen, 65536)
        except BlockingIOError:
            return True
        except OSError:  # nobody holds the other end any more
            return False
        self.written += data.decode("utf-8", "replace")
        return bool(data)


@contextlib.contextmanager
def run_program(
    path: Path, *arguments: str, patch: str = "", **environment: str
) -> Iterator[RunningProgram]:
    """Start the program on a profile in a terminal of 80 by 24."""
    screen, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    variables = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
    program = subprocess.Popen(
        [sys.executable, "-c", _START.format(patch=patch), *arguments, "--profile", str(path)],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env=variables,
    )
    os.close(inside)
    os.set_blocking(screen, False)
    opened = RunningProgram(program, screen)
    try:
        yield opened
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()
        if opened._screen >= 0:
            os.close(screen)
