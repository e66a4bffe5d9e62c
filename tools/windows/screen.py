"""A terminal to look at and to press keys in: tmux, on a socket of its own."""

import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PATIENCE, _BEAT = 120.0, 0.2  # seconds


class Screen:
    """One terminal with one program in it."""

    def __init__(self, socket: Path) -> None:
        self._tmux = ("tmux", "-S", str(socket), "-f", "/dev/null")

    def tmux(self, *arguments: str) -> str:
        """Give tmux a command, and return what it says."""
        return subprocess.run(
            [*self._tmux, *arguments], capture_output=True, encoding="utf-8", check=True
        ).stdout

    def text(self) -> str:
        """Return what stands on the screen."""
        return self.tmux("capture-pane", "-p")

    def press(self, key: str) -> None:
        """Press a key, by tmux's name of it."""
        self.tmux("send-keys", key)

    def shows(self, words: str) -> bool:
        """Wait until some words stand on the screen, and tell whether they ever did."""
        end = time.monotonic() + _PATIENCE
        while words not in self.text():
            if time.monotonic() > end:
                return False
            time.sleep(_BEAT)
        return True


@contextmanager
def terminal(command: Sequence[str], columns: int, lines: int) -> Iterator[Screen]:
    """Open a terminal with a program in it, and leave neither behind."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(Path(folder, "tmux"))
        kept = ("set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off")
        size = ("-x", str(columns), "-y", str(lines))
        screen.tmux("new-session", "-d", *size, *command, ";", *kept)
        try:
            yield screen
        finally:
            screen.tmux("kill-server")
