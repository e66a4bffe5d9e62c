"""The environment that the folder is made from: what is locked, and the program's own wheel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools import ROOT, reproducible

LOCKED = ROOT / "requirements" / "folder.txt"

_PIP = ("-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-compile")


def prepare(place: Path, date: int) -> Path:
    """Make the environment with the Python that runs this, and return its Python."""
    run = reproducible.environment(date)
    subprocess.run([sys.executable, "-m", "venv", place], env=run, check=True)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    locked = ("--require-hashes", "--only-binary", ":all:", "-r", LOCKED)
    # Not in the clone: there, what "-m" starts finds the clone's own metadata.
    subprocess.run([python, *_PIP, *locked], cwd=place, env=run, check=True)
    wheel = build_wheel(python, place, date)
    subprocess.run([python, *_PIP, "--no-deps", wheel], cwd=place, env=run, check=True)
    return python


def build_wheel(python: Path, target: Path, date: int) -> Path:
    """Build the program's wheel into a folder, and return its path.

    It is made from an sdist: what an earlier build has left in the clone does not go in.
    """
    os.umask(0o022)  # a wheel keeps the rights of its files
    command = [str(python), "-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT)]
    run = reproducible.environment(date)
    subprocess.run(command, cwd=target, env=run, stdout=subprocess.DEVNULL, check=True)
    (wheel,) = target.glob("*.whl")
    return wheel
