"""Reminders for a calendar: a day, an alarm, and no weak point named in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from securecllr.audit.dates import valid_until
from securecllr.audit.engine import Audit
from securecllr.audit.recheck import recheck_day
from securecllr.errors import UserError
from securecllr.i18n import _, unreviewed_notice
from securecllr.reports.basis import something_to_report

# When to be reminded: of the first action in a week, of the re-check in so many months.
CHOICES: tuple[tuple[str, int], ...] = (("week", 1), ("months", 6), ("months", 12))


def day_of(choice: tuple[str, int], today: date) -> date:
    """Give the day of a reminder: so many weeks or calendar months from today."""
    unit, number = choice
    return today + timedelta(weeks=number) if unit == "week" else valid_until(today, number)


def own_reminders(audit: Audit) -> bytes:
    """Make a person's own calendar file: the first thing on the plan, and the next check.

    Raises:
        UserError: There is nothing to be reminded of yet.
    """
    something_to_report(audit)
    soon = day_of(CHOICES[0], audit.today)
    days = {max(soon, recheck_day(audit.catalogue, audit.now, audit.today))}
    if audit.plan().actions:
        days.add(soon)
    return reminders(sorted(days), audit.moment(), audit.store.log.head.id)


def reminders(days: Sequence[date], now: datetime, id_: str) -> bytes:
    """Make the calendar file.

    Args:
        days: The days to be reminded on; the alarm is at nine that morning, by the local clock.
        now: When it is made.
        id_: What tells these entries from another person's.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//securecllr//reminder//EN")
    calendar.add("version", "2.0")
    for day in days:
        calendar.add_component(_event(day, now, f"{id_}-{day}@securecllr"))
    return bytes(calendar.to_ical())


def _event(day: date, now: datetime, uid: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    # A time with no zone: nine in the morning wherever the person is.
    event.add("dtstart", datetime(day.year, day.month, day.day, 9))  # noqa: DTZ001
    event.add("duration", timedelta(minutes=20))
    event.add("summary", _("Look at my account security (securecllr)"))
    words = (_("Open securecllr and carry on. About 20 minutes."), unreviewed_notice())
    event.add("description", " ".join(filter(None, words)))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Look at my account security (securecllr)"))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event


def save_reminder(folder: Path, day: date, data: bytes) -> Path:
    """Save the file under a name that is still free: nothing is overwritten.

    Raises:
        UserError: The folder cannot be written to.
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
            raise UserError(
                _("The reminder could not be saved: {reason}.").format(reason=error.strerror),
                where=str(path),
                remedy=_("Free some space there, or ask your IT team."),
            ) from None
        return path
    raise UserError(_("There are a hundred reminders there already."), where=str(folder))
