"""Holds a conversation in plain lines, and keeps the golden ones.

To accept a change of words after reading it: ACCEPT=1 .venv/bin/pytest tests/plain -n 0
"""

import io
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from securecllr.catalogue.read import read_catalogue
from securecllr.cli.host import TerminalHost
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Console
from securecllr.plain.run import enter, run_conversation
from securecllr.profile.settings_file import read_settings
from tests.flows.interfaces import NOW, open_audit, plain
from tests.flows.steps import Step
from tests.golden import hold_against

GOLDEN = Path(__file__).parent / "golden"


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
    run_conversation(c, console, start_at, "securecllr --plain")
    return _without_path(written.getvalue(), path)


def _without_path(written: str, path: Path) -> str:
    """Return what was written with the path named: how long it is decides how far it is in."""
    return re.sub(r"\n *PROFILE\n", "\n   PROFILE\n", written.replace(str(path), "PROFILE"))


def play(
    steps: Sequence[Step], path: Path, *, now: datetime = NOW, start_at: StartAt = "home"
) -> str:
    """Play steps and return everything that was written."""
    return _without_path(plain(open_audit(path, now), steps, start_at), path)


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
