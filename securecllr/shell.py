"""Commands for a person to paste into the shell of their system."""

from __future__ import annotations

import os
import re
import shlex
import string
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_UNDECODED = r"[\udc80-\udcff]"  # a byte of a file name, as Python holds it
_PLAIN = frozenset(f"{string.ascii_letters}{string.digits}/._-")
_PLAIN_ON_WINDOWS = r"[\w.:\\/~+=-]+"


def command_line(words: Sequence[str], platform: str = sys.platform) -> str:
    """Return words as one line that the shell of a system takes apart into the same words.

    Args:
        words: The program and its arguments.
        platform: The system, as ``sys.platform`` names it. On Windows cmd.exe and PowerShell both
            take double quotes; cmd.exe takes no single ones, and acts on & where it is not quoted.
    """
    if platform != "win32":
        return " ".join(map(_quoted, words))
    return " ".join(map(_quoted_on_windows, words))


def install_command(package: str) -> str | None:
    """Return the command that adds a package to the Python that runs this program.

    None where there is none: a folder that needs no Python takes nothing more.
    """
    if is_folder():
        return None
    if "pipx" in Path(sys.prefix).parts:
        return command_line(["pipx", "inject", "securecllr", package])
    if find_spec("pip") is None:  # an environment of uv's, such as that of "uv tool"
        return command_line(["uv", "pip", "install", "--python", sys.executable, package])
    return command_line([sys.executable, "-m", "pip", "install", package])


def is_folder() -> bool:
    """Return whether this is the program that PyInstaller made, with its Python inside."""
    return bool(getattr(sys, "frozen", False))


def _quoted(word: str) -> str:
    """Return a word quoted for a POSIX shell; one that is no UTF-8 as printf can spell it."""
    if not re.search(_UNDECODED, word):
        return shlex.quote(word)
    spelt = (chr(byte) if chr(byte) in _PLAIN else f"\\{byte:03o}" for byte in os.fsencode(word))
    return f"\"$(printf '{''.join(spelt)}')\""


def _quoted_on_windows(word: str) -> str:
    if re.fullmatch(_PLAIN_ON_WINDOWS, word):
        return word
    # Backslashes count only before a quote: the one that closes the word, or one inside it.
    inside = re.sub(r'(\\*)"', r'\1\1\\"', word)
    return '"' + re.sub(r"(\\+)$", r"\1\1", inside) + '"'
