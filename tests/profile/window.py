"""A window: the real program, line by line, in a process of its own, held at its prompts."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from securecllr.profile.model import Answer
from securecllr.profile.store import Store
from tests.flows.interfaces import open_audit
from tests.profile.blocks import DAY

UNSURE, NO = "3", "2"  # as the quick check numbers them


class LineWindow:
    """One window on a profile, at the next question."""

    def __init__(self, path: Path, program: Sequence[str] = ("-m", "securecllr")) -> None:
        self.program = subprocess.Popen(
            [sys.executable, *program, "--plain", "--profile", str(path), "audit"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self.opened = self.said = self._to_prompt()

    def _to_prompt(self) -> str:
        """Read until it asks for something, which leaves a line open, or is at its end."""
        assert self.program.stdout
        said, self.ended = b"", True
        while piece := os.read(self.program.stdout.fileno(), 65536):
            said += piece
            if not said.endswith(b"\n"):
                self.ended = False
                break
        return said.decode()

    def type(self, line: str) -> str:
        """Type a line; give what it says up to its next prompt."""
        assert self.program.stdin
        self.program.stdin.write(f"{line}\n".encode())
        self.said = self._to_prompt()
        return self.said

    def end(self) -> tuple[int, str]:
        """Return the exit code and the messages of a window that ends by itself."""
        assert self.ended, self.said
        assert self.program.stderr
        messages = self.program.stderr.read().decode()
        return self.program.wait(), messages

    def kill(self) -> None:
        self.program.kill()
        self.program.wait()

    def close(self) -> None:
        """Stop it as a person does."""
        self.type("s")
        assert self.end() == (0, "")


@contextlib.contextmanager
def windows() -> Iterator[list[LineWindow]]:
    """Hold some windows, and leave none behind."""
    held: list[LineWindow] = []
    try:
        yield held
    finally:
        for window in held:
            window.kill()
            for pipe in (window.program.stdin, window.program.stdout, window.program.stderr):
                assert pipe
                pipe.close()


def hold_refused(window: LineWindow, path: Path, what: str) -> None:
    """It says so and goes on; stopped all the same, it ends with one line that says it again."""
    if not window.ended:
        assert "Not saved yet" in window.said
    while not window.ended:
        window.type("s")
    code, message = window.end()
    assert code == 2
    assert message.startswith(f"securecllr: {path}: {what}")
    assert message.count("\n") == 1
    assert "Saved" not in window.said


def begun(folder: Path) -> Path:
    """Make a profile with a mailbox and no answer."""
    path = folder / "profile.toml"
    open_audit(path).pick("gmail", None)
    return path


def answers(path: Path) -> list[str]:
    """Read the answers on disk, which must be whole."""
    blocks = Store.open(path, DAY).log.blocks
    return [block.answer for block in blocks if isinstance(block, Answer)]
