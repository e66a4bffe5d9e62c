"""Drives the real program in a real terminal: tmux, on a socket of its own."""

import contextlib
import os
import select
import shlex
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.needs import needs
from tests.processes import all_below, are_idle, children_of
from tests.tui.shot import Shot, read

PROGRAM = f"{shlex.quote(sys.executable)} -m securecllr"
PROMPT = "shell>"

_DEADLINE = 100.0  # seconds: a machine may be slow and busy, but what never comes has to be told
_BETWEEN_LOOKS = threading.Event()  # never set: to wait on it is to let the others run
_LOOK_EVERY = 0.005
_STILL = 4  # looks in a row that show the same, with nothing at work


class Terminal:
    """One terminal with a shell in it."""

    def __init__(self, tmux: str, socket: str) -> None:
        self._tmux = [tmux, "-S", socket, "-f", "/dev/null"]
        self._shell = 0

    def tmux(self, *arguments: str) -> str:
        """Return tmux a command, and what it says."""
        return subprocess.run(
            [*self._tmux, *arguments], capture_output=True, encoding="utf-8", check=True
        ).stdout

    def open(self, width: int, height: int, folder: Path, shell: list[str]) -> None:
        """Open a window with a shell in it, which starts in a folder."""
        size = ["-x", str(width), "-y", str(height), "-c", str(folder)]
        self.tmux("new-session", "-d", *size, *shell, ";", "set", "status", "off")
        self._shell = int(self.tmux("display-message", "-p", "#{pane_pid}"))
        self.wait_for_shell()

    def type(self, line: str) -> None:
        """Type a line at the shell."""
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def send(self, key: str) -> None:
        """Press a key, by tmux's name of it."""
        self.tmux("send-keys", key)

    def fill_in(self, text: str) -> Shot:
        """Type a text into a field, and look until it is there."""
        self.tmux("send-keys", "-l", text)
        return self.wait_for(text)

    def resize(self, width: int, height: int) -> None:
        """Make the window larger or smaller."""
        self.tmux("resize-window", "-x", str(width), "-y", str(height))

    def shot(self) -> Shot:
        """Look at the screen and the cursor, both at the same moment."""
        asked = "#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on}"
        said = self.tmux("display-message", "-p", asked, ";", "capture-pane", "-p", "-e")
        head, _end, screen = said.partition("\n")
        column, row, seen, full = (int(number) for number in head.split())
        return Shot(*read(screen), column, row, bool(seen), bool(full))

    def wait(self, fits: Callable[[Shot], object], what: str) -> Shot:
        """Look until the screen fits and stands still, and nothing is at work on another one."""
        until = time.monotonic() + _DEADLINE
        shot, still = self.shot(), 0
        while still < _STILL or not fits(shot):
            assert time.monotonic() < until, f"not seen: {what}\n{shot.text}\n{shot}"
            _BETWEEN_LOOKS.wait(_LOOK_EVERY)
            last, shot = shot, self.shot()
            still = still + 1 if shot == last and self._is_idle() else 0
        return shot

    def draws_nothing(self, seconds: float, key: str, folder: Path) -> None:
        """Look that for some seconds nothing is drawn, and then that a key would have been seen."""
        # Only once it is open at both ends does anything get through.
        os.mkfifo(folder / "drawn")
        self.tmux("pipe-pane", f"cat > {shlex.quote(str(folder / 'drawn'))}")
        with (folder / "drawn").open("rb", buffering=0) as drawn:
            assert not select.select([drawn], [], [], seconds)[0], drawn.read(65536)
            self.send(key)
            assert select.select([drawn], [], [], _DEADLINE)[0], "the pipe works"

    def started(self) -> list[int]:
        """Return the processes that the shell has started."""
        return children_of(self._shell)

    def _is_idle(self) -> bool:
        """Tell whether nothing in the terminal runs, or waits for its turn on a busy machine."""
        return are_idle([self._shell, *all_below(self._shell)])

    def wait_for(self, text: str) -> Shot:
        """Look until a text is on the screen."""
        return self.wait(lambda shot: text in shot.text, text)

    def wait_for_shell(self) -> Shot:
        """Look until the shell asks for a command."""
        return self.wait(
            lambda shot: shot.at_cursor == PROMPT and not shot.full_screen, "the shell"
        )


@contextlib.contextmanager
def terminal(width: int, height: int, home: Path, **environment: str) -> Iterator[Terminal]:
    """Open a terminal of a size with a shell in it, and close it after."""
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "SECURECLLR_HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": os.environ["TZ"],
        "TERM": "tmux-256color",
        "COLORTERM": "truecolor",
        "PS1": f"{PROMPT} ",
        **environment,
    }
    tmux = needs("tmux")
    shell = ["env", "-i", *(f"{name}={value}" for name, value in variables.items()), "sh"]
    # The name of a socket has to be short.
    with tempfile.TemporaryDirectory(prefix="tmux-") as folder:
        opened = Terminal(tmux, f"{folder}/socket")
        try:
            home.mkdir(parents=True, exist_ok=True)
            opened.open(width, height, home, shell)
            yield opened
        finally:
            opened.tmux("kill-server")
