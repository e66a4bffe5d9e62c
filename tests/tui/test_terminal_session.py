"""A session acted out: the wall and the notes in two real terminals, three people at one laptop."""

import os
import re
import signal
import tomllib
from pathlib import Path

import pytest

from securecllr.presenter.large_letters import fold, large
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
        press(desk, "Space", "Space")  # two walls of the first page
        wall.wait_for(PAGES[1].title)
        press(wall, "Space", "Space", "Space")
        desk.wait_for("Next: A password alone")
        desk.send("b")
        wall.wait(lambda shot: not shot.text.strip() and not shot.cursor_seen, "nothing")
        desk.wait_for("The room sees nothing now.")
        wall.send("Space")
        wall.wait_for(PAGES[2].title)
        assert "Next: A password alone" in desk.shot().text
        desk.send("h")
        desk.wait_for("Type 3 numbers")
        desk.fill_in("12 4 2")
        desk.send("Enter")
        desk.wait(lambda shot: "The room does not see" in shot.text, "the counts")
        counts = large(fold("Yes 12; No 4; I'm not sure 2", 78)[0])[1]
        assert counts not in wall.shot().text
        desk.send("c")
        wall.wait(lambda shot: counts in shot.text, "the counts, large")
        press(desk, "BSpace", "BSpace")
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


def test_one_screen_alone_is_enough(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall:
        wall.type(f"{PROGRAM} present")
        wall.wait_for(PAGES[0].title)
        wall.send("t")
        wall.wait_for("0/45 min")
        press(wall, "Space", "Space", "Space", "Space", "Space", "Space")
        wall.wait_for("A password alone")
        wall.send("n")
        wall.wait_for("Scan the square")
        wall.send("b")
        wall.wait(lambda shot: not shot.text.strip(), "nothing")
        wall.send("s")  # which would stop it
        wall.wait_for("Scan the square")
        wall.send("h")
        wall.wait_for("Type 3 numbers")
        wall.send("Escape")
        wall.wait(lambda shot: "Type 3 numbers" not in shot.text, "the wall")
        wall.send("e")
        wall.wait_for("Two questions before you go")
        press(wall, "Space", "Space")
        wall.wait_for("Thank you")
        wall.send("h")
        wall.wait_for("No hands are counted here.")
        wall.send("s")
        wall.wait_for_shell()
    assert not [path for path in home.rglob("*") if path.is_file()]


def test_a_wall_that_is_struck_down_comes_back_where_the_notes_are(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with terminal(80, 24, home) as wall, terminal(80, 24, home) as desk:
        open_both(wall, desk)
        press(desk, "Space", "Space")
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
        press(laptop, number, "Enter")
    laptop.wait_for("the first thing to do")
    press(laptop, "End", "Enter")
    laptop.wait_for(f"{name}: ")


def press(laptop: Terminal, *keys: str) -> None:
    for key in keys:
        laptop.send(key)


def saves_on_screen(laptop: Terminal) -> None:
    """Save a sheet of paper, a copy to give away and a reminder, from the page of a person."""
    press(laptop, "End", "Enter")
    laptop.wait_for("On paper, or a copy")
    press(laptop, "Enter")
    laptop.wait_for("What would you like to take home?")
    press(laptop, "Enter")
    laptop.wait_for("Saved as")
    press(laptop, "Enter")
    laptop.wait_for("What would you like to take home?")
    press(laptop, "End", "Enter")
    laptop.wait_for("Shall this copy be written?")
    press(laptop, "End", "Enter")
    laptop.wait_for("Written and read back")
    press(laptop, "Home", "Down", "Enter")
    laptop.wait_for("In 12 months")
    press(laptop, "Enter")
    laptop.wait_for("Saved as")
    press(laptop, "Escape")
    laptop.wait_for("change seat")


def files_below(*folders: Path) -> list[str]:
    """Return what stands on a computer, as seen from outside, with dates as N."""
    return sorted(
        re.sub(r"\d{4}-\d\d(-\d\d)?", "N", str(path.relative_to(folder.parent)))
        for folder in folders
        for path in folder.rglob("*")
    )


def runs(laptop: Terminal, line: str, *said: str) -> None:
    """Run a command, look for what it says, and clear the screen."""
    laptop.type(line)
    for text in said:
        laptop.wait_for(text)
    laptop.wait_for_shell()
    laptop.type("clear")
    laptop.wait_for_shell()


def test_a_session_on_one_laptop_leaves_nothing_there_and_all_at_home(tmp_path: Path) -> None:
    home, stick, out = (tmp_path / name for name in ("home", "stick", "out"))
    stick.mkdir()
    out.mkdir()
    with terminal(80, 24, home) as laptop:
        laptop.type(f"{PROGRAM} present")
        laptop.wait_for(PAGES[0].title)
        press(laptop, "Space", "s")
        laptop.wait_for_shell()
        assert files_below(home, out) == []
        laptop.type(f"{PROGRAM} seats")
        for row, (name, number) in enumerate({"anne": "2", "bob": "3", "carys": "1"}.items()):
            sit_down(laptop, name)
            walk_through(laptop, name, row, number)
            others = {"anne", "bob", "carys"} - {name}
            assert not [other for other in others if other in laptop.shot().text]
            if name == "carys":
                saves_on_screen(laptop)
            laptop.send("c")
            shot = laptop.wait_for("Who is sitting here?")
            assert "to do" not in shot.text
        laptop.send("2")
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
        runs(laptop, f"{PROGRAM} share --yes", "no seat is named")
        runs(laptop, f"cd /tmp; {PROGRAM} share --yes --seat anne; cd", "Written and read back")
        runs(laptop, f"{PROGRAM} report --seat anne", "Saved as")
        runs(laptop, f"{PROGRAM} report --seat bob --format csv -o {out}/bob.csv", "Saved as")
        runs(laptop, f"{PROGRAM} share --yes --seat bob -o {out}/bob.toml", "Written and read")
        assert files_below(home, out) == BEFORE
        laptop.type(f"{PROGRAM} seats move {stick}")
        laptop.wait_for("Type y to move them, or n to leave them:")
        laptop.type("y")
        laptop.wait_for("3 seats were moved.")
        laptop.wait_for_shell()
    assert files_below(home, out) == AFTER
    assert files_below(stick) == TAKEN
    walks = {name: open_audit(stick / name / "profile.toml") for name in ("anne", "bob", "carys")}
    answers = {
        name: [a.answer for a in audit.now.answers.values()] for name, audit in walks.items()
    }
    assert answers == {"anne": ["no"] * 3, "bob": ["unsure"] * 3, "carys": ["think"] * 3}
    kinds = [audit.now.in_use[0].kind for audit in walks.values()]
    assert kinds == ["gmail", "outlook", "icloud"]
    assert len({audit.store.log.head.id for audit in walks.values()}) == 3
    at_home(tmp_path / "annes", stick)


def at_home(own: Path, stick: Path) -> None:
    """Take a profile over on the computer of its owner, go on with it, and forget it again."""
    before = {path: path.read_bytes() for path in stick.rglob("*") if path.is_file()}
    with terminal(80, 24, own) as computer:
        runs(
            computer, f"cd {stick}/anne; {PROGRAM} open profile.toml; cd", "read back and the same"
        )
        assert files_below(own) == ["annes/profile.toml", "annes/shared-with.toml"]
        computer.type(PROGRAM)
        shot = computer.wait_for("Check your social media security")
        assert "Gmail" in shot.text
        computer.send("s")
        computer.wait_for_shell()
        runs(computer, f"{PROGRAM} forget --yes", "Deleted: ")
    assert files_below(own) == []
    assert {path: path.read_bytes() for path in stick.rglob("*") if path.is_file()} == before


SEAT = [".{}.toml.lock", "{}.toml"]
BEFORE = sorted(
    [
        "home/seats",
        *(f"home/seats/{file.format(name)}" for name in ("anne", "bob", "carys") for file in SEAT),
        *(f"home/seats/{name}.shared-with.toml" for name in ("anne", "bob", "carys")),
        *(f"home/seats/{name}.written.toml" for name in ("anne", "bob", "carys")),
        "home/securecllr-anne",
        "home/securecllr-anne/securecllr-report-N.html",
        "home/securecllr-anne/securecllr-shared-N.toml",
        "home/securecllr-carys",
        "home/securecllr-carys/securecllr-reminder-N.ics",
        "home/securecllr-carys/securecllr-report-N.html",
        "home/securecllr-carys/securecllr-shared-N.toml",
        "out/bob.csv",
        "out/bob.toml",
    ]
)
AFTER = ["out/bob.toml"]  # it was handed over, and is named
TAKEN = sorted(
    [
        *(f"stick/{name}" for name in ("anne", "bob", "carys")),
        *(f"stick/{name}/profile.toml" for name in ("anne", "bob", "carys")),
        *(f"stick/{name}/read-me.txt" for name in ("anne", "bob", "carys")),
        *(f"stick/{name}/shared-with.toml" for name in ("anne", "bob", "carys")),
        "stick/anne/securecllr-report-N.html",
        "stick/anne/securecllr-shared-N.toml",
        "stick/bob/bob.csv",
        "stick/carys/securecllr-reminder-N.ics",
        "stick/carys/securecllr-report-N.html",
        "stick/carys/securecllr-shared-N.toml",
    ]
)
