"""A Secret Service that takes a call and never replies, replies late, or dies: nothing hangs.

Each command ends, does what can be done without the keyring, and says what it could not look at.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from securecllr.profile.keyring_store import LIMIT
from tests.cli.secret_service import PATIENCE, Computer, computer, with_service
from tests.profile.blocks import SAMPLE

pytestmark = pytest.mark.slow

SEALED = Path(__file__).parents[2] / "profiles" / "sealed.toml"
SERVICE = Path(__file__).with_name("silent_service.py")
# Those that never answer have to be given up. The others do answer, however busy the machine is.
LIMITS = {"never": LIMIT, "late": LIMIT, "locked": LIMIT, "dies": PATIENCE, "breaks": PATIENCE}


@contextmanager
def behind(folder: Path, mode: str) -> Iterator[Computer]:
    """A computer whose keyring behaves badly, with a profile that was sealed elsewhere.

    What it does not reply to is told into the file ``calls``.
    """
    at = computer(folder)
    at.profile.parent.mkdir(parents=True)
    at.profile.write_bytes(SEALED.read_bytes())
    at.profile.chmod(0o600)  # as it is saved
    with with_service(at, f"{sys.executable} {SERVICE} {mode} {folder / 'calls'} &"):
        yield at


@pytest.mark.parametrize("mode", LIMITS)
def test_every_command_ends_and_says_what_it_could_not_look_at(mode: str, tmp_path: Path) -> None:
    with behind(tmp_path, mode) as at:
        at.limit = LIMITS[mode]
        calls = tmp_path / "calls"
        calls.touch()
        looked = at.run("verify", str(at.profile), str(at.profile))
        assert looked.returncode == 0
        assert looked.stdout.count("Unchanged since it was signed off") == 2
        assert looked.stdout.count("a key that the keyring here could not be asked about") == 2
        if mode == "never":
            asked = calls.read_text("ascii").splitlines()
            assert len(asked) <= 1, "asked once, and not for each file"

        told = at.run("doctor")
        assert told.returncode == 0
        silent = "The keyring does not answer, so sign-offs are not sealed."
        assert (silent in told.stdout) == (mode not in ("dies", "breaks"))

        seat = at.profile.parent / "seats" / "anne.toml"
        seat.parent.mkdir()
        seat.write_bytes(SEALED.read_bytes())
        (tmp_path / "stick").mkdir()
        moved = at.run("seats", "move", str(tmp_path / "stick"), "--yes")
        assert moved.returncode == 0
        assert (tmp_path / "stick" / "anne" / "profile.toml").read_bytes() == SEALED.read_bytes()
        assert not seat.exists()
        assert "so any key of this profile stays in it" in moved.stdout

        gone = at.run("forget", "--yes")
        assert gone.returncode == 0
        assert not at.profile.exists()
        assert "so any key of this profile stays in it" in gone.stdout
        assert gone.stderr == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("command", ["verify profile.toml", "doctor", "forget --yes"])
def test_a_signal_ends_it_while_it_waits(command: str, number: int, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    os.mkfifo(calls)
    with (
        behind(tmp_path, "never") as at,
        subprocess.Popen(
            [sys.executable, "-m", "securecllr", *command.split()],
            env=at.environment(),
            cwd=at.profile.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as program,
    ):
        assert calls.read_text("ascii") == "called\n"
        os.kill(program.pid, number)
        program.wait(PATIENCE / 2)  # less than the keyring has
        assert program.returncode in (130, -number)
        assert at.profile.read_bytes() == SEALED.read_bytes(), "nothing was deleted yet"


def test_a_sign_off_goes_on_without_a_seal(tmp_path: Path) -> None:
    from tests.cli.signing import begin, sign_off, unfolded

    at = computer(tmp_path)
    at.limit = LIMIT
    with with_service(at, f"{sys.executable} {SERVICE} never &"):
        begin(at)
        signed = sign_off(at)
        assert (signed.returncode, signed.stderr) == (0, "")
        assert "the keyring of this computer does not answer" in unfolded(signed.stdout)
        assert b"[[attestation]]" in at.profile.read_bytes()
        assert b"signature" not in at.profile.read_bytes()


def test_there_is_a_profile_to_verify() -> None:
    assert b'key = "ed25519:' in SEALED.read_bytes()
    assert b"ed25519:" in SAMPLE
