"""Holds a conversation with the plain door, and keeps the golden ones.

To accept a change of words after reading it: ACCEPT=1 .venv/bin/pytest tests/plain -n 0
"""

import io
from datetime import UTC, datetime
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Lines
from securecllr.plain.launch import enter
from securecllr.plain.session import Session
from securecllr.profile.settings import read_settings
from securecllr.profile.store import Store
from tests.golden import hold_against

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC)

# The two lists as they are shown: a script picks by name, so that a new kind does not shift it.
_KINDS = read_catalogue().kinds.values()
MAILBOXES = tuple(kind.id for kind in _KINDS if kind.group == "mailbox")
OTHERS = tuple(kind.id for kind in _KINDS if kind.group in ("social", "page"))


def open_audit(path: Path, now: datetime = NOW, checks: Path | None = None) -> Audit:
    """Open a walk over the real catalogue, or a council's pack over it, with the clock stopped."""
    return Audit(read_catalogue(checks), Store.open(path, now.date()), lambda: now)


def converse(
    answers: str,
    path: Path,
    *,
    now: datetime = NOW,
    place: StartAt = "home",
    checks: Path | None = None,
) -> str:
    """Type lines at the plain door and give everything that it wrote."""
    audit = open_audit(path, now, checks)
    written = io.StringIO()
    session = Session(audit, Lines(io.StringIO(answers), written), read_settings(path))
    enter(session, place)
    return written.getvalue().replace(str(path), "PROFILE")


def numbers(wanted: list[str], offered: tuple[str, ...]) -> str:
    """Give the line that picks some kinds off a list."""
    return " ".join(str(offered.index(kind) + 1) for kind in wanted) or "0"


def start(mailboxes: list[str], others: list[str], roles: list[int], left: str = "0") -> list[str]:
    """Give the lines from the first screen to the end of the account lists."""
    return [
        "",
        numbers(mailboxes, MAILBOXES),
        numbers(others, OTHERS),
        *(str(role) for role in roles),
        left,
    ]


def hold_against_golden(name: str, text: str) -> None:
    """Compare a conversation with the one that was read and accepted."""
    hold_against(GOLDEN / f"{name}.txt", text)
