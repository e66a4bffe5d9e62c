"""Nothing is said by colour alone: screens read the same with all styles taken off (G2, G4)."""

import os
from pathlib import Path

import pytest

from securecllr.cli.terminal import settle_colour
from securecllr.tui.app import CllrApp
from securecllr.tui.widgets.field import Field
from tests.tui.colours import contrast, pieces
from tests.tui.driving import Driver
from tests.tui.reading import focus_marks
from tests.tui.screens import SCREENS, WINDOWS, sampled, show


@pytest.mark.parametrize("name", sampled(name for name in SCREENS if name != "too_small"))
def test_one_marker_shows_what_has_the_focus_and_every_part_can_have_it(
    name: str, tmp_path: Path
) -> None:
    async def look(door: Driver) -> None:
        start = door.app.focused
        seen: list[str] = []
        for _part in range(5):
            (mark,) = focus_marks(door.text)
            seen.append(mark)
            await door.press("tab")
            if door.app.focused is start:
                break
        assert door.app.focused is start
        assert len(seen) >= 2
        assert len(set(seen)) == len(seen)

    show(name, tmp_path, look, WINDOWS[SCREENS[name].sizes[0]])


def test_a_chosen_answer_reads_unlike_the_others(tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert "(o)" not in door.text
        await door.press("down")
        assert door.line("2  Yes, I think so").startswith("> (o)")
        await door.press("up")
        assert door.line("1  Yes").startswith("> (o)")
        assert door.line("2  Yes, I think so").startswith("( )")

    show("question_fresh", tmp_path, look)


def test_a_ticked_line_reads_unlike_the_others(tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert door.line("Gmail").startswith("> [ ]")
        await door.press("space", "down")
        assert door.line("Gmail").startswith("[x]")
        assert door.line("Outlook").startswith("> [ ]")

    show("accounts_mailboxes", tmp_path, look)


@pytest.mark.parametrize(
    "name", ["accounts_error", "question_error", "sign_off_error", "when_error"]
)
def test_a_problem_is_said_in_words_in_two_places(name: str, tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        lines = [line.strip() for line in door.text.splitlines()]
        problem = lines.index("> There is a problem")
        assert f"Error: {lines[problem + 1]}" in lines

    show(name, tmp_path, look)


def test_what_is_done_says_so_in_words(tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert door.line("Gmail ..").endswith("Completed")
        assert "In progress, 2 of 6 answered" in door.line("Facebook profile ..")
        assert "Not yet started" in door.line("Being ready")

    show("home_half", tmp_path, look)


def test_what_to_be_careful_of_has_a_mark(tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert door.line("Before you change anything").startswith("! ")

    show("question_fresh", tmp_path, look)


@pytest.fixture(params=["NO_COLOR", "--no-color"])
def no_colour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for no colour, by the environment or by the option."""
    monkeypatch.setenv("NO_COLOR", "1")
    if request.param == "--no-color":
        monkeypatch.delenv("NO_COLOR")
        settle_colour(no_color=True)


@pytest.mark.usefixtures("no_colour")
@pytest.mark.parametrize("name", ["home_half", "question_error", "plan_four", "when", "how_to"])
def test_without_colour_the_focus_is_still_marked_and_in_reverse(name: str, tmp_path: Path) -> None:
    async def look(door: Driver) -> None:
        assert door.app.no_color
        for _part in range(2):
            found = list(pieces(door))
            for piece in found:
                assert all(len(set(c.get_truecolor())) == 1 for c in (piece.front, piece.back))
                if piece.text.strip():
                    assert contrast(piece.front, piece.back) >= (3 if piece.is_edge else 4.5)
            (mark,) = focus_marks(door.text)
            page = found[0].back
            turned = [piece.text.strip() for piece in found if piece.back != page]
            # In a field it is the cell of the next letter.
            in_field = isinstance(door.app.focused, Field)
            assert any(in_field if not text else text.removeprefix("> ") in mark for text in turned)
            await door.press("tab")

    show(name, tmp_path, look, WINDOWS[SCREENS[name].sizes[0]])


def test_an_empty_no_color_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    settle_colour(no_color=False)
    assert "NO_COLOR" not in os.environ


def test_with_and_without_colour_a_screen_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    async def look(door: Driver) -> None:
        said.append(door.text)

    apps: list[CllrApp] = [show("home_half", tmp_path, look)]
    monkeypatch.setenv("NO_COLOR", "1")
    apps.append(show("home_half", tmp_path, look))
    assert [app.no_color for app in apps] == [False, True]
    assert said[0] == said[1]
