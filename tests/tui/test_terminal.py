"""The real program in a real terminal: leaving it, stopping it, its colours, its plain lines."""

import os
import signal
from pathlib import Path

import pytest

from tests.tui.keyboard import Keyboard
from tests.tui.terminal import PROGRAM, PROMPT, Terminal, terminal

pytestmark = pytest.mark.slow


def exit_code(at: Terminal) -> str:
    at.type("echo left with $?")
    shot = at.wait(lambda shot: "\nleft with " in shot.text, "the exit code")
    return shot.text.rpartition("\nleft with ")[2].split()[0]


def test_leaving_brings_the_screen_back_and_says_how_to_carry_on(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        at.type("echo what stood here before")
        at.wait_for("\nwhat stood here before")
        person = Keyboard(at)
        assert "what stood here before" not in person.start().text
        shot = person.leave()
        assert "\nwhat stood here before" in shot.text
        closing = f"Nothing is saved yet. Carry on with: {PROGRAM}"
        assert shot.said.endswith(f"{closing} {PROMPT}")
        assert shot.cursor_seen
        assert not shot.colours
        assert exit_code(at) == "0"


def test_ctrl_c_brings_the_screen_back_too(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        Keyboard(at).start()
        at.send("C-c")
        assert at.wait_for_shell().cursor_seen
        assert exit_code(at) == "130"


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", "143"), ("SIGHUP", "129")])
def test_ended_by_the_system_it_brings_the_screen_back_too(
    name: str, code: str, tmp_path: Path
) -> None:
    with terminal(80, 24, tmp_path) as at:
        at.type("echo what stood here before")
        at.wait_for("\nwhat stood here before")
        Keyboard(at).start()
        os.kill(at.started()[0], getattr(signal, name))
        shot = at.wait_for_shell()
        assert shot.cursor_seen
        assert "\nwhat stood here before" in shot.text
        assert exit_code(at) == code


def test_ended_with_a_picture_of_the_demo_saved_it_does_both(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        person = Keyboard(at)
        person.start("demo")
        at.send("n")
        at.wait_for("Will Townsquare know")
        at.send("Enter")
        at.wait_for("type the 6 numbers")
        person.to_bar()
        at.send("i")
        at.wait_for("It is deleted when you leave the demo.")
        assert list(tmp_path.glob("*.png"))
        os.kill(at.started()[0], signal.SIGTERM)
        shot = at.wait_for_shell()
        assert shot.cursor_seen
        assert not list(tmp_path.glob("*.png"))
        assert exit_code(at) == "143"


def test_stopped_and_carried_on_it_shows_the_page_with_its_cursor(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        person = Keyboard(at)
        person.start()
        before = person.press("Down")
        os.kill(at.started()[0], signal.SIGTSTP)
        assert at.wait_for_shell().cursor_seen
        at.type("fg")
        assert at.wait(lambda shot: shot.full_screen, "the page") == before


def test_ctrl_z_gives_the_terminal_back_and_fg_comes_back_to_the_page(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        person = Keyboard(at)
        person.start()
        before = person.press("Down")
        for _ in range(2):
            at.send("C-z")
            shot = at.wait_for_shell()
            assert shot.cursor_seen
            assert "Stopped" in shot.text
            at.type("fg")
            assert at.wait(lambda shot: shot.full_screen, "the page") == before
        person.press("Up")


@pytest.mark.parametrize(
    ("width", "height", "term"), [(80, 24, "dumb"), (30, 24, "xterm"), (80, 7, "xterm")]
)
def test_where_no_full_screen_can_be_shown_plain_lines_open_by_themselves(
    tmp_path: Path, width: int, height: int, term: str
) -> None:
    with terminal(width, height, tmp_path, TERM=term) as at:
        at.type(PROGRAM)
        shot = at.wait(lambda shot: "Enter for 1" in shot.said, "plain lines")
        assert not shot.full_screen
        assert not shot.colours
        at.type("s")
        at.wait_for_shell()
        assert exit_code(at) == "0"


@pytest.mark.parametrize(("value", "coloured"), [("1", False), ("", True)])
def test_no_color_takes_the_colours_out_unless_it_is_empty(
    tmp_path: Path, value: str, coloured: bool
) -> None:
    with terminal(80, 24, tmp_path, NO_COLOR=value) as at:
        shot = Keyboard(at).start()
        assert any(len(set(colour)) > 1 for colour in shot.colours) == coloured


def test_an_option_takes_the_colours_out_as_well(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        shot = Keyboard(at).start("--no-color")
        assert all(len(set(colour)) == 1 for colour in shot.colours)
