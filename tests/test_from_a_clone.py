"""From the root of a clone, where the working folder comes first, the program finds its files."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

BENCH = """
import sys, tempfile
from pathlib import Path
from bench import reports, saving, screen, start, years
assert start.__file__.startswith(sys.argv[1])
screen.half_done(Path(tempfile.mkdtemp()) / "profile.toml")
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ("-m", "securecllr", "checks", "show", "gmail"),
        ("-m", "securecllr", "checks", "lint"),
        ("-m", "securecllr", "--lang", "cy", "status", "--help"),
        ("-m", "securecllr", "report", "--blank", "--format", "html", "-o", "-"),
        ("-c", BENCH, str(ROOT)),
    ],
    ids=["catalogue", "lists", "locale", "templates", "bench"],
)
def test_it_runs_from_the_root_of_a_clone(arguments: tuple[str, ...], tmp_path: Path) -> None:
    # -S: without what an editable installation puts in front of every import.
    ended = subprocess.run(
        [sys.executable, "-S", *arguments],
        cwd=ROOT,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "SECURECLLR_HOME": str(tmp_path),
            "TMPDIR": str(tmp_path),
        },
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
