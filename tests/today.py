"""The day of a test that goes by the real date, as the program that it starts does."""

from datetime import date, datetime, time, timedelta, tzinfo
from threading import Event

# So long a test may take on a machine that is slow and busy.
_ROOM = timedelta(minutes=4)


def today(zone: tzinfo | None = None) -> date:
    """Return a day that lasts as long as the test does: short of midnight, wait for the next.

    Args:
        zone: Where it is that day; None for where the tests run.
    """
    now = datetime.now(zone).astimezone(zone)
    tomorrow = now.date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time(), zone).astimezone(zone)
    if midnight - now < _ROOM:
        Event().wait((midnight - now).total_seconds() + 1)
    return datetime.now(zone).astimezone(zone).date()
