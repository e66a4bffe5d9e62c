"""Ctrl-C, SIGTERM and SIGHUP end the program while it waits for a keyring, wherever that is.

The terminal is given back, the profile is free, and nothing is deleted. In a real terminal, with a
Secret Service that takes a call and never replies, one that replies late, and one that is locked.
"""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.profile.store import Store
from tests.cli.running import profile_with, walk_of_today
from tests.cli.secret_service import PATIENCE, Computer, computer, with_service
from tests.cli.test_keyring_silent import SEALED, SERVICE
from tests.profile.blocks import DAY
from tests.tui.keyboard import Keyboard
from tests.tui.terminal import PROGRAM, Terminal, terminal

pytestmark = pytest.mark.slow

ASKING = "Asking the keyring of this computer"
# Seconds until a keyring is given up, where a test waits for that, and presses keys meanwhile.
GIVEN_UP = 20.0
# How each is sent, and what the shell tells of it.
ENDS = {"C-c": "130", "SIGTERM": "143", "SIGHUP": "129"}


class Desk:
    """A computer with a bad keyring, with a real terminal on it."""

    def __init__(self, at: Computer, terminal: Terminal, calls: Path) -> None:
        self.at = at
        self.terminal = terminal
        self._calls = calls

    def asked(self) -> None:
        """Wait until the program waits for the keyring."""
        assert self._calls.read_text("ascii") == "called\n"

    def end(self, how: str) -> None:
        """End the program as a person or the system does."""
        if how == "C-c":
            self.terminal.send(how)
        else:
            os.kill(self.terminal.started()[-1], getattr(signal, how))

    def shell(self, command: str) -> str:
        """Run a command of the shell, and return what it says."""
        said = self.at.home / "said"
        if not said.exists():
            os.mkfifo(said)
        self.terminal.wait_for_shell()
        self.terminal.type(f"{command} > {said}")
        text = said.read_text("ascii").strip()
        self.terminal.wait_for_shell()  # what is typed before would stand on a line of its own
        return text


@contextmanager
def desk(folder: Path, mode: str, limit: float = PATIENCE) -> Iterator[Desk]:
    at = computer(folder)
    at.limit = limit
    calls = folder / "calls"
    os.mkfifo(calls)
    with (
        with_service(at, f"{sys.executable} {SERVICE} {mode} {calls} &"),
        terminal(80, 24, at.home, **at.environment()) as opened,
    ):
        yield Desk(at, opened, calls)


# -- how to come to each moment --------------------------------------------------------


def command(words: str) -> Callable[[Desk], None]:
    def go(at: Desk) -> None:
        at.terminal.type(f"{PROGRAM} {words.format(at=at.at)}")

    return go


def sign_off_in_lines(at: Desk) -> None:
    terminal = at.terminal
    terminal.type(f"{PROGRAM} --plain")
    shot = terminal.wait_for("Sign off")
    terminal.type(re.findall(r"(\d+)\. Sign off", shot.text)[-1])
    terminal.wait_for("f sign off")
    terminal.type("f")
    terminal.wait_for("Type all that fit")
    terminal.type("1")


def sign_off_on_the_screen(at: Desk) -> None:
    person = Keyboard(at.terminal)
    person.start()
    person.open("Sign off")
    at.terminal.send("f")
    at.terminal.wait_for("Someone was helping me.")
    at.terminal.send("Space")
    person.tick("Someone was helping")
    at.terminal.send("Enter")
    at.terminal.wait_for(ASKING)


def seal_by_hand(profile: Path) -> None:
    """Sign a profile off with what looks like a seal, and let go of it."""
    audit = walk_of_today(profile)
    draft = audit.draft_sign_off(assisted=False)
    sealed = replace(draft, seal=2, key=f"ed25519:{'A' * 43}=", signature="A" * 86 + "==")
    audit.sign_off(sealed, not_sealed=None)


def forget_on_the_screen(at: Desk) -> None:
    person = Keyboard(at.terminal)
    person.start()
    person.open("On paper")
    person.open("What we keep")
    at.terminal.send("d")
    at.terminal.wait_for(ASKING)


MOMENTS: dict[str, Callable[[Desk], None]] = {
    "verify": command("verify {at.profile}"),
    "doctor": command("doctor"),
    "forget": command("forget --yes"),
    "seats move": command("seats move {at.home} --yes"),
    "a sign-off in plain lines": sign_off_in_lines,
    "a sign-off on the full screen": sign_off_on_the_screen,
    "deleting on the full screen": forget_on_the_screen,
}


def files(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*.toml")}


def prepare(at: Desk, moment: str) -> None:
    """Leave what that moment needs: a seat, a profile to sign off, or one that is sealed."""
    profile = at.at.profile
    if "sign-off" in moment or "screen" in moment:
        profile_with(profile.parent, "unsure")
        return
    path = profile.parent / "seats" / "anne.toml" if moment == "seats move" else profile
    path.parent.mkdir(parents=True)
    path.write_bytes(SEALED.read_bytes())


def hold(at: Desk, moment: str, how: str) -> None:
    """Come to a moment, end the program there, and look at what is left."""
    modes, before = at.shell("stty -g"), files(at.at.home)
    MOMENTS[moment](at)
    at.asked()
    at.end(how)
    assert at.shell("echo $?") == ENDS[how]
    assert at.terminal.wait_for_shell().cursor_seen
    assert at.shell("stty -g") == modes
    assert at.terminal.tmux("display-message", "-p", "#{mouse_any_flag}").strip() == "0"
    if moment != "seats move":  # by then the files have gone, as they go before the keys
        assert files(at.at.home) == before
    store = Store.open(at.at.profile, DAY)
    assert store.claim()
    store.release()


@pytest.mark.parametrize("moment", MOMENTS)
def test_it_ends_while_a_keyring_never_answers(moment: str, tmp_path: Path) -> None:
    with desk(tmp_path, "never") as at:
        prepare(at, moment)
        for how in ENDS:
            if moment == "seats move":
                prepare_again(at)
            hold(at, moment, how)


def prepare_again(at: Desk) -> None:
    seat = at.at.profile.parent / "seats" / "anne.toml"
    seat.parent.mkdir(exist_ok=True)
    seat.write_bytes(SEALED.read_bytes())


@pytest.mark.parametrize("mode", ["late", "locked"])
@pytest.mark.parametrize("moment", ["verify", "a sign-off on the full screen"])
def test_it_ends_while_one_is_late_or_asks_for_its_password(
    moment: str, mode: str, tmp_path: Path
) -> None:
    with desk(tmp_path, mode) as at:
        prepare(at, moment)
        hold(at, moment, "C-c")


def test_what_was_ticked_is_what_is_saved_whatever_is_pressed_while_it_waits(
    tmp_path: Path,
) -> None:
    with desk(tmp_path, "never", GIVEN_UP) as at:
        prepare(at, "a sign-off")
        sign_off_on_the_screen(at)
        at.asked()
        for key in ("2", "Space", "Up", "Enter", "s", "Escape"):
            at.terminal.send(key)
        at.terminal.wait_for("Signed off on")
        at.terminal.send("s")
        at.terminal.wait_for_shell()
        attestation = Store.open(at.at.profile, DAY).state.attestation
        assert attestation
        assert (attestation.assisted, attestation.key) == (True, None)


def test_on_the_full_screen_everything_is_deleted_and_the_key_is_named(tmp_path: Path) -> None:
    with desk(tmp_path, "never", GIVEN_UP) as at:
        prepare(at, "deleting on the full screen")
        seal_by_hand(at.at.profile)
        forget_on_the_screen(at)
        at.asked()
        at.terminal.wait_for("so any key of this profile stays in it")
        Keyboard(at.terminal).to("Down", "Yes, delete all of it")
        at.terminal.send("Enter")
        at.terminal.wait_for_shell()
        assert not at.at.profile.exists()
