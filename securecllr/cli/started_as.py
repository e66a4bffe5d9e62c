"""The command that starts this program again, as it was really started."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import string
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

_UNDECODED = re.compile(r"[\udc80-\udcff]")  # a byte of a file name, as Python holds it
_PLAIN = frozenset(f"{string.ascii_letters}{string.digits}/._-")
_PLAIN_ON_WINDOWS = re.compile(r"[\w.:\\/~+=-]+")


def started_as(*arguments: str) -> str:
    """Return a command line to paste: the program as it was started, and these arguments.

    The program is its name where the shell finds it by that, else the path of its script;
    ``python -m securecllr`` with the Python that was named; or Python and the one-file archive.
    """
    words = [*_program(), *arguments]
    return command_line(words, sys.platform)


def command_line(words: Sequence[str], platform: str) -> str:
    """Return words as one line that the shell of a system takes apart into the same words.

    Args:
        words: The program and its arguments.
        platform: The system, as ``sys.platform`` names it. On Windows cmd.exe and PowerShell both
            take double quotes; cmd.exe takes no single ones, and acts on & where it is not quoted.
    """
    if platform != "win32":
        return " ".join(map(_quoted, words))
    return " ".join(map(_quoted_on_windows, words))


def _quoted(word: str) -> str:
    """Return a word quoted for a POSIX shell; one that is no UTF-8 as printf can spell it."""
    if not _UNDECODED.search(word):
        return shlex.quote(word)
    spelt = (chr(byte) if chr(byte) in _PLAIN else f"\\{byte:03o}" for byte in os.fsencode(word))
    return f"\"$(printf '{''.join(spelt)}')\""


def _quoted_on_windows(word: str) -> str:
    if _PLAIN_ON_WINDOWS.fullmatch(word):
        return word
    # Backslashes count only before a quote: the one that closes the word, or one inside it.
    inside = re.sub(r'(\\*)"', r'\1\1\\"', word)
    return '"' + re.sub(r"(\\+)$", r"\1\1", inside) + '"'


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
