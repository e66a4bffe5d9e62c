"""The plan: one thing first, three more, the rest on asking; opened, done, planned (R)."""

import re
from pathlib import Path

import pytest

from securecllr.tui.layout import selectable
from securecllr.tui.widgets.choice_list import ChoiceList
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare


def test_the_worst_case_shows_one_first_and_three_next(path: Path) -> None:
    prepare("worst", path)
    actions = open_audit(path).plan().actions

    async def script(door: Driver) -> None:
        lines = [line.strip().lstrip("> ") for line in door.text.splitlines()]
        assert sum(line.startswith("Do this first, about") for line in lines) == 1
        assert "Then these 3" in lines
        assert [line[0] for line in lines if line[:3] in ("1  ", "2  ", "3  ", "4  ", "5  ")] == [
            *"1234"
        ]
        assert f"{len(actions) - 4} more things for later." in lines
        assert door.here.startswith("1  ")
        assert "Why: " in door.text

    drive(path, script, place="plan", size=(100, 50))


def test_m_shows_the_rest_and_is_then_no_key(path: Path) -> None:
    prepare("worst", path)
    count = len(open_audit(path).plan().actions)

    async def script(door: Driver) -> None:
        assert "M more" in door.text
        await door.press("m")
        assert "Later" in door.text
        assert "M more" not in door.text
        await door.press("end")
        rows = door.app.screen.query_one(ChoiceList)
        assert len(selectable(rows.rows)) == count
        assert rows.highlighted == selectable(rows.rows)[-1]

    drive(path, script, place="plan", size=(100, 80))


def test_in_place_is_said_before_what_is_open_and_v_lists_it(path: Path) -> None:
    answered(path, [("gmail", None)], ["looked", "no"])

    async def script(door: Driver) -> None:
        assert door.text.index("In place already.") < door.text.index("Do this first")
        await door.press("v")
        assert "Already in place" in door.text
        assert "Gmail: password used only here, " in door.text
        await door.press("escape")
        assert "Do this first" in door.text

    drive(path, script, place="plan")


def test_no_number_says_how_good_or_bad_it_is(path: Path) -> None:
    prepare("worst", path)

    async def script(door: Driver) -> None:
        await door.press("m")
        assert "%" not in door.text
        assert "It is not a grade." in door.text

    drive(path, script, place="plan", size=(100, 100))


def test_an_empty_plan_says_so_and_has_the_focus_on_something(path: Path) -> None:
    prepare("mailbox", path)

    async def script(door: Driver) -> None:
        assert "There is nothing to do now." in door.text
        assert "I have done it" not in door.text
        await door.press("d", "w", "m", "1")  # nothing to do it to
        assert "your plan" in door.top
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script, place="plan")


def test_enter_opens_the_action_that_is_highlighted(path: Path) -> None:
    prepare("worst", path)
    second = open_audit(path).plan().actions[1]

    async def script(door: Driver) -> None:
        await door.press("down", "enter")
        assert second.control.actions.no.split("{")[0] in " ".join(door.text.split())
        assert "How to do it, about" in door.text
        assert "1  I have done it" in door.text
        assert "2  Choose when I will do it" in door.text
        await door.press("escape")
        assert "Do this first" in door.text

    drive(path, script, place="plan", size=(80, 40))


def test_an_action_on_several_accounts_has_the_steps_of_each(path: Path) -> None:
    prepare("worst", path)
    action = next(a for a in open_audit(path).plan().actions[:4] if len(a.members) > 2)
    names = open_audit(path).names()

    async def script(door: Driver) -> None:
        await door.press(str(open_audit(path).plan().actions.index(action) + 1), "enter")
        for member in action.members:
            assert f"{names[member.check.account.id].listed}: " in door.text

    drive(path, script, place="plan", size=(100, 190))


def test_each_line_of_the_action_page_does_what_it_says(path: Path) -> None:
    answered(path, [("gmail", None)], ["no"])

    async def script(door: Driver) -> None:
        await door.press("enter", "1", "enter")
        assert "Well done. One last look." in door.text
        await door.press("escape", "enter", "2", "enter")
        assert "When I ..." in door.text
        await door.press("escape", "enter", "3", "enter")
        assert "Do this first" in door.text
        await door.press("enter", "d")
        assert "Well done. One last look." in door.text
        await door.press("escape", "enter", "w")
        assert "When I ..." in door.text

    drive(path, script, place="plan")


@pytest.mark.parametrize(("size", "seen", "named"), [((66, 17), 3, 1), ((80, 24), 4, 4)])
def test_a_low_window_shows_more_than_the_first_action(
    size: tuple[int, int], seen: int, named: int, path: Path
) -> None:
    prepare("finished", path)

    async def script(door: Driver) -> None:
        rows = re.findall(r"^\s*(?:> )?\s*(\d)  \w", door.text, re.MULTILINE)
        assert len(rows) == seen
        said = "; and 3 more" if named == 1 else "Being ready: where to send a fake email"
        assert said in " ".join(door.text.split())
        await door.press("end")
        assert "4  " in door.here

    drive(path, script, size=size, place="plan")
