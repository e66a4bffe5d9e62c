"""A program in a pseudo-terminal of 80x24: what it writes, when, and how much memory it takes."""

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

DEADLINE = 30.0
QUIET = 0.15


class Program:
    """A module of Python's, run in a terminal of its own."""

    def __init__(self, module: str, *arguments: str, python: str = sys.executable) -> None:
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        # Whoever runs this may forbid it: then each start would compile what has changed.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            [python, "-m", module, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=environment,
        )
        os.close(slave)

    def seconds_until(self, *words: str, since: float | None = None) -> float:
        """Read until all of some words have been written; give the seconds since a moment."""
        seen = b""
        since = self.started if since is None else since
        while not all(word.encode() in seen for word in words):
            if not select.select([self._master], [], [], DEADLINE)[0]:
                raise TimeoutError(words, seen)
            seen += os.read(self._master, 65536)
        return time.perf_counter() - since

    def seconds_to_repaint(self, key: bytes, *words: str) -> float:
        """Press a key; give the seconds until all of some words have been written again."""
        since = time.perf_counter()
        os.write(self._master, key)
        took = self.seconds_until(*words, since=since)
        self.settle()
        return took

    def settle(self) -> None:
        """Read until nothing more is written."""
        while select.select([self._master], [], [], QUIET)[0]:
            os.read(self._master, 65536)

    def cpu_seconds(self) -> float:
        """Return the processor time that it has taken, which other work disturbs less."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        stats = [(task / "schedstat").read_text(encoding="ascii") for task in tasks]
        return sum(int(stat.split()[0]) for stat in stats) / 1e9

    def peak_mib(self) -> float:
        """Return the most memory that it has held so far."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._master)
