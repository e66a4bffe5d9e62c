"""Coming back at the plain door: since the sign-off, the re-check, changes, a reminder."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.plain.conversation import NOW, converse, hold_against_golden, open_audit, start

SAMPLE = Path(__file__).parent.parent.parent / "profiles" / "signed-off.toml"
LATER = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """Give a profile that was signed off with some things still open."""
    return Path(shutil.copy(SAMPLE, tmp_path / "profile.toml"))


def all_yes(path: Path) -> None:
    """Leave a profile in which everything is in place and signed off."""
    converse("\n".join(start(["gmail"], ["x"], [2])) + "\n", path)
    audit = open_audit(path)
    while section := next((found for found in audit.sections() if found.open), None):
        audit.answer(section.open[0], "looked")
    audit.sign_off(assisted=False)


def test_a_signed_off_profile_opens_on_what_was_done_and_what_is_open(signed: Path) -> None:
    hold_against_golden("since", converse("s\n", signed, now=LATER))


def test_a_recheck_asks_only_what_needs_it_with_the_earlier_answer_beside(signed: Path) -> None:
    due = open_audit(signed, LATER).to_recheck()
    answers = "".join("1\n1\n" if again.check.control.choices else "1\n" for again in due)
    said = converse(answers + "s\n", signed, now=LATER, place="recheck")
    hold_against_golden("recheck", said)
    assert said.count("Your answer from") == len(due)
    assert "Enter to keep" not in said
    assert open_audit(signed, LATER).to_recheck() == []


def test_an_unchanged_all_yes_profile_is_asked_one_thing(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    all_yes(path)
    said = converse("1\ns\n", path, now=NOW + timedelta(days=30), place="recheck")
    assert "Is anything new?" in said
    assert "Question 1" not in said


def test_a_new_phone_asks_just_what_it_touches(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    all_yes(path)
    converse("4\nb\ns\n", path, now=NOW + timedelta(days=1), place="recheck")
    audit = open_audit(path, NOW + timedelta(days=1))
    due = audit.to_recheck()
    assert {again.why for again in due} == {"changed"}
    assert all("new-phone" in again.check.control.touched_by for again in due)
    assert {again.check.control.id for again in due} >= {"two-step", "devices", "recovery-codes"}


def test_a_hack_opens_the_card_at_once_and_deletes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    all_yes(path)
    before = path.read_bytes()
    said = converse("9\nb\ns\n", path, now=NOW + timedelta(days=1), place="recheck")
    assert "If you think someone has got in" in said
    assert path.read_bytes().startswith(before)


def test_a_hack_opens_the_card_where_no_account_is_in_use_any_more(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    all_yes(path)
    audit = open_audit(path)
    for account in audit.now.in_use:
        audit.leave(account.id, "closed")
    said = converse("9\nb\ns\n", path, now=NOW + timedelta(days=1), place="recheck")
    assert "If you think someone has got in" in said


def test_a_clock_that_went_back_gets_a_message(signed: Path) -> None:
    said = converse("s\n", signed, now=datetime(2026, 1, 5, 9, 0, tzinfo=UTC))
    assert "Check the date." in " ".join(said.split())


def test_a_reminder_is_saved_and_the_page_says_where(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    said = converse("c\n1\ns\n", signed, now=LATER, place="plan")
    (saved,) = tmp_path.glob("*.ics")
    assert saved.name in said.replace("\n", "")
    assert b"BEGIN:VALARM" in saved.read_bytes()
