"""The steps on the question page: hidden and shown, read on, in a small window (K)."""

from pathlib import Path

from securecllr.profile.settings import read_settings
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.steps import StepsPanel
from tests.tui.driving import Driver, drive

PROFILE = "mailbox"


def test_the_steps_are_open_at_first_with_the_answers_still_there(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert "How to check, about 1 minute" in door.text
        assert "1. Open the Gmail app." in door.text
        assert door.text.count("( )") == 5

    drive(path, script, place="audit")


def test_h_hides_the_steps_and_a_new_start_remembers_it(path: Path) -> None:
    async def hide(door: Driver) -> None:
        assert "H hide the steps" in door.text
        await door.press("h")
        assert "How to check" not in door.text
        assert "1. Open the Gmail app." not in door.text
        assert "H show me how" in door.text
        await door.press("4", "enter")
        assert "How to check" not in door.text

    async def show(door: Driver) -> None:
        assert "question 2 of" in door.top
        assert "How to check" not in door.text
        await door.press("h")
        assert "How to check" in door.text

    drive(path, hide, place="audit")
    assert not read_settings(path).how_to
    drive(path, show, place="audit")
    assert read_settings(path).how_to


def test_the_answer_that_is_chosen_stays_when_the_steps_are_hidden(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3", "h")
        assert door.here.startswith("(o) 3")
        await door.press("h", "c")
        assert door.here.startswith("(o) 3")

    drive(path, script, place="audit")


def test_hiding_the_steps_while_reading_them_gives_the_focus_back(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("tab")
        assert isinstance(door.app.focused, StepsPanel)
        await door.press("h")
        assert door.app.focused is not None
        assert door.app.focused.display
        await door.press("4")
        assert door.here.startswith("(o) 4")

    drive(path, script, place="audit")


def test_tab_goes_to_the_steps_where_the_arrows_read_on(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("tab")
        panel = door.app.focused
        assert isinstance(panel, StepsPanel)
        assert door.here.startswith("How to check")
        assert panel.max_scroll_y > 0
        await door.press("down", "down")
        assert panel.scroll_offset.y == 2
        await door.press("3", "enter")  # a digit still chooses, and Enter goes on
        assert "question 2 of" in door.top
        assert isinstance(door.app.focused, ChoiceList)
        assert panel.scroll_offset.y == 0

    drive(path, script, place="audit")


def test_page_down_reads_on_without_leaving_the_answers(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("pagedown")
        assert isinstance(door.app.focused, ChoiceList)
        assert door.app.screen.query_one(StepsPanel).scroll_offset.y > 0
        await door.press("pageup")
        assert door.app.screen.query_one(StepsPanel).scroll_offset.y == 0

    drive(path, script, place="audit")


def test_in_a_low_window_the_steps_are_a_page_of_their_own(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert "How to check" not in door.text
        await door.press("3", "h")
        assert "1. Open the Gmail app." in door.text
        assert "( )" not in door.text
        assert "Gmail: question 1 of 6" in door.top
        await door.press("escape")
        assert "(o) 3" in door.text
        assert read_settings(path).how_to

    drive(path, script, place="audit", size=(66, 17))


def test_a_window_made_small_and_large_again_keeps_the_focus_and_the_answer(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3", "tab")
        for size in [(66, 17), (20, 5), (80, 24)]:
            await door.pilot.resize_terminal(*size)
            await door.still()
        assert isinstance(door.app.focused, ChoiceList)
        assert door.here.startswith("(o) 3")

    drive(path, script, place="audit")
