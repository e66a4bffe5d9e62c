"""The demo by a real terminal: its square by a real reader, its codes by a real authenticator."""

import re
import subprocess
import time
from pathlib import Path
from threading import Event

import pytest

from securecllr.demo.sign_in import STEP_SECONDS
from tests.needs import needs
from tests.tui.keyboard import Keyboard
from tests.tui.picture import draw
from tests.tui.shot import Shot
from tests.tui.terminal import PROGRAM, Terminal, terminal

pytestmark = pytest.mark.slow


def open_demo(at: Terminal) -> None:
    """Start the demo as a person does at the shell."""
    at.type(f"{PROGRAM} demo")
    at.wait_for("account: 1 of 10")


def scan(at: Terminal, folder: Path, width: int = 80) -> str:
    """Take a picture of the screen, read it with zbarimg, and give the secret that is in it."""
    draw(at.tmux("capture-pane", "-p", "-e"), width, folder / "screen.ppm")
    read = subprocess.run(
        [needs("zbarimg"), "-q", "--raw", str(folder / "screen.ppm")],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.fullmatch(
        r"otpauth://totp/securecllr:demo-delete-me\?secret=([A-Z2-7]{32})&issuer=securecllr\n",
        read.stdout,
    )
    assert found, f"zbarimg read {read.stdout!r}"
    return found[1]


def authenticator(secret: str, off: int = 0) -> str:
    """Ask a real authenticator for the code of now, or of some steps later or earlier.

    A code of now is let in for one more step. One that is as old as can be ends with this step:
    it is asked for early in one, so that a busy machine has time to type it in.
    """
    left = STEP_SECONDS - time.time() % STEP_SECONDS
    if off < 0 and left < STEP_SECONDS * 2 / 3:
        Event().wait(left)
    at = f"@{int(time.time()) + off * STEP_SECONDS}"
    said = subprocess.run(
        [needs("oathtool"), "--totp", "-b", secret, "--now", at],
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout.strip()


def to_the_square(at: Terminal) -> None:
    """Go to the second scene, and answer its question."""
    at.send("n")
    at.wait_for("account: 2 of 10")
    at.send("Enter")
    at.wait_for("The key:")


def test_the_square_in_full_blocks_is_scanned_too(tmp_path: Path) -> None:
    with terminal(130, 50, tmp_path) as at:
        open_demo(at)
        to_the_square(at)
        secret = scan(at, tmp_path, 130)
        Keyboard(at).to_bar()
        another_page(at, "b")
        assert not set("▀▄█") & set(at.shot().text)
        assert scan(at, tmp_path, 130) == secret


def test_a_code_of_the_authenticator_works_once(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        open_demo(at)
        to_the_square(at)
        secret = scan(at, tmp_path)
        Keyboard(at).to_bar()  # out of the box, where a letter is no shortcut
        for scene in (3, 4, 5):
            at.send("n")
            at.wait_for(f"account: {scene} of 10")
        at.send("Enter")
        at.wait_for("Sign in: type the code")
        code = authenticator(secret)
        at.fill_in(code)
        at.send("Enter")
        at.wait_for("Now type the same code once more")
        at.fill_in(code)
        at.send("Enter")
        at.wait_for("This code has been used")


@pytest.mark.parametrize(("width", "height"), [(80, 24), (66, 17)])
def test_all_nine_scenes_by_keyboard_and_nothing_is_left(
    tmp_path: Path, width: int, height: int
) -> None:
    with terminal(width, height, tmp_path, HOME=str(tmp_path)) as at:
        before = set(tmp_path.rglob("*"))
        open_demo(at)
        seen, secret = [], ""
        while not at_the_end(shot := at.shot()):
            seen.append(scene_of(shot))
            if shot.reversed_at_cursor:
                go_on(at)
                continue
            secret = secret or typed_key(at)
            at.fill_in(recovery_code(at) if scene_of(shot) == 9 else authenticator(secret))
            assert not open_sockets(at)
            another_page(at, "Enter")
        leave_demo(at)
        assert list(dict.fromkeys(seen)) == list(range(1, 11))
        assert set(tmp_path.rglob("*")) == before


def test_who_has_no_phone_says_so_once_and_types_what_the_screen_shows(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        open_demo(at)
        seen, typed = [], 0
        while not at_the_end(shot := at.shot()):
            seen.append(scene_of(shot))
            if shot.reversed_at_cursor:
                go_on(at)
                continue
            if not typed:
                shot = another_page(at, "p")
            code = recovery_code(at) if scene_of(shot) == 9 else played_code(shot)
            at.fill_in(code)
            another_page(at, "Enter")
            typed += 1
        assert list(dict.fromkeys(seen)) == list(range(1, 11))
        assert typed == 5, "each code was let in at once, also one of an earlier scene"


def go_on(at: Terminal) -> None:
    """Take the row that is highlighted; where the clock can be moved, go on."""
    if "Make the phone's clock" in at.shot().text:
        Keyboard(at).to("Down", "Go on")
    another_page(at, "Enter")


def at_the_end(shot: Shot) -> bool:
    """Tell whether all scenes have been played."""
    return shot.lines[0].endswith("account: the end")


def leave_demo(at: Terminal) -> None:
    """Leave it by its last row, and stop the program."""
    person = Keyboard(at)
    person.to("Down", "Leave the demo")
    another_page(at, "Enter")
    person.leave()


def typed_key(at: Terminal) -> str:
    """Read the key to type off the screen, further up if need be."""
    return read_up(at, r"(?:[A-Z2-7]{4} ){3}[A-Z2-7]{4}", 2).replace(" ", "")


def recovery_code(at: Terminal) -> str:
    """Read a recovery code off the screen, further up if need be."""
    return read_up(at, r"\b\d{8}\b", 1)


def read_up(at: Terminal, pattern: str, count: int) -> str:
    """Read the first texts that fit a pattern, one page up where they are not in sight."""
    found = re.findall(pattern, at.shot().text)
    if len(found) < count:
        found = re.findall(pattern, another_page(at, "PageUp").text)
    assert len(found) >= count, at.shot().text
    return "".join(found[:count])


def played_code(shot: Shot) -> str:
    """Read the code that the screen plays the phone with."""
    found = re.search(r"plays the phone: (\d{3}) (\d{3})", shot_words(shot))
    assert found, shot.text
    return found[1] + found[2]


def shot_words(shot: Shot) -> str:
    """Return the words beside the square, or all of them where there is none."""
    lines = shot.lines[1:-1]
    beside = any("▄" in line for line in lines)
    return " ".join(" ".join(line[42 if beside else 0 :] for line in lines).split())


def test_nothing_is_drawn_while_a_scene_waits(tmp_path: Path) -> None:
    with terminal(80, 24, tmp_path) as at:
        open_demo(at)
        another_page(at, "Down")
        at.draws_nothing(4.0, "Down", tmp_path)


def scene_of(shot: Shot) -> int:
    """Read the number of the scene off the top line."""
    found = re.search(r"account: (\d+) of 10", shot.lines[0])
    assert found, shot.text
    return int(found[1])


def another_page(at: Terminal, key: str) -> Shot:
    """Press a key that leads to another page."""
    before = at.shot().text
    at.send(key)
    return at.wait(lambda shot: shot.text != before, "another page")


def open_sockets(at: Terminal) -> list[str]:
    """Return the network sockets that the program has open, as the system lists them."""
    own = set()
    for process in at.started():
        for link in Path(f"/proc/{process}/fd").iterdir():
            try:
                own.add(link.readlink().name)
            except OSError:
                continue
    listed = []
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        lines = Path(f"/proc/self/net/{table}").read_text("ascii").splitlines()[1:]
        listed += [line for line in lines if f"socket:[{line.split()[9]}]" in own]
    return listed
