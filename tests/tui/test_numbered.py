"""Typing in from paper at the full-screen door: by a question's number, and on from there."""

from pathlib import Path

import pytest

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

PROFILE = "picked"


async def number(door: Driver, typed: str) -> None:
    await door.press("n")
    await door.type(typed)
    await door.press("enter")


def test_a_number_leads_to_its_question_and_the_next_ones_say_theirs(path: Path) -> None:
    async def script(door: Driver) -> None:
        await number(door, "10.3")
        assert " 10.3. Gmail: question 3 of 6" in door.top
        await door.press("3", "enter")
        assert " 10.4. Gmail" in door.top

    drive(path, script)
    answers = open_audit(path).now.answers
    assert list(answers) == [("gmail", "recovery-details")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10.99", "no question of that number"),
        ("words", "no question of that number"),
        ("20.1", "Outlook.com is not on your list yet"),
        ("10.4", "not asked of Gmail, from what you said so far"),
    ],
)
def test_what_leads_nowhere_says_why_and_asks_again(typed: str, said: str, path: Path) -> None:
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        if typed == "10.4":  # recovery codes: asked only where there is a second step
            await number(door, "10.2")
            await door.press("3", "enter", "escape", "escape")
            await door.until("Get ready", "escape")
        await number(door, typed)
        assert said in " ".join(door.text.split())
        assert typed in door.text
        await door.press("escape")
        assert "Get ready" in door.text

    drive(path, script)
    assert path.read_bytes().startswith(before)


def test_where_there_are_two_accounts_of_the_kind_it_asks_which(path: Path) -> None:
    open_audit(path).pick("gmail", None, "ward")

    async def script(door: Driver) -> None:
        await number(door, "10.1")
        assert "Which account is it about?" in door.text
        await door.press("2", "enter")
        assert "Gmail (ward)" in door.top
        await door.press("4", "enter")

    drive(path, script)
    assert list(open_audit(path).now.answers) == [("gmail-2", "unique-password")]


def test_before_accounts_are_chosen_there_is_no_such_key(tmp_path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("enter", "escape")
        assert "N number" not in door.text

    drive(tmp_path / "profile.toml", script)
