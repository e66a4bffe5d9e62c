"""What is printed to carry on with is the command as it was started, and works when pasted."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import profile_with

SCRIPT = f"""#!{sys.executable}
from securecllr.__main__ import main
raise SystemExit(main())
"""


def stopped(command: str, home: Path, **environment: str) -> str:
    """Run a shell's command, stop at once, and return the last line that it printed."""
    ended = subprocess.run(
        ["/bin/sh", "-c", command],
        input="s\n",
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "SECURECLLR_HOME": str(home),
            "PYTHONPATH": os.pathsep.join(sys.path),
            **environment,
        },
    )
    return ended.stdout.splitlines()[-1].strip()


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "a venv" / "bin" / "securecllr"
    path.parent.mkdir(parents=True)
    path.write_text(SCRIPT)
    path.chmod(0o755)
    return path


def test_a_script_that_no_shell_finds_is_named_by_its_path(script: Path, tmp_path: Path) -> None:
    home = profile_with(tmp_path / "home", "no").parent
    line = stopped(f"{shlex.quote(str(script))} --plain", home)
    assert line == f"{shlex.quote(str(script))} --plain"
    assert stopped(line, home) == line


def test_a_script_that_the_shell_finds_is_named_by_its_name(script: Path, tmp_path: Path) -> None:
    home = profile_with(tmp_path / "home", "no").parent
    path = f"{script.parent}{os.pathsep}{os.environ['PATH']}"
    assert stopped("securecllr --plain", home, PATH=path) == "securecllr --plain"
    assert stopped(f"{shlex.quote(str(script))} --plain", home, PATH=path) == "securecllr --plain"


def test_a_module_is_named_with_the_python_that_ran_it(tmp_path: Path) -> None:
    profile = profile_with(tmp_path / "Anne's", "no")
    pack = Path("checks/examples/anytown").absolute()
    named = ["--profile", str(profile), "--checks", str(pack)]
    started = [sys.executable, "-P", "-m", "securecllr", "--plain", *named]
    line = stopped(shlex.join(started), tmp_path / "other")
    assert shlex.split(line) == started
    assert stopped(line, tmp_path / "other") == line
