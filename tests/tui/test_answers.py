"""Check your answers: change one, look at each "I think so", sign off (C)."""

from pathlib import Path
from typing import Any

import pytest

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare

TO_ANSWERS = ["4", "enter"]


def mailbox(path: Path, *answers: Any) -> None:
    """Leave a profile of a mailbox alone, answered in turn."""
    answered(path, [("gmail", None)], list(answers))


def words(path: Path) -> list[str]:
    return [answer.answer for answer in open_audit(path).now.answers.values()]


def test_each_answer_is_listed_by_account_with_its_day(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter")
        lines = [line.strip() for line in door.text.splitlines()]
        assert lines.index("Gmail") < lines.index("Facebook profile")
        assert door.here.lstrip().startswith("1  Password used only here")
        assert door.line("2  Passkey").endswith("Yes, I looked, 22 November 2026")

    drive(path, script, size=(80, 50))


def test_what_was_not_answered_says_so_and_opens_its_question(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter")
        await door.press(*["down"] * 9)
        assert door.here.endswith("Not answered yet")
        await door.press("enter")
        assert "question" in door.top
        assert "(o)" not in door.text
        await door.press("2", "enter")
        assert "check your answers" in door.top
        assert not door.here.endswith("Not answered yet")

    drive(path, script, size=(80, 50))


def test_changing_an_answer_is_filled_in_and_comes_straight_back(path: Path) -> None:
    mailbox(path, "no")

    async def script(door: Driver) -> None:
        await door.press(*TO_ANSWERS, "3", "enter")
        assert "question 3 of 5" in door.top
        assert door.here.startswith("(o) 3")
        await door.press("4", "enter")
        assert "check your answers" in door.top
        assert door.here.startswith("3")
        assert "I'm not sure, 22 November 2026" in door.here

    drive(path, script)
    assert words(path)[:3] == ["no", "no", "unsure"]


@pytest.mark.parametrize("key", ["enter", "escape"])
def test_an_answer_that_is_kept_comes_straight_back_too(path: Path, key: str) -> None:
    mailbox(path, "no")
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        await door.press(*TO_ANSWERS, "2", "enter", key)
        assert "check your answers" in door.top
        assert door.here.startswith("2")

    drive(path, script)
    assert path.read_bytes() == before


def test_an_answer_with_a_choice_and_one_with_a_card_come_back_too(path: Path) -> None:
    mailbox(path, "unsure")

    async def script(door: Driver) -> None:
        await door.press(*TO_ANSWERS, "2", "enter", "1", "enter", "1", "enter")
        assert "check your answers" in door.top
        await door.press("end", "up", "up", "enter")
        assert "Do you know every phone and computer" in door.text
        await door.press("3", "enter")
        assert "If you think someone has got in" in door.text
        await door.press("enter")
        assert "check your answers" in door.top

    drive(path, script)
    audit = open_audit(path)
    assert audit.now.answers["gmail", "two-step"].choice == "passkey"
    assert audit.now.answers["gmail", "devices"].answer == "no"


def test_l_looks_at_each_i_think_so_in_turn(path: Path) -> None:
    mailbox(path, "think", "no", "think", "unsure")
    thought = [key for key, a in open_audit(path).now.answers.items() if a.answer == "think"]
    assert len(thought) > 2

    async def script(door: Driver) -> None:
        await door.press(*TO_ANSWERS)
        assert 'L look at each "I think so"' in " ".join(door.text.split())
        await door.press("l")
        for _key in thought:
            assert "question" in door.top
            assert door.here.startswith("(o) 2")
            await door.press("1", "enter")
            if "Which one" in door.text:
                await door.press("1", "enter")
        assert "check your answers" in door.top
        assert "I think so" not in door.text  # and L is no key any more
        before = door.text
        await door.press("l")
        assert door.text == before

    drive(path, script)
    answers = open_audit(path).now.answers
    assert {answers[key].answer for key in thought} == {"looked"}


def test_going_back_from_one_of_them_ends_the_looking(path: Path) -> None:
    mailbox(path, "think")

    async def script(door: Driver) -> None:
        await door.press(*TO_ANSWERS, "l", "1", "enter")
        assert "Gmail: question 2 of 6" in door.top
        await door.press("escape")
        assert "check your answers" in door.top
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script)
    assert words(path).count("looked") == 1
