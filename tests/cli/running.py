"""Runs the real program in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from pathlib import Path


def run_cli(
    *arguments: str, home: Path, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run securecllr with its input at an end after ``typed``."""
    return subprocess.run(
        [sys.executable, "-m", "securecllr", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "SECURECLLR_HOME": str(home), **environment},
    )
