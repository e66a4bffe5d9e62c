"""A reminder for a calendar: one day, one alarm, and no weak point named in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from securecllr.audit.dates import valid_until
from securecllr.errors import Trouble
from securecllr.words import _

# When to be reminded: of the first action in a week, of the re-check in so many months.
CHOICES: tuple[tuple[str, int], ...] = (("week", 1), ("months", 6), ("months", 12))


def day_of(choice: tuple[str, int], today: date) -> date:
    """Give the day of a reminder: so many weeks or calendar months from today."""
    unit, number = choice
    return today + timedelta(weeks=number) if unit == "week" else valid_until(today, number)


def reminder(day: date, now: datetime, uid: str) -> bytes:
    """Make the calendar file.

    Args:
        day: The day to be reminded on; the alarm is at nine that morning, by the local clock.
        now: When it is made.
        uid: What tells this entry from others.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//securecllr//reminder//EN")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    # A time with no zone: nine in the morning wherever the person is.
    event.add("dtstart", datetime(day.year, day.month, day.day, 9))  # noqa: DTZ001
    event.add("duration", timedelta(minutes=20))
    event.add("summary", _("Look at my account security (securecllr)"))
    event.add("description", _("Open securecllr and carry on. About 20 minutes."))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Look at my account security (securecllr)"))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def save_reminder(folder: Path, day: date, data: bytes) -> Path:
    """Save the file under a name that is still free: nothing is overwritten.

    Raises:
        Trouble: The folder cannot be written to.
    """
    for number in range(1, 100):
        extra = "" if number == 1 else f"-{number}"
        path = folder / f"securecllr-reminder-{day.isoformat()}{extra}.ics"
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue
        except OSError as error:
            raise Trouble(
                _("The reminder could not be saved: {reason}.").format(reason=error.strerror),
                where=str(path),
                remedy=_("Free some space there, or ask your IT team."),
            ) from None
        return path
    raise Trouble(_("There are a hundred reminders there already."), where=str(folder))
