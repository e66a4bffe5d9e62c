"""The reminder: an alarm on the right day, no weak point named, nothing overwritten."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from icalendar import Calendar

from securecllr.catalogue.read import read_catalogue
from securecllr.reports.calendar import CHOICES, day_of, own_reminders, reminders
from tests.reports.walks import reported, walk_of

NOW = datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 22), [date(2026, 11, 29), date(2027, 5, 22), date(2027, 11, 22)]),
        (date(2027, 8, 31), [date(2027, 9, 7), date(2028, 2, 29), date(2028, 8, 31)]),
        (date(2028, 2, 29), [date(2028, 3, 7), date(2028, 8, 29), date(2029, 2, 28)]),
    ],
)
def test_a_week_and_six_and_twelve_calendar_months(today: date, days: list[date]) -> None:
    assert [day_of(choice, today) for choice in CHOICES] == days


def test_it_is_a_calendar_with_one_event_and_an_alarm() -> None:
    data = reminders([date(2026, 11, 29)], NOW, "one")
    calendar = Calendar.from_ical(data)
    (event,) = calendar.events
    assert datetime(2026, 11, 29, 9) == event.DTSTART  # noqa: DTZ001 - a floating time
    assert event.DTSTAMP == NOW
    (alarm,) = event.walk("VALARM")
    assert str(alarm["ACTION"]) == "DISPLAY"
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_it_is_private_takes_no_time_and_says_how_new_it_is() -> None:
    (event,) = Calendar.from_ical(reminders([date(2026, 11, 29)], NOW, "one")).events
    assert str(event["CLASS"]) == "PRIVATE"
    assert str(event["TRANSP"]) == "TRANSPARENT"
    (later,) = Calendar.from_ical(
        reminders([date(2026, 11, 30)], NOW + timedelta(seconds=1), "one")
    ).events
    assert later["UID"] == event["UID"]
    before, after = (int(str(each["SEQUENCE"])) for each in (event, later))
    assert 0 < before < after < 2**31


def test_a_week_and_a_year_are_two_entries_and_two_people_have_their_own() -> None:
    days = [day_of(choice, NOW.date()) for choice in CHOICES]
    uids = {
        (id_, day): Calendar.from_ical(reminders([day], NOW, id_)).events[0]["UID"]
        for id_ in ("one", "two")
        for day in days
    }
    week, half, year = days
    assert uids["one", half] == uids["one", year] != uids["one", week]
    assert len(set(uids.values())) == 4


def in_khal(folder: Path, *files: bytes) -> list[str]:
    """Import files into a real calendar, one after the other, and list what is in it."""
    (folder / "calendar").mkdir()
    configuration = folder / "khal.conf"
    configuration.write_text(
        f"[calendars]\n[[own]]\npath = {folder / 'calendar'}\n[sqlite]\npath = {folder / 'db'}\n"
        "[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )

    def khal(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "khal", "-c", str(configuration), *arguments],
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    for number, data in enumerate(files):
        path = folder / f"{number}.ics"
        path.write_bytes(data)
        khal("import", "--batch", "-a", "own", str(path))
    listed = khal("list", "--format", "{start} {title}", "--day-format", "", "2026-11-01", "800d")
    return [line for line in listed.splitlines() if line]


@pytest.mark.posix("the calendar that reads it runs on POSIX alone")
def test_a_later_export_takes_the_place_of_the_one_before_in_a_real_calendar(
    tmp_path: Path,
) -> None:
    reported(tmp_path)
    once, again = (
        own_reminders(walk_of(tmp_path, now=datetime(2026, 11, day, 9, 30, tzinfo=UTC)))
        for day in (25, 27)
    )
    title = "Look at my account security (securecllr)"
    assert in_khal(tmp_path, once, once, again) == [
        f"2026-12-04 09:00 {title}",
        f"2027-12-25 09:00 {title}",
    ]


def test_no_weak_point_is_named_in_it() -> None:
    text = reminders([date(2026, 11, 29)], NOW, "one").decode().lower()
    catalogue = read_catalogue()
    for kind in catalogue.kinds.values():
        assert kind.name.lower() not in text
    for control in catalogue.controls.values():
        assert control.name.lower() not in text


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (datetime(2026, 11, 25, 9, 30, tzinfo=UTC), ["20261202", "20271225"]),
        (datetime(2029, 11, 25, 9, 30, tzinfo=UTC), ["20291202"]),  # out of date: soon
    ],
)
def test_a_persons_own_reminders_are_of_the_plan_and_of_the_next_check(
    now: datetime, days: list[str], tmp_path: Path
) -> None:
    reported(tmp_path)
    data = own_reminders(walk_of(tmp_path, now=now))
    calendar = Calendar.from_ical(data)
    assert [f"{event.DTSTART:%Y%m%d}" for event in calendar.events] == days
    assert len({event["UID"] for event in calendar.events}) == len(days)
    assert all(event.walk("VALARM") for event in calendar.events)


def test_another_reader_finds_it_in_order(tmp_path: Path) -> None:
    calendar = vobject.readOne(own_reminders(reported(tmp_path)).decode())
    assert calendar.validate(raiseException=True)
    assert [str(event.valarm.action.value) for event in calendar.vevent_list] == ["DISPLAY"] * 2
