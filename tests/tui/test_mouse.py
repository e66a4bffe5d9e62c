"""The mouse does what the keys do, wherever in a row or a command it clicks."""

import pytest
from textual.events import MouseScrollDown

from securecllr.flows.pages import Back, Chosen, Pressed, Reply
from securecllr.tui.widgets.choice_list import ChoiceList
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, gallery


async def click(driver: Driver, words: str, *, further: int = 0) -> None:
    """Click on some words, or a few cells to the right of where they begin."""
    for y, line in enumerate(driver.text.splitlines()):
        if words in line:
            await driver.pilot.click(offset=(line.index(words) + further, y))
            await driver.still()
            return
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("command", "reply"),
    [
        ("Enter choose", Chosen(1)),
        ("W when", Pressed("w")),
        ("Esc back", Back()),
    ],
)
def test_a_click_runs_a_command_of_the_bar_at_its_start_and_at_its_end(
    command: str, reply: Reply
) -> None:
    async def script(driver: Driver) -> None:
        await click(driver, command)
        await click(driver, command, further=len(command) - 1)

    assert replies_to(CHOICE, script) == [reply, reply]


def test_a_click_between_two_commands_or_beside_the_rows_does_nothing() -> None:
    async def script(driver: Driver) -> None:
        await click(driver, "Enter choose", further=len("Enter choose"))
        await click(driver, "Which one")
        await click(driver, "Next")
        assert driver.app.focused is not None

    assert replies_to(CHOICE, script) == []


@pytest.mark.parametrize("words", ["3  A third", "narrow window"])
def test_a_click_on_any_line_of_a_row_is_a_click_on_the_row(words: str) -> None:
    async def script(driver: Driver) -> None:
        await click(driver, words)

    assert replies_to(CHOICE, script, (50, 30)) == [Chosen(2)]


def test_a_click_on_the_empty_end_of_a_row_is_a_click_on_the_row() -> None:
    async def script(driver: Driver) -> None:
        await click(driver, "The first thing", further=20)

    assert replies_to(CHOICE, script, (50, 30)) == [Chosen(0)]


def test_the_wheel_reads_on_beside_the_page_and_leaves_the_focus() -> None:
    async def script(driver: Driver) -> None:
        await driver.pilot._post_mouse_events([MouseScrollDown], "StepsPanel", button=0)
        await driver.still()
        assert isinstance(driver.app.focused, ChoiceList)
        assert driver.app.screen.query_one("StepsPanel").scroll_offset.y > 0

    replies_to(gallery()["choice_aside"], script, (120, 9))
