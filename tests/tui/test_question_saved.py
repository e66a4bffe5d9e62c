"""What the question page saves: the choice after a yes, and the alarm card."""

from pathlib import Path

import pytest

from securecllr.profile.model import Answer
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare


def saved(path: Path, control: str, account: str = "gmail") -> list[Answer]:
    return [
        block
        for block in open_audit(path).store.log.blocks
        if isinstance(block, Answer) and (block.account, block.control) == (account, control)
    ]


@pytest.mark.parametrize(("yes", "word"), [("1", "looked"), ("2", "think")])
def test_after_a_yes_it_asks_which_one_and_saves_both(path: Path, yes: str, word: str) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        await door.press("4", "enter", yes, "enter")
        assert "Which one do you use?" in door.text
        assert "(o)" not in door.text
        assert saved(path, "two-step") == []
        await door.press("enter")
        assert "There is a problem" in door.text
        await door.press("3", "enter")
        assert "question 3 of" in door.top

    drive(path, script, place="audit")
    (answer,) = saved(path, "two-step")
    assert (answer.answer, answer.choice) == (word, "app")


def test_going_back_from_which_one_saves_nothing_and_keeps_the_answer_chosen(path: Path) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        await door.press("4", "enter", "1", "enter", "5", "escape")
        assert "question 2 of" in door.top
        assert door.here.startswith("(o) 1")

    drive(path, script, place="audit")
    assert saved(path, "two-step") == []


def test_something_else_is_a_choice_that_saves_none(path: Path) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        await door.press("4", "enter", "1", "enter", "end", "enter")
        assert "question 3 of" in door.top

    drive(path, script, place="audit")
    (answer,) = saved(path, "two-step")
    assert (answer.answer, answer.choice) == ("looked", None)


def test_a_no_to_devices_opens_what_to_do_if_hacked_and_the_walk_goes_on(path: Path) -> None:
    prepare("alarm", path)

    async def script(door: Driver) -> None:
        await door.press("enter")
        assert "Do you know every phone and computer" in door.text
        await door.press("3", "enter")
        assert "If you think someone has got in" in door.text
        assert saved(path, "devices")[0].answer == "no"
        await door.press("enter")  # it was the last question of the mailbox
        assert "Next: Facebook profile." in door.text

    drive(path, script)


def test_after_the_card_in_the_middle_the_next_question_is_there(path: Path) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        await door.until("Do you know every rule", "4", "enter")
        number = door.top.split("question ")[1].split()[0]
        await door.press("3", "enter")
        assert "If you think someone has got in" in door.text
        await door.press("escape")
        assert f"question {int(number) + 1} of" in door.top
        assert "(o)" not in door.text
        await door.press("4", "enter")
        assert "your tasks" in door.top

    drive(path, script, place="audit")


def test_the_walk_comes_back_to_the_list_after_the_last_question(path: Path) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        await door.until("your tasks", "4", "enter")
        assert "Next: Being ready." in door.text

    drive(path, script, place="audit")
