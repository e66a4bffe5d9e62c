"""The demo line by line."""

import re
from pathlib import Path

import pytest

from tests.plain.conversation import converse, open_audit

NEXT = ["n"] * 9


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path / "profile.toml"


def type_lines(path: Path, *lines: str) -> str:
    return converse("\n".join(lines) + "\n", path, place="demo")


def test_nine_scenes_and_nothing_is_kept(path: Path) -> None:
    said = type_lines(path, *NEXT, "x", "s")
    for number in range(1, 10):
        assert f"DEMO, not a real account: {number} of 9." in said
    assert "demo-delete-me" in said
    assert list(path.parent.iterdir()) == []


def test_the_key_and_the_picture_stand_in_for_the_square(path: Path) -> None:
    said = type_lines(path, "n", "2", "i", "p", "x", "s")
    assert re.search(r"The key, in groups of four:\n   ([A-Z2-7]{4} ?){8}\n", said)
    assert re.search(r"The screen plays the phone: \d{3} \d{3}\.", said)
    picture = re.search(r"(\S+securecllr-demo-\S+\.png)", said)
    assert picture
    assert not Path(picture[1]).exists()
    assert not {"█", "▀", "▄", "\x1b"} & set(said)


@pytest.mark.parametrize("typed", ["hunter2", "1234567890", "12345a"])
def test_it_takes_no_password(path: Path, typed: str) -> None:
    said = type_lines(path, "n", "2", typed, "x", "s")
    assert "Error: This box takes numbers, 8 at most. Never type a password here." in said


def test_a_code_is_let_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from securecllr.demo.sign_in import SignIn
    from tests.plain.conversation import NOW

    secret = "DEMO" * 8
    monkeypatch.setattr("pyotp.random_base32", lambda _length: secret)
    code = SignIn(NOW.timestamp, secret).code()
    said = type_lines(path, "n", "2", "12", code, "", "x", "s")
    assert "Error: A code has 6 numbers." in said
    assert "You are in. It took your password and your phone." in said
    assert "account: 3 of 9" in said


def test_the_clock_is_moved(path: Path) -> None:
    said = type_lines(path, *["n"] * 5, "2", "1", "1", "1", "1", "3", "x", "s")
    assert "Clock of the phone: 2 minutes slow" in said
    assert "The two clocks differ by 2 minutes." in said
    assert "account: 7 of 9" in said


def test_the_end_leads_to_what_platforms_offer_and_to_the_real_thing(path: Path) -> None:
    open_audit(path).pick("gmail", None)
    said = type_lines(path, *NEXT, "2", "1", "s")
    assert "A passkey; a security key" in said
    assert "Gmail. Is a passkey or 2-step verification on for Gmail?" in " ".join(said.split())


def test_without_an_account_yet_it_leads_to_choosing_one(path: Path) -> None:
    said = type_lines(path, *NEXT, "1", "s")
    assert all(name in said for name in ("Gmail", "Outlook"))


def test_a_question_on_the_second_step_offers_it(path: Path) -> None:
    audit = open_audit(path)
    audit.pick("gmail", None)
    key = audit.first_two_step()
    assert key
    said = converse("4\nt\nx\ns\n", path, place="audit")
    assert "t try it in a demo" in " ".join(said.split())
    assert said.count("Question 2 of") == 2
    assert "DEMO, not a real account" in said
