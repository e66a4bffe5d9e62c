"""An account without a home folder: a file that is named works, and else the cure is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.profile.blocks import SAMPLE

# The system knows no home for whoever runs this, as in some containers.
AS_NOBODY = """
import pwd, sys
from securecllr.__main__ import main

def unknown(_number):
    raise KeyError

pwd.getpwuid = unknown
sys.exit(main())
"""

OWN = ("SECURECLLR_HOME", "XDG_DATA_HOME")


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in {"HOME", *OWN}}
    return subprocess.run(
        [sys.executable, "-c", AS_NOBODY, *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env=environment | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"} | more,
    )


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "p.toml"
    path.write_bytes(SAMPLE)
    path.chmod(0o600)
    return path


@pytest.mark.parametrize("command", ["status", "report", "forget --yes", "--plain"])
def test_without_a_file_it_names_what_to_set(command: str) -> None:
    ended = run(*command.split())
    assert ended.returncode == 2, ended.stderr
    assert "no home folder" in ended.stderr
    assert "Set SECURECLLR_HOME" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_doctor_says_so_among_all_else() -> None:
    ended = run("doctor")
    assert (ended.returncode, ended.stderr) == (2, "")
    assert "Set SECURECLLR_HOME" in ended.stdout
    assert "Terminal\n" in ended.stdout


@pytest.mark.parametrize("command", ["status", "report", "doctor", "forget --yes"])
def test_with_a_file_it_needs_none(command: str, profile: Path) -> None:
    ended = run(*command.split(), "--profile", str(profile))
    assert ended.returncode in (0, 3), ended.stderr
    assert ended.stderr == ""
    assert profile.exists() == (command != "forget --yes")


def test_with_a_folder_it_needs_none(profile: Path) -> None:
    (profile.parent / "profile.toml").write_bytes(SAMPLE)
    assert run("status", SECURECLLR_HOME=str(profile.parent)).returncode == 3
