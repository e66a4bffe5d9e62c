"""The command line that starts this program again, in the way it was started now."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from securecllr.i18n import _
from securecllr.shell import command_line, is_folder


def started_as(*arguments: str) -> str:
    """Return a command line to paste: the program as it was started, and these arguments.

    The program is its name where the shell finds it by that, else the path of its script;
    or ``python -m securecllr`` with the Python that was named. In a folder without Python, the
    program is what Python says that it is itself.
    """
    return command_line([*_program(), *arguments])


def next_command_words(command: str) -> str:
    """Return which command to give next."""
    return _("Next: {command}").format(command=command)


def _program() -> list[str]:
    if is_folder():
        return _by_name_or_path(Path(sys.executable))
    original = sys.orig_argv
    if "-m" in original[:-1] and original[original.index("-m") + 1] == "securecllr":
        return original[: original.index("-m") + 2]
    script = _with_suffix(Path(sys.argv[0]))
    if script.name == "__main__.py":
        return [sys.executable, "-m", "securecllr"]
    return _by_name_or_path(script)


def _by_name_or_path(script: Path) -> list[str]:
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
