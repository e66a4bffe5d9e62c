"""Folders whose names are no UTF-8, or that a shell would take apart: everything works in them."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.cli.signing import typed
from tests.profile.blocks import SAMPLE

NAMES = [b"caf\xe9", b"it's $HOME; `x`", b"line\nbreak"]


def run(folder: bytes, *arguments: str, lines: str = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "securecllr", *arguments],
        input=lines.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": os.fsdecode(folder)},
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
@pytest.mark.parametrize("name", NAMES)
def test_every_command_works_in_it(name: bytes, tmp_path: Path) -> None:
    folder = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118 - a name in bytes
    path = Path(os.fsdecode(folder), "profile.toml")
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    path.chmod(0o600)
    for command in (["status"], ["doctor"], ["verify", str(path)], ["report", "-o", "-"]):
        ended = run_cli(*command, home=path.parent)
        assert ended.returncode in (0, 3, 4), ended.stderr
        assert "broke" not in ended.stderr
    path.write_bytes(SAMPLE + b"\n[[answer]]\naccount = ???\n")
    assert run_cli("restore", home=path.parent).returncode == 0
    assert run_cli("forget", "--yes", home=path.parent).returncode == 0
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_to_carry_on_with_works_when_pasted(name: bytes, tmp_path: Path) -> None:
    folder = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118 - a name in bytes
    path = Path(os.fsdecode(folder), "p.toml")
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    said = run(folder, "--plain", "--profile", str(path), lines=typed("s")).stdout.decode()
    line = said.rstrip("\n").rsplit("\n   ", 1)[-1]
    ended = subprocess.run(
        ["/bin/sh", "-c", line.replace(" --plain", " status", 1)],
        capture_output=True,
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(tmp_path)},
    )
    assert ended.returncode == 3, (line, ended.stderr)
    assert shlex.split(line)
