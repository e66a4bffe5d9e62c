"""Holds a conversation in plain lines, and keeps the golden ones.

To accept a change of words after reading it: ACCEPT=1 .venv/bin/pytest tests/plain -n 0
"""

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from securecllr.catalogue.read import read_catalogue
from securecllr.cli.host import TerminalHost
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Console
from securecllr.plain.launch import enter, hold
from securecllr.profile.settings_file import read_settings
from tests.flows.interfaces import NOW, open_audit, plain
from tests.flows.steps import Step
from tests.golden import hold_against

GOLDEN = Path(__file__).parent / "golden"

__all__ = [
    "GOLDEN",
    "NOW",
    "converse",
    "hold_against_golden",
    "home",
    "open_audit",
    "play",
    "start",
]


def converse(
    typed: str,
    path: Path,
    *,
    now: datetime = NOW,
    start_at: StartAt = "home",
    checks: Path | None = None,
) -> str:
    """Type lines and return everything that was written, what was typed included."""
    audit = open_audit(path, now, checks)
    written = io.StringIO()
    console = Console(io.StringIO(typed), written)
    host = TerminalHost(audit, plain=True)
    c = enter(audit, host, read_settings(path), console, host)
    hold(c, console, start_at, "securecllr --plain")
    return written.getvalue().replace(str(path), "PROFILE")


def play(
    steps: Sequence[Step], path: Path, *, now: datetime = NOW, start_at: StartAt = "home"
) -> str:
    """Play steps and return everything that was written."""
    return plain(open_audit(path, now), steps, start_at).replace(str(path), "PROFILE")


def start(mailbox: str) -> list[str]:
    """Return the lines from the welcome to the quick check, with one mailbox chosen."""
    kinds = [kind.id for kind in read_catalogue().kinds.values() if kind.common]
    return ["", "1", "1", str(kinds.index(mailbox) + 1), "2", "", "1"]


def home(mailbox: str) -> list[str]:
    """Return the lines from the welcome to home, with one mailbox and not sure of anything."""
    return [*start(mailbox), "3", "3", "3", "3"]


def hold_against_golden(name: str, text: str) -> None:
    """Compare a conversation with the one that was read and accepted."""
    hold_against(GOLDEN / f"{name}.txt", text)
