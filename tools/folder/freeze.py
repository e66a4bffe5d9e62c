"""Turns an environment that has the program into a folder that runs without one."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from tools import reproducible

HERE = Path(__file__).parent
NAME = "securecllr"


class Frozen(NamedTuple):
    """The folder, and the files that went into it: each by its name there and its source."""

    folder: Path
    sources: dict[str, Path]


def freeze(python: Path, work: Path, date: int) -> Frozen:
    """Make the folder with the PyInstaller of an environment.

    Args:
        python: Its Python. The program is installed there from a wheel.
        work: An empty folder to work in.
        date: The second that all files count as made in.
    """
    for name in ("start.py", "securecllr.spec"):  # in a clone, PyInstaller would take the clone
        shutil.copyfile(HERE / name, work / name)
    listed = work / "sources.json"
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(work / "made"), "--workpath", str(work / "between")]
    subprocess.run(
        [*command, *places, str(work / "securecllr.spec")],
        cwd=work,
        env=reproducible.environment(date) | {"OUT": str(listed)},
        check=True,
    )
    sources = {name: Path(source) for name, source, _kind in json.loads(listed.read_text("utf-8"))}
    return Frozen(work / "made" / NAME, sources)
