"""How long an answer stays good: plain calendar dates, worked out from the day of the answer."""

from __future__ import annotations

from datetime import date, datetime

_DAYS_FRESH = 180


def local_now() -> datetime:
    """Return the present moment in the person's own time zone."""
    return datetime.now().astimezone()


def valid_until(answered: date, months: int) -> date:
    """Return the last day on which an answer still counts, that day included.

    The same day of the month, so many months on; clipped to the month's end, so that 31 August
    and six months give 28 (or 29) February.

    Args:
        answered: The person's own calendar day.
        months: How long the answer stays good: 1 or more.
    """
    import calendar  # for an answer, and not for a start

    year, month = divmod(answered.year * 12 + answered.month - 1 + months, 12)
    return date(year, month + 1, min(answered.day, calendar.monthrange(year, month + 1)[1]))


def is_old(checked_on: date, today: date) -> bool:
    """Return whether steps were checked so long ago that menus may have moved."""
    return (today - checked_on).days > _DAYS_FRESH
