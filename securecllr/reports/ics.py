"""Writes iCalendar (RFC 5545): named lines, escaped and folded. Knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

_LONGEST = 75  # bytes in a line, RFC 5545, section 3.1
_END = b"\r\n"


def text(words: str) -> str:
    """Return a text as a value, escaped (section 3.3.11)."""
    for letter in "\\;,":
        words = words.replace(letter, f"\\{letter}")
    return words.replace("\n", "\\n")


def moment(at: datetime) -> str:
    """Return a moment in UTC as a value."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def component(name: str, content: Iterable[tuple[str, str] | bytes]) -> bytes:
    """Return a component: its properties, each a name and a value, and the components inside it."""
    inside = (
        each if isinstance(each, bytes) else _folded(f"{each[0]}:{each[1]}") for each in content
    )
    return b"".join((b"BEGIN:", name.encode(), _END, *inside, b"END:", name.encode(), _END))


def _folded(line: str) -> bytes:
    """Return a line in pieces of no more than 75 bytes, cut between letters."""
    pieces, piece = [], b""
    for letter in line:
        spelt = letter.encode()
        if len(piece) + len(spelt) > _LONGEST:
            pieces.append(piece)
            piece = b" "
        piece += spelt
    return _END.join((*pieces, piece)) + _END
