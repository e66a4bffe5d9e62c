"""Reminders for a calendar: a day, an alarm, and no weak point named in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from securecllr.audit.dates import valid_until
from securecllr.audit.engine import Audit
from securecllr.i18n import _, unreviewed_notice
from securecllr.messages.help_pages import council_help
from securecllr.reports import ics
from securecllr.reports.basis import something_to_report

# When to be reminded: of the first action in a week, of the re-check in so many months.
CHOICES: tuple[tuple[str, int], ...] = (("week", 1), ("months", 6), ("months", 12))

Purpose = Literal["plan", "recheck"]
"""What a reminder is of. A person's calendar holds one of each: a new one takes its place."""

_SOON = timedelta(days=14)  # up to here a reminder is of the plan: between a week and six months
_SEQUENCES_FROM = datetime(2026, 1, 1, tzinfo=UTC)


def day_of(choice: tuple[str, int], today: date) -> date:
    """Return the day of a reminder: so many weeks or calendar months from today."""
    unit, number = choice
    return today + timedelta(weeks=number) if unit == "week" else valid_until(today, number)


def own_reminders(audit: Audit) -> bytes:
    """Return a person's own calendar file: the first thing on the plan, and the next check.

    Raises:
        UserError: There is nothing to be reminded of yet.
    """
    something_to_report(audit)
    soon = day_of(CHOICES[0], audit.today)
    check = max(soon, audit.recheck_day())
    days: dict[Purpose, date] = {}
    if audit.plan().actions:
        days["plan"] = soon
    if check != days.get("plan"):
        days["recheck"] = check
    return _file(days, audit.moment(), audit.store.log.head.id, council_help(audit.catalogue))


def reminders(days: Sequence[date], now: datetime, id_: str, ask: Sequence[str] = ()) -> bytes:
    """Return a calendar file of days that a person chose among ``CHOICES``.

    Args:
        days: The days to be reminded on; the alarm is at nine that morning, by the local clock.
        now: When it is made, in UTC.
        id_: What tells these entries from another person's.
        ask: Whom to ask, where a council's pack says so.
    """
    soon = now.date() + _SOON
    return _file({"plan" if day < soon else "recheck": day for day in days}, now, id_, ask)


def _file(days: Mapping[Purpose, date], now: datetime, id_: str, ask: Sequence[str]) -> bytes:
    return ics.component(
        "VCALENDAR",
        [
            ("VERSION", "2.0"),
            ("PRODID", "-//securecllr//reminder//EN"),
            *(
                _event(day, now, f"{id_}-{purpose}@securecllr", ask)
                for purpose, day in days.items()
            ),
        ],
    )


def _event(day: date, now: datetime, uid: str, ask: Sequence[str]) -> bytes:
    words = (_("Open securecllr and carry on. About 20 minutes."), *ask, unreviewed_notice())
    summary = ics.text(_("Look at my account security (securecllr)"))
    alarm = [("ACTION", "DISPLAY"), ("DESCRIPTION", summary), ("TRIGGER", "PT0S")]
    return ics.component(
        "VEVENT",
        [
            # To a calendar, the same UID with a higher SEQUENCE is a new state of the old entry.
            ("UID", ics.text(uid)),
            ("SEQUENCE", str(max(0, int((now - _SEQUENCES_FROM).total_seconds())))),
            ("DTSTAMP", ics.moment(now)),
            ("LAST-MODIFIED", ics.moment(now)),
            ("CLASS", "PRIVATE"),  # colleagues who see the calendar do not see this
            ("TRANSP", "TRANSPARENT"),  # nor does it say "busy"
            # A time with no zone: nine in the morning wherever the person is.
            ("DTSTART", f"{day:%Y%m%d}T090000"),
            ("DURATION", "PT20M"),
            ("SUMMARY", summary),
            ("DESCRIPTION", ics.text(" ".join(filter(None, words)))),
            ics.component("VALARM", alarm),
        ],
    )
