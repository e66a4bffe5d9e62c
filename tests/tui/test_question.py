"""The question page: how an answer is chosen, what is said where none is, going back (Q)."""

from pathlib import Path

import pytest

from securecllr.tui.base_screen import Problem
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

MISSING = "Choose an answer: press Space on it, or type its number."

PROFILE = "mailbox"


def answers(path: Path) -> dict[str, str]:
    return {control: a.answer for (_, control), a in open_audit(path).now.answers.items()}


def test_no_answer_is_chosen_at_first(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert "Is your password for Gmail used only there?" in door.text
        assert door.text.count("( )") == 5
        assert "(o)" not in door.text
        assert door.here.startswith("( ) 1")

    drive(path, script, place="audit")


def test_the_page_says_which_question_it_is_and_why_it_is_asked(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert door.top.endswith("Gmail: question 1 of 6")
        assert "Why we ask: If one site leaks your password" in door.text
        await door.press("3", "enter")
        assert door.top.endswith("Gmail: question 2 of 6")

    drive(path, script, place="audit")


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
def test_a_digit_chooses_but_never_goes_on(path: Path, key: str) -> None:
    async def script(door: Driver) -> None:
        await door.press(key)
        assert door.here.startswith(f"(o) {key}")
        assert door.text.count("(o)") == 1
        await door.press("9", "0")  # no such line: nothing happens
        assert door.here.startswith(f"(o) {key}")
        assert "question 1 of" in door.top

    drive(path, script, place="audit")
    assert answers(path) == {}


def test_arrows_choose_as_they_move_and_stop_at_the_ends(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("up")
        assert "(o)" not in door.text  # it did not move
        await door.press("down")
        assert door.here.startswith("(o) 2")
        await door.press("down", "down", "down", "down")
        assert door.here.startswith("(o) 5")
        assert door.text.count("(o)") == 1
        await door.press("home")
        assert door.here.startswith("(o) 1")

    drive(path, script, place="audit")


def test_space_chooses_the_line_and_enter_goes_on(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("space")
        assert door.here.startswith("(o) 1")
        await door.press("space")  # a radio button cannot be taken back
        assert door.here.startswith("(o) 1")
        assert answers(path) == {}
        await door.press("enter")
        assert "question 2 of" in door.top
        assert "Saved on this computer: Yes, I'm certain" in door.text

    drive(path, script, place="audit")
    assert answers(path) == {"unique-password": "looked"}


def test_going_on_with_no_answer_says_what_is_missing_above_and_beside(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("enter")
        lines = door.text.splitlines()
        problem = next(n for n, line in enumerate(lines) if "> There is a problem" in line)
        heading = next(n for n, line in enumerate(lines) if "Is your password" in line)
        beside = next(n for n, line in enumerate(lines) if f"Error: {MISSING}" in line)
        first = next(n for n, line in enumerate(lines) if "( ) 1" in line)
        assert problem < heading < beside < first
        assert MISSING in lines[problem + 1]
        assert isinstance(door.app.focused, Problem)
        assert "question 1 of" in door.top

    drive(path, script, place="audit")
    assert answers(path) == {}


@pytest.mark.parametrize("keys", [["4"], ["enter", "space"], ["tab", "4"], ["down", "down"]])
def test_the_problem_is_gone_when_an_answer_is_chosen(path: Path, keys: list[str]) -> None:
    async def script(door: Driver) -> None:
        await door.press("enter", *keys)
        assert "(o)" in door.here
        assert "problem" not in door.text
        assert "Error" not in door.text
        await door.press("enter")
        assert "question 2 of" in door.top

    drive(path, script, place="audit")


def test_what_stands_on_the_next_page_has_no_problem_of_the_last(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("4", "enter", "enter")
        assert "Error" in door.text
        await door.press("escape")
        assert "question 1 of" in door.top
        assert "Error" not in door.text
        assert "problem" not in door.text

    drive(path, script, place="audit")


def test_escape_goes_back_a_question_then_home_and_never_quits(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("4", "enter", "3", "enter")
        assert "question 3 of" in door.top
        await door.press("escape")
        assert "question 2 of" in door.top
        await door.press("escape")
        assert "question 1 of" in door.top
        await door.press("escape")
        assert "your tasks" in door.top
        await door.press("escape", "escape")
        assert "your tasks" in door.top

    app = drive(path, script, place="audit")
    assert app.return_value is None
    assert answers(path) == {"unique-password": "unsure", "two-step": "no"}
