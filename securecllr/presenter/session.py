"""Where a session is: the page, the blank, the timer, the counts. Pure: a change gives a new one.

It says nothing of any person: counts are numbers of raised hands.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from securecllr.presenter.parts import PARTS, PartId

MOST = 999  # hands in a room

Hands = Annotated[int, Meta(ge=0, le=MOST)]
Name = Annotated[str, Meta(pattern=r"^[a-z0-9-]+$", max_length=40)]
Seconds = Annotated[float, Meta(ge=0, le=1e7)]


class Session(Struct, frozen=True, forbid_unknown_fields=True):
    """A session as both windows know it.

    Attributes:
        page: The page that is shown, from 0.
        blank: Whether the room view is blank.
        counted: Whether the room sees the counts of a question.
        renewed: Whether the room view was opened again, with a square that no phone has scanned.
        since: When the timer was started last, in seconds since 1970; 0 while it stands.
        used: The seconds that each part has had before that.
        counts: How many hands went up for each choice of a question.
    """

    page: Annotated[int, Meta(ge=0, le=999)] = 0
    blank: bool = False
    counted: bool = False
    renewed: bool = False
    since: Annotated[float, Meta(ge=0)] = 0.0
    used: dict[PartId, Seconds] = {}
    counts: dict[Name, list[Hands]] = {}


def turned(session: Session, to: int, last: int, part: PartId, now: float) -> Session:
    """Go to a page, and book the time so far on the part that is left.

    Args:
        session: The session.
        to: The page to go to.
        last: The last page there is.
        part: The part of the page that is left.
        now: Seconds since 1970.
    """
    booked = _booked(session, part, now)
    page = min(max(to, 0), last)
    return msgspec.structs.replace(
        booked, page=page, counted=session.counted and page == session.page
    )


def timed(session: Session, part: PartId, now: float) -> Session:
    """Start the timer, or let it stand."""
    if session.since:
        return msgspec.structs.replace(_booked(session, part, now), since=0.0)
    return msgspec.structs.replace(session, since=now)


def used(session: Session, part: PartId, now: float, of: PartId | None = None) -> float:
    """Give the seconds that were used so far: in all, or of one part.

    Args:
        session: The session.
        part: The part of the page that is shown.
        now: Seconds since 1970.
        of: The part to give; all of them where none is named.
    """
    found = _booked(session, part, now).used
    return found.get(of, 0.0) if of else sum(found.values())


def counted(session: Session, question: str, hands: list[int]) -> Session:
    """Write down a show of hands, in place of what was counted for the same question before."""
    return msgspec.structs.replace(session, counts={**session.counts, question: hands})


def planned_by(part: PartId) -> int:
    """Give the minutes that are planned until the end of a part."""
    parts = list(PARTS)
    return sum(PARTS[each] for each in parts[: parts.index(part) + 1])


def _booked(session: Session, part: PartId, now: float) -> Session:
    """Book the time since the timer was started on a part; a clock set back books none."""
    if not session.since:
        return session
    more = max(0.0, now - session.since)
    used = {**session.used, part: session.used.get(part, 0.0) + more}
    return msgspec.structs.replace(session, used=used, since=now)
