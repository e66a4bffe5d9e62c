"""The reminder: an alarm on the right day, no weak point named, nothing overwritten."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject
from icalendar import Calendar

from securecllr.catalogue.read import read_catalogue
from securecllr.errors import UserError
from securecllr.reports.calendar import CHOICES, day_of, own_reminders, reminders, save_reminder
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


def test_no_weak_point_is_named_in_it() -> None:
    text = reminders([date(2026, 11, 29)], NOW, "one").decode().lower()
    catalogue = read_catalogue()
    for kind in catalogue.kinds.values():
        assert kind.name.lower() not in text
    for control in catalogue.controls.values():
        assert control.name.lower() not in text


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    first = save_reminder(tmp_path, date(2026, 11, 29), b"one")
    second = save_reminder(tmp_path, date(2026, 11, 29), b"two")
    assert first != second
    assert first.read_bytes() == b"one"
    assert second.read_bytes() == b"two"


def test_a_folder_that_is_not_there_gives_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be saved"):
        save_reminder(tmp_path / "nowhere", date(2026, 11, 29), b"one")


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
