"""At every size everything can be read whole and done; a window that changes stays right (G1)."""

from pathlib import Path

import pytest

from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.steps import StepsPanel
from tests.tui.driving import SIZES, Driver
from tests.tui.reading import focus_marks, in_bar, missing, read_through, texts
from tests.tui.screens import SCREENS, WINDOWS, sampled, show

TOO_SMALL = "Make the window bigger, or run securecllr --plain"
CHANGES = [(80, 24), (33, 8), (120, 34), (66, 17)]
SEEN = [name for name in SCREENS if name not in ("too_small", "question_reading")]


async def resize(door: Driver, width: int, height: int) -> None:
    await door.pilot.resize_terminal(width, height)
    await door.still()


def way_on(door: Driver) -> str:
    keys = [command.key_words for command in door.app.screen.query_one(KeyBar).commands]
    return next(key for key in ("Enter", "Esc", "Space") if key in keys)


@pytest.mark.parametrize("name", sampled(SEEN))
def test_in_a_window_that_changes_all_can_be_read_whole_and_the_way_on_is_in_sight(
    name: str, tmp_path: Path
) -> None:
    async def read(door: Driver) -> None:
        focused = door.app.focused
        for width, height in CHANGES:
            await resize(door, width, height)
            assert door.app.focused is focused
            assert len(focus_marks(door.text)) == 1, door.text
            assert way_on(door) in in_bar(door)
            expected = list(texts(door))
            assert expected
            assert not missing(await read_through(door), expected)

    show(name, tmp_path, read, WINDOWS[SCREENS[name].sizes[0]])


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("question_chosen", (32, 8)),
        ("question_chosen", (33, 7)),
        ("home_half", (20, 6)),
        ("when", (12, 40)),
        ("kept", (200, 5)),
    ],
)
def test_a_window_too_small_says_so_and_nothing_else(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async def look(door: Driver) -> None:
        focused, before = door.app.focused, door.text
        await resize(door, *size)
        assert " ".join(door.text.split()) == TOO_SMALL
        await resize(door, 80, 24)
        assert door.app.focused is focused
        assert door.text == before

    show(name, tmp_path, look)


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (32, 1)])
def test_no_window_is_too_small_to_come_back_from(size: tuple[int, int], tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        before = door.text
        await resize(door, *size)
        await door.pilot.press("down", "tab")
        await resize(door, 80, 24)
        assert door.text == before
        assert len(focus_marks(door.text)) == 1

    show("question_fresh", tmp_path, look)


@pytest.mark.parametrize("name", ["help", "question_earlier", "home_signed"])
@pytest.mark.parametrize("size", ["80x24", "33x8"])
def test_arrow_keys_lead_past_the_first_and_the_last_line_of_a_list(
    name: str, size: str, tmp_path: Path
) -> None:
    async def read(door: Driver) -> None:
        body = door.app.screen.query_one("#body")
        await door.press("home")
        for _ in range(40):
            if body.scroll_y:
                await door.press("up")
        assert body.scroll_y == 0
        await door.press("end")
        for _ in range(100):
            if body.scroll_y < body.max_scroll_y:
                await door.press("down")
        assert body.scroll_y == body.max_scroll_y

    show(name, tmp_path, read, SIZES[size])


def test_where_steps_make_room_the_answers_get_their_focus(tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert isinstance(door.app.focused, StepsPanel)
        await resize(door, 66, 17)
        assert door.app.screen.query_one(ChoiceList).has_focus

    show("question_reading", tmp_path, look)


@pytest.mark.parametrize("width", [33, 66, 80])
def test_a_long_name_leaves_room_for_the_number_of_the_question(width: int, tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        audit = door.app.audit
        audit.pick(
            "gmail", None, "the one that I have had since before the boundaries were changed"
        )
        await door.press("escape", "3", "enter")
        await resize(door, width, 24)
        top = door.text.splitlines()[0].strip()
        assert top.startswith("Gmail")
        assert top.endswith(": question 1 of 6")
        assert len(top) <= width

    show("question_fresh", tmp_path, look)
