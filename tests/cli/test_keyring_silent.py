"""A Secret Service that takes a call and never replies, replies late, or dies: nothing hangs.

Each command ends, does what can be done without the keyring, and says what it could not look at.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from securecllr.profile.keyring_store import LIMIT
from tests.cli.secret_service import Computer, computer, with_service
from tests.profile.blocks import SAMPLE

pytestmark = pytest.mark.slow

SEALED = Path(__file__).parents[2] / "profiles" / "sealed.toml"
SERVICE = Path(__file__).with_name("silent_service.py")
MODES = ["never", "late", "dies", "locked", "breaks"]
# What a start of the program and of a second call may take on a slow machine, beside the limit.
SLACK = 20.0


@contextmanager
def behind(folder: Path, mode: str) -> Iterator[Computer]:
    """A computer whose keyring behaves badly, with a profile that was sealed elsewhere."""
    at = computer(folder)
    at.profile.parent.mkdir(parents=True)
    at.profile.write_bytes(SEALED.read_bytes())
    at.profile.chmod(0o600)  # as it is saved
    with with_service(at, f"{sys.executable} {SERVICE} {mode} &"):
        yield at


@pytest.mark.parametrize("mode", MODES)
def test_every_command_ends_and_says_what_it_could_not_look_at(mode: str, tmp_path: Path) -> None:
    with behind(tmp_path, mode) as at:
        began = time.monotonic()
        looked = at.run("verify", str(at.profile), str(at.profile))
        assert looked.returncode == 0
        assert looked.stdout.count("Unchanged since it was signed off") == 2
        assert looked.stdout.count("a key that the keyring here could not be asked about") == 2
        assert time.monotonic() - began < LIMIT + SLACK, "asked once, and not for each file"

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
    python = [sys.executable, "-X", "importtime", "-m", "securecllr"]
    with (
        behind(tmp_path, "never") as at,
        subprocess.Popen(
            [*python, *command.split()],
            env=at.environment(),
            cwd=at.profile.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as program,
    ):
        assert program.stderr
        for line in program.stderr:  # until it has loaded what speaks to the keyring
            if line.rstrip().endswith(" keyring"):
                break
        began = time.monotonic()
        os.kill(program.pid, number)
        program.communicate(timeout=SLACK)
        assert time.monotonic() - began < LIMIT
        assert program.returncode in (130, -number)
        assert at.profile.read_bytes() == SEALED.read_bytes(), "nothing was deleted yet"


def test_a_sign_off_goes_on_without_a_seal(tmp_path: Path) -> None:
    from tests.cli.signing import begin, sign_off, unfolded

    at = computer(tmp_path)
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
