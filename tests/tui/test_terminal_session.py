"""A session acted out: the wall and the notes in two real terminals, three people at one laptop."""

import os
import signal
import tomllib
from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.presenter.test_deck import PAGES
from tests.tui.terminal import PROGRAM, Terminal, terminal

pytestmark = pytest.mark.slow


def open_both(wall: Terminal, desk: Terminal) -> None:
    wall.type(f"{PROGRAM} present")
    wall.wait_for("Keep your accounts yours")
    desk.type(f"{PROGRAM} present --notes")
    desk.wait_for("Say:")


def strike_down(opened: Terminal) -> None:
    """Kill what runs there, and set the terminal right again, as it was left in the middle."""
    for process in opened.started():
        os.kill(process, signal.SIGKILL)
    opened.tmux("send-keys", "-l", r"stty sane; printf '\033[?1049l\033[?25h'; clear")
    opened.send("C-j")
    opened.wait_for_shell()


def test_the_wall_and_the_notes_keep_in_step_whichever_gets_the_key(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall, terminal(66, 17, home) as desk:
        open_both(wall, desk)
        desk.send("Space")
        wall.wait_for(PAGES[1].title)
        wall.send("Space")
        desk.wait_for("Next: A password alone")
        desk.send("b")
        wall.wait(lambda shot: not shot.text.strip() and not shot.cursor_seen, "nothing")
        desk.wait_for("The room sees nothing now.")
        wall.send("b")
        wall.wait_for(PAGES[2].title)
        desk.send("h")
        desk.wait_for("Type 3 numbers")
        desk.fill_in("12 4 2")
        desk.send("Enter")
        desk.wait(lambda shot: "The room does not see this." in shot.said, "the counts")
        assert "12" not in wall.shot().text
        desk.send("c")
        wall.wait_for("In this room: Yes 12; No 4; I'm not sure 2")
        desk.send("BSpace")
        wall.wait_for(PAGES[1].title)
        wall.send("s")
        wall.wait_for_shell()
        desk.send("s")
        desk.wait_for("The counts are in no file yet")
        desk.send("Enter")
        desk.wait_for("The counts are kept")
        desk.send("Enter")
        desk.wait(lambda shot: "The counts are kept" not in shot.text, "the notes")
        desk.send("s")
        desk.wait_for_shell()
    # Of the session nothing is left but the counts that were asked for.
    (kept,) = [path for path in home.rglob("*") if path.is_file()]
    assert kept.name.startswith("securecllr-counts-")
    found = tomllib.loads(kept.read_text("utf-8"))
    assert [each["question"] for each in found["asked"]] == ["app"]


def test_a_wall_that_is_struck_down_comes_back_where_the_notes_are(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall, terminal(80, 24, home) as desk:
        open_both(wall, desk)
        desk.send("Space")
        wall.wait_for(PAGES[1].title)
        strike_down(wall)
        wall.type(f"{PROGRAM} present")
        wall.wait_for(PAGES[1].title)
        strike_down(wall)
        strike_down(desk)
        desk.type(f"{PROGRAM} present --notes")
        desk.wait_for(PAGES[0].title)  # nobody held it: a new session
        desk.send("s")
        desk.wait_for_shell()


@pytest.mark.parametrize(("name", "said"), [("SIGHUP", "Hangup"), ("SIGTERM", "Terminated")])
def test_windows_that_are_closed_by_their_corner_leave_nothing(
    name: str, said: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall, terminal(66, 17, home) as desk:
        open_both(wall, desk)
        for process in (*wall.started(), *desk.started()):
            os.kill(process, getattr(signal, name))
        for window in (wall, desk):
            window.wait_for_shell()
            window.wait_for(said)  # their shells say so
    assert not [path for path in home.rglob("*") if path.is_file()]


def test_a_second_wall_is_refused_in_words(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall, terminal(80, 24, home) as other:
        wall.type(f"{PROGRAM} present")
        wall.wait_for(PAGES[0].title)
        other.type(f"{PROGRAM} present")
        shot = other.wait_for("This is open in another window already.")
        assert "Traceback" not in shot.text
        wall.send("s")
        wall.wait_for_shell()


# -- three people at one laptop --------------------------------------------------------------


def sit_down(laptop: Terminal, name: str) -> None:
    """Choose "Someone new" and type a name; start, as a person does who has never been here."""
    laptop.wait_for("Who is sitting here?")
    laptop.send("End")
    laptop.send("Enter")
    laptop.wait_for("Type a first name")
    laptop.fill_in(name)
    laptop.send("Enter")
    laptop.wait_for("Nobody is graded.")
    laptop.send("Enter")


def walk_through(laptop: Terminal, name: str, row: int, number: str) -> None:
    """Say which mailbox is used and answer the quick check of it, as far as the plan."""
    laptop.wait_for("My phone is")
    press(laptop, "End", "Enter")
    laptop.wait_for("What do you use")
    press(laptop, *["Down"] * row, "2", "End", "Enter")
    laptop.wait_for("no longer use")
    laptop.send("Enter")
    for page in ("1 of 3", "2 of 3", "3 of 3"):
        laptop.wait_for(page)
        press(laptop, number, "End", "Enter")
    laptop.wait_for("the first thing to do")
    press(laptop, "End", "Enter")
    laptop.wait_for(f"{name}: ")


def press(laptop: Terminal, *keys: str) -> None:
    for key in keys:
        laptop.send(key)


def test_three_people_take_turns_and_take_their_answers_home(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    with terminal(80, 24, home) as laptop:
        laptop.type(f"{PROGRAM} seats")
        for row, (name, number) in enumerate({"anne": "2", "bob": "3", "carys": "1"}.items()):
            sit_down(laptop, name)
            walk_through(laptop, name, row, number)
            others = {"anne", "bob", "carys"} - {name}
            assert not [other for other in others if other in laptop.shot().text]
            laptop.send("c")
            shot = laptop.wait_for("Who is sitting here?")
            assert "to do" not in shot.text
        laptop.send("1")
        laptop.send("Enter")
        shot = laptop.wait_for("anne: ")
        assert "Gmail" in shot.text
        laptop.send("c")
        laptop.wait_for("Who is sitting here?")
        laptop.send("s")
        laptop.wait_for_shell()
        history = laptop.tmux("capture-pane", "-p", "-S", "-", "-E", "-")
        assert "Gmail" not in history
        assert "quick check" not in history
        laptop.type(f"{PROGRAM} seats move {stick}")
        laptop.wait_for("Type y to move them, or n to leave them:")
        laptop.type("y")
        laptop.wait_for("3 seats were moved.")
        laptop.type("clear; find $HOME -type f | wc -l")
        laptop.wait(lambda shot: shot.text.split()[:1] == ["0"], "no file left")
    walks = {name: open_audit(stick / name / "profile.toml") for name in ("anne", "bob", "carys")}
    answers = {
        name: [a.answer for a in audit.now.answers.values()] for name, audit in walks.items()
    }
    assert answers == {"anne": ["no"] * 3, "bob": ["unsure"] * 3, "carys": ["think"] * 3}
    kinds = [audit.now.in_use[0].kind for audit in walks.values()]
    assert kinds == ["gmail", "outlook", "icloud"]
    assert len({audit.store.log.head.id for audit in walks.values()}) == 3
