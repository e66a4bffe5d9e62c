"""The day of a test that goes by the real date, as the program that it starts does."""

from datetime import date, datetime, time, timedelta
from threading import Event

# So long a test may take on a machine that is slow and busy.
_ROOM = timedelta(minutes=4)


def today() -> date:
    """Return a day that lasts as long as the test does: short of midnight, wait for the next."""
    now = datetime.now().astimezone()
    midnight = datetime.combine(now.date() + timedelta(days=1), time()).astimezone()
    if midnight - now < _ROOM:
        Event().wait((midnight - now).total_seconds() + 1)
    return datetime.now().astimezone().date()
