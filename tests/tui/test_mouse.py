"""The mouse does what the keys do: it chooses, opens, and runs the commands of the bar."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.widgets import Input

from securecllr.tui.widgets.choice_list import ChoiceList
from tests.flows.interfaces import open_audit
from tests.tui.driving import Driver, drive

PROFILE = "mailbox"


async def click(door: Driver, words: str, *, further: int = 0) -> None:
    """Click on some words, or a few cells to the right of where they begin."""
    for y, line in enumerate(door.text.splitlines()):
        if words in line:
            await door.pilot.click(offset=(line.index(words) + further, y))
            await door.still()
            return
    raise AssertionError(words)


def test_a_click_opens_a_task(path: Path) -> None:
    async def script(door: Driver) -> None:
        await click(door, "What we keep, and how to delete it")
        assert "They are in this file, on this computer only:" in door.text

    drive(path, script)


def test_a_click_chooses_an_answer_and_does_not_go_on(path: Path) -> None:
    async def script(door: Driver) -> None:
        await click(door, "I'm not sure")
        assert door.here.startswith("(o) 4")
        await click(door, "( ) 2")
        assert door.here.startswith("(o) 2")
        assert door.text.count("(o)") == 1
        assert "question 1 of" in door.top
        await click(door, "Enter continue")
        assert "question 2 of" in door.top

    drive(path, script, start_at="audit")
    assert [a.answer for a in open_audit(path).now.answers.values()] == ["think"]


def test_a_click_on_the_end_of_a_row_or_its_second_line_is_a_click_on_the_row(path: Path) -> None:
    async def script(door: Driver) -> None:
        await click(door, "or sign in with Google")
        assert door.here.startswith("(o) 5")

    drive(path, script, start_at="audit", size=(50, 40))


@pytest.mark.parametrize("words", ["Is your password for", "Why we ask", "How to check"])
def test_a_click_beside_the_list_chooses_nothing(path: Path, words: str) -> None:
    async def script(door: Driver) -> None:
        await click(door, words)
        assert "(o)" not in door.text
        assert door.app.focused is not None
        await door.press("3")
        assert door.here.startswith("(o) 3")

    drive(path, script, start_at="audit")


def test_clicks_tick_and_untick(tmp_path: Path) -> None:
    async def script(door: Driver) -> None:
        await click(door, "Start")
        await click(door, "Gmail")
        await click(door, "Outlook.com")
        assert door.text.count("[x]") == 2
        await click(door, "Gmail")
        assert door.text.count("[x]") == 1
        await click(door, "None of these")
        assert door.text.count("[x]") == 1

    drive(tmp_path / "profile.toml", script)


@pytest.mark.parametrize(
    ("command", "leads_to"),
    [
        ("Esc back", "your tasks"),
        ("H hide the steps", "H show me how"),
        ("C computer steps", "On a computer"),
        ("G get help", "Ask your council's IT team"),
        ("F2 settings", "It is saved at once."),
        ("? help", "Keys on that page"),
    ],
)
@pytest.mark.parametrize("at", ["start", "end"])
def test_a_click_runs_a_command_of_the_bar(
    path: Path, command: str, leads_to: str, at: str
) -> None:
    async def script(door: Driver) -> None:
        assert leads_to not in door.text
        await click(door, command, further=0 if at == "start" else len(command) - 1)
        assert leads_to in door.text

    drive(path, script, start_at="audit")


def test_a_click_in_the_bar_between_two_commands_runs_none(path: Path) -> None:
    async def script(door: Driver) -> None:
        await click(door, "Enter continue", further=len("Enter continue"))
        assert "question 1 of" in door.top
        assert "problem" not in door.text

    drive(path, script, start_at="audit")


def test_a_click_opens_an_action_and_a_line_of_the_help(path: Path) -> None:
    audit = open_audit(path)
    audit.answer(audit.sections()[0].open[0], "no")

    async def script(door: Driver) -> None:
        await click(door, "Change the password for Gmail")
        assert "How to do it" in door.text
        await click(door, "Go back to my plan")
        assert "Do this first" in door.text
        await click(door, "? help")
        await click(door, "Say when you will do it.")
        assert "When I ..." in door.text
        assert isinstance(door.app.focused, Input)
        await click(door, "Enter continue")
        await click(door, "Enter continue")
        assert "Your plan: when I get home today" in door.text

    drive(path, script, start_at="plan")


def test_the_wheel_reads_on_in_the_steps(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.pilot._post_mouse_events([MouseScrollDown], "StepsPanel", button=0)
        await door.still()
        assert isinstance(door.app.focused, ChoiceList)
        assert door.app.screen.query_one("StepsPanel").scroll_offset.y > 0

    drive(path, script, start_at="audit")
