"""Home: the tasks with their status, and the one that comes next (H)."""

from pathlib import Path

import pytest

from securecllr.tui.widgets.choice_list import ChoiceList
from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare


@pytest.mark.parametrize(
    ("profile", "task"),
    [
        ("mailbox", "Gmail"),
        ("half", "Facebook profile"),
        ("finished", "Check your answers and sign off"),
    ],
)
def test_what_comes_next_is_said_and_highlighted(path: Path, profile: str, task: str) -> None:
    prepare(profile, path)

    async def script(door: Driver) -> None:
        assert f"Next: {task}." in door.text
        assert door.here.split("  ")[1].startswith(task)

    drive(path, script)


def test_every_task_has_its_status_in_words(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        assert door.line("Choose the accounts").endswith("Completed")
        assert door.line("Gmail").endswith("Completed")
        assert "In progress, 2 of 6 answered, about" in door.line("3  Facebook")
        assert "Not yet started, about" in door.line("Being ready")
        assert door.line("Check your answers").endswith("Not yet started")
        assert "actions so far" in door.line("Your plan")

    drive(path, script)


def test_signing_off_cannot_start_before_the_first_answer(path: Path) -> None:
    prepare("picked", path)

    async def script(door: Driver) -> None:
        assert door.line("Check your answers").endswith("Cannot start yet")

    drive(path, script)


def test_any_task_opens_and_escape_comes_back_to_where_the_person_was(path: Path) -> None:
    prepare("finished", path)

    async def script(door: Driver) -> None:
        assert len(door.app.screen.query_one(ChoiceList).rows) > 8
        for number in range(1, 10):
            await door.press("home", str(number))
            home, here = door.text, door.here
            await door.press("enter")
            assert "your tasks" not in door.top
            await door.press("escape")
            assert (door.text, door.here) == (home, here)

    drive(path, script)


def test_after_a_card_the_next_one_is_a_row_away(path: Path) -> None:
    prepare("finished", path)

    async def script(door: Driver) -> None:
        await door.press("end", "up", "up")
        card = door.here
        assert "Next" not in card
        await door.press("enter", "escape")
        assert door.here == card

    drive(path, script)


def test_after_an_answer_it_stands_on_what_is_next(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("down", "enter")
        assert "Being ready" in door.top
        await door.press("3", "enter")
        while "your tasks" not in door.top:
            await door.press("escape")
        assert "Facebook profile" in door.here

    drive(path, script)


def test_the_list_moves_by_arrows_digits_home_and_end(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("down")
        assert "Being ready" in door.here
        await door.press("1")
        assert "Choose the accounts" in door.here
        await door.press("up")
        assert "Choose the accounts" in door.here
        await door.press("end")
        assert "What we keep" in door.here
        await door.press("down")
        assert "What we keep" in door.here
        await door.press("space")  # nothing to tick
        assert "your tasks" in door.top

    drive(path, script)


def test_go_further_comes_when_the_first_walk_is_done(path: Path) -> None:
    answered(path, [("gmail", None)], ["no"])

    async def script(door: Driver) -> None:
        assert "Go further with Gmail" in door.text

    drive(path, script)
    prepare("half", path)

    async def before(door: Driver) -> None:
        assert "Go further" not in door.text

    drive(path, before)


def test_s_saves_and_stops_from_home(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("s")

    assert drive(path, script).return_value == "stopped"


def test_a_number_from_paper_can_be_typed_in_once_there_are_accounts(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("enter", "escape")
        assert "N number" not in door.text
        await door.press("enter", "1", "enter", "end", "space", "enter", "end", "space", "enter")
        await door.press("enter")
        assert "your tasks" in door.top
        assert "N number" in door.text

    drive(path, script)
