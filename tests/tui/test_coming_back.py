"""Coming back at the full-screen door: since, re-check, changes, a reminder."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare

SAMPLE = Path(__file__).parent.parent.parent / "profiles" / "signed-off.toml"
LATER = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """Give a profile that was signed off with some things still open."""
    return Path(shutil.copy(SAMPLE, tmp_path / "profile.toml"))


def test_a_signed_off_profile_opens_on_since_and_enter_goes_home(signed: Path) -> None:
    async def script(door: Driver) -> None:
        assert "Since 22 November 2026" in door.text
        assert "Still open: 10" in door.text
        await door.press("enter")
        assert "Check again" in door.text
        assert "Say what has changed" in door.text

    drive(signed, script, now=LATER)


def test_a_recheck_shows_the_earlier_answer_and_fills_nothing_in(signed: Path) -> None:
    due = len(open_audit(signed, LATER).to_recheck())

    async def script(door: Driver) -> None:
        for number in range(1, due + 1):
            assert f"question {number} of {due}" in door.text
            assert "Your answer from" in door.text
            assert "(o)" not in door.text
            await door.press("3" if "( ) 3" in door.text else "1", "enter")
            while "If you think someone has got in" in door.text:
                await door.press("enter")
        assert "your tasks" in door.text

    drive(signed, script, now=LATER, place="recheck")
    assert open_audit(signed, LATER).to_recheck() == []


def test_back_in_a_recheck_goes_to_the_question_before(signed: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3", "enter", "escape")
        assert "question 1 of" in door.text
        await door.press("escape")
        assert "your tasks" in door.text

    drive(signed, script, now=LATER, place="recheck")


def test_a_new_phone_leads_to_what_it_touches(signed: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("enter")
        await door.press(*"8", "enter")
        assert "Is anything new?" in door.text
        await door.press("4", "enter")
        assert "Something has changed for you since you answered." in door.text

    drive(signed, script, now=LATER)
    audit = open_audit(signed, LATER)
    assert [event.kind for _place, event in audit.now.events] == ["new-phone"]


def test_a_hack_opens_the_card_where_no_account_is_in_use_any_more(signed: Path) -> None:
    audit = open_audit(signed)
    for account in audit.now.in_use:
        audit.leave(account.id, "closed")
    audit.sign_off(assisted=False)

    async def script(door: Driver) -> None:
        await door.press("enter")
        await door.to("Say what has changed")
        await door.press("enter", "9", "enter")
        assert "If you think someone has got in" in door.top + door.text

    app = drive(signed, script, now=LATER)
    assert app.broke is None


def test_a_reminder_is_saved_from_the_plan(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    async def script(door: Driver) -> None:
        await door.press("r", "1", "enter")
        assert "It names no weak point." in " ".join(door.text.split())

    drive(signed, script, now=LATER, place="plan")
    assert len(list(tmp_path.glob("*.ics"))) == 1


def test_a_reminder_that_cannot_be_saved_is_said_and_the_door_stays_open(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "nowhere")

    async def script(door: Driver) -> None:
        await door.press("r", "1", "enter")
        assert "The reminder could not be saved" in " ".join(door.text.split())
        await door.press("enter")
        assert "Do this first" in door.text

    drive(signed, script, now=LATER, place="plan")


def test_what_was_never_answered_is_not_called_new(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("half", path)
    open_audit(path).sign_off(assisted=False)

    async def script(door: Driver) -> None:
        assert "Since " in door.text
        assert "Not answered yet: 6" in door.text
        await door.press("enter")
        await door.to("Check again")
        await door.press("enter")
        await door.until("You have not answered this yet.", "3", "enter")

    drive(path, script)
