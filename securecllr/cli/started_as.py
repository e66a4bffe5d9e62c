"""The command that starts this program again, as it was really started."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

from securecllr.shell import command_line


def started_as(*arguments: str) -> str:
    """Return a command line to paste: the program as it was started, and these arguments.

    The program is its name where the shell finds it by that, else the path of its script;
    ``python -m securecllr`` with the Python that was named; or Python and the one-file archive.
    """
    return command_line([*_program(), *arguments])


def _program() -> list[str]:
    original = sys.orig_argv
    if "-m" in original[:-1] and original[original.index("-m") + 1] == "securecllr":
        return original[: original.index("-m") + 2]
    script = _with_suffix(Path(sys.argv[0]))
    if script.name == "__main__.py":
        return [sys.executable, "-m", "securecllr"]
    if zipfile.is_zipfile(script):
        return [sys.executable, str(script.absolute())]
    found = shutil.which(script.name)
    if found is not None and Path(found).resolve() == script.resolve():
        return [script.stem if script.suffix == ".exe" else script.name]
    if not script.is_file():  # such as "-c", where another program calls us
        return ["securecllr"]
    return [str(script.absolute())]


def _with_suffix(script: Path) -> Path:
    """Return the path of a script's file: Windows starts ``securecllr.exe`` without saying so."""
    windows = script.with_name(f"{script.name}.exe")
    return windows if windows.exists() else script
