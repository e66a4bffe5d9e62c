"""Coming back: when it is asked what has changed, and that a list left in the middle goes on."""

from datetime import timedelta
from pathlib import Path

import pytest

from securecllr.flows.pages import ChoicePage, Page, TickPage
from securecllr.reports.formats import own_file
from tests.flows.interfaces import NOW, open_audit, scripted
from tests.flows.returns import RETURNS, somebody
from tests.flows.steps import Choose, GoBack, Step, tick


def shown(path: Path, days: int, *steps: Step) -> list[Page]:
    """Return the pages that somebody sees who is back after so many days."""
    return scripted(open_audit(path, NOW + timedelta(days=days)), steps)[1].shown


def rows(page: Page) -> list[str]:
    return [f"{row.text} {row.note}" for row in page.rows] if isinstance(page, ChoicePage) else []


@pytest.mark.parametrize(("days", "welcomed"), [(0, False), (3, False), (28, True), (425, True)])
def test_it_is_asked_what_has_changed_after_a_time(
    days: int, welcomed: bool, tmp_path: Path
) -> None:
    somebody(tmp_path / "p.toml")
    assert isinstance(shown(tmp_path / "p.toml", days)[0], TickPage) is welcomed


def test_it_is_asked_at_once_where_something_has_become_due(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    due = min(a.valid_until for a in audit.now.answers.values() if a.valid_until) - NOW.date()
    path, seen = tmp_path / "p.toml", []
    for days in (due.days, due.days + 1):
        open_audit(path, NOW + timedelta(days=days - 1)).tell("iphone", "parish")
        seen.append(isinstance(shown(path, days)[0], TickPage))
    assert seen == [False, True]


def test_what_is_due_is_named_with_its_date_and_more_is_counted(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    page = shown(tmp_path / "p.toml", 425)[0]
    assert isinstance(page, TickPage)
    said = [line.text for line in page.after if line.text]
    assert said[0] == "20 answers are due another look"
    assert said[1] == "  Outlook.com: Recovery email and phone. It was good until 22 June 2027."
    assert said[-1] == "  17 more"


def test_a_list_that_is_left_in_the_middle_is_carried_on_from_home(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    somebody(path)
    back = RETURNS["new_phone"]
    pages = shown(path, back.days, *back.to_list, *back.then)
    text = "Look again, as something has changed 5 questions, about 9 minutes"
    assert [page for page in pages if text in rows(page)]
    assert pages[-1].heading == "Look again: 5 questions, about 9 minutes"
    assert pages[-2].heading == "Check your social media security"
    home = shown(path, back.days + 1)[0]  # the next day, it is at home still
    assert text in rows(home)


def test_each_item_says_why_it_is_there(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    ticked = tick("I have a new phone", "I have been elected")
    page = shown(tmp_path / "p.toml", 250, ticked, Choose("An iPhone"))[-1]
    assert isinstance(page, ChoicePage)
    groups = [*dict.fromkeys(row.group for row in page.rows)]
    assert groups[0] == "You told us: I have a new phone"
    assert "You told us: I have been elected" in groups
    assert groups[-1] == "You looked, and that was good until 22 June 2027"


def test_a_question_that_is_due_says_once_that_it_is(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    steps: list[Step] = [tick(), Choose("Outlook.com: Recovery email and phone")]
    page = shown(tmp_path / "p.toml", 425, *steps)[-1]
    said = [line.text for line in page.lines if line.text]
    assert said[0] == "You looked, and that was good until 22 June 2027."
    assert not [text for text in said if "time to look again" in text]


def test_several_changes_are_saved_at_once_and_esc_saves_none(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    somebody(path)
    shown(path, 120, GoBack())
    assert open_audit(path).now.events == []
    shown(path, 120, tick("I have been elected", "I have a new phone"), GoBack(), GoBack())
    assert open_audit(path).now.events == []
    shown(path, 120, tick("I have been elected", "I have a new phone"), Choose("An iPhone"))
    kinds = [event.kind for _place, event in open_audit(path).now.events]
    assert kinds == ["new-phone", "elected"]


def test_a_new_phone_is_asked_which_it_is_and_the_steps_go_by_it(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    somebody(path).tell("android", "parish")
    said = path.read_bytes()
    asked = shown(path, 120, tick("I have a new phone"))[-1]
    assert isinstance(asked, ChoicePage)
    assert (asked.heading, asked.on_file) == ("Which phone do you have?", 1)
    assert path.read_bytes() == said
    shown(path, 120, tick("I have a new phone"), Choose("An iPhone"))
    about = open_audit(path).now.about
    assert about is not None
    assert (about.phone, about.council) == ("iphone", "parish")


def test_back_at_a_question_what_was_just_said_is_on_file(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    answer: list[Step] = [Choose("Yes, I"), Choose("A code from"), GoBack()]
    to_it: list[Step] = [tick("I have a new phone"), Choose("An iPhone"), Choose("")]
    page = shown(tmp_path / "p.toml", 120, *to_it, *answer)[-1]
    assert isinstance(page, ChoicePage)
    assert "question 1 of" in page.place
    assert page.on_file is not None
    assert page.rows[page.on_file].text.startswith("Yes, I looked")
    assert "You told us: I have a new phone." not in [line.text for line in page.lines]


def test_what_was_put_right_and_what_has_come_open_is_named(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    audit = somebody(path)
    by_key = {check.key: check for check in audit.checks()}
    audit.answer(by_key["x", "two-step"], "looked", choice="app")
    audit.answer(by_key["outlook", "unique-password"], "no")
    said = [line.text for line in shown(path, 120)[0].lines]
    put_right = "Put right since you signed off: X (Twitter): Passkey or 2-step verification."
    assert put_right in said
    assert "Open since then: Outlook.com: Password used only here." in said
    assert "On your plan: 1 to do, 1 to look at." in said


def test_where_nothing_is_to_look_at_it_says_until_when(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    pages = shown(tmp_path / "p.toml", 120, tick(), Choose("Sign off"))
    assert pages[1].notice == "Nothing needs another look before 22 June 2027."


def test_one_rule_says_when_to_look_again_on_screen_on_paper_and_in_the_calendar(
    tmp_path: Path,
) -> None:
    audit = somebody(tmp_path / "p.toml")
    day = "22 June 2027"
    reminder = shown(tmp_path / "p.toml", 0, Choose("On paper"), Choose("A reminder"))[-1]
    assert f"When something is due another look: {day} " in rows(reminder)
    back = shown(tmp_path / "p.toml", 40, tick())[-1]
    assert back.notice == f"Nothing needs another look before {day}."
    assert f"Check again by {day}" in own_file(audit, "md", "phone").decode()
    assert b"DTSTART:20270622T090000" in own_file(audit, "ics", "phone")
    assert b'"check_again_by": "2027-06-22"' in own_file(audit, "json", "phone")
