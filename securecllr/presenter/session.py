"""The state of a session: its page, timer and counts. Pure: a change returns a new state.

It says nothing of any person: counts are numbers of raised hands.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from securecllr.presenter.parts import PARTS, PartId

MOST_HANDS = 999  # raised hands

Hands = Annotated[int, Meta(ge=0, le=MOST_HANDS)]
QuestionId = Annotated[str, Meta(pattern=r"^[a-z0-9-]+$", max_length=40)]
Seconds = Annotated[float, Meta(ge=0, le=1e7)]


class PresenterSession(Struct, frozen=True, forbid_unknown_fields=True):
    """The state of a session, as both windows know it.

    Attributes:
        page: The page that is shown, from 0.
        wall: Which part of it the wall shows, from 0.
        blank: Whether the room view is blank.
        counted: Whether the audience sees the counts of a question.
        renewed: Whether the room view was opened again, with a QR code that no phone has scanned.
        since: When the timer was started last, in seconds since 1970; 0 while it is stopped.
        used: The seconds that each part has had before that.
        counts: How many hands went up for each choice of a question.
    """

    page: Annotated[int, Meta(ge=0, le=999)] = 0
    wall: Annotated[int, Meta(ge=0, le=99)] = 0
    blank: bool = False
    counted: bool = False
    renewed: bool = False
    since: Annotated[float, Meta(ge=0)] = 0.0
    used: dict[PartId, Seconds] = {}
    counts: dict[QuestionId, list[Hands]] = {}


def turned(
    session: PresenterSession, to: int, last: int, part: PartId, now: float, wall: int = 0
) -> PresenterSession:
    """Go to a page, and add the time so far to the part that is left.

    Args:
        session: The session.
        to: The page to go to.
        last: The last page there is.
        part: The part of the page that is left.
        now: Seconds since 1970.
        wall: Which part of the page the wall is to show.
    """
    timed_now = _with_time_used(session, part, now)
    page = min(max(to, 0), last)
    return msgspec.structs.replace(
        timed_now, page=page, wall=wall, counted=session.counted and page == session.page
    )


def timed(session: PresenterSession, part: PartId, now: float) -> PresenterSession:
    """Start the timer, or stop it."""
    if session.since:
        return msgspec.structs.replace(_with_time_used(session, part, now), since=0.0)
    return msgspec.structs.replace(session, since=now)


def used(session: PresenterSession, part: PartId, now: float, of: PartId | None = None) -> float:
    """Return the seconds that were used so far: in all, or of one part.

    Args:
        session: The session.
        part: The part of the page that is shown.
        now: Seconds since 1970.
        of: The part to count; all of them where none is named.
    """
    found = _with_time_used(session, part, now).used
    return found.get(of, 0.0) if of else sum(found.values())


def counted(session: PresenterSession, question: str, hands: list[int]) -> PresenterSession:
    """Record a show of hands, in place of what was counted for the same question before."""
    return msgspec.structs.replace(session, counts={**session.counts, question: hands})


def planned_by(part: PartId) -> int:
    """Return the minutes that are planned until the end of a part."""
    parts = list(PARTS)
    return sum(PARTS[each] for each in parts[: parts.index(part) + 1])


def _with_time_used(session: PresenterSession, part: PartId, now: float) -> PresenterSession:
    """Add the time since the timer was started to a part; a clock set back adds none."""
    if not session.since:
        return session
    more = max(0.0, now - session.since)
    in_all = {**session.used, part: session.used.get(part, 0.0) + more}
    return msgspec.structs.replace(session, used=in_all, since=now)
