"""Sets up the standard streams: closed ones, and encodings that lack letters."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path


def say(text: str) -> None:
    """Write a line to stdout."""
    sys.stdout.write(f"{text}\n")


def prepare_streams() -> None:
    """Open closed streams, and let odd letters and bytes through without an error.

    A stream that a shell has closed (``>&-``) leads nowhere, before a file gets its number. A
    letter that an old encoding lacks, such as ŵ in many, is written as "?". Bytes that are no
    letters, such as half of an é, are read as a wrong key.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            into = encoding_of(stream.encoding, os.environ, sys.platform, shown=stream.isatty())
            stream.reconfigure(encoding=into, errors="replace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")


def encoding_of(
    encoding: str, environment: Mapping[str, str], platform: str, *, shown: bool
) -> str:
    """Return the encoding to write a stream in.

    On Windows, Python writes a pipe or a file in the old encoding of the country, which has no ŵ.

    Args:
        encoding: What Python has chosen.
        environment: The variables of the process. PYTHONIOENCODING is a person's own choice.
        platform: The system, as ``sys.platform`` names it.
        shown: Whether the stream is a window, which takes every letter.
    """
    chosen = bool(environment.get("PYTHONIOENCODING"))
    return "utf-8" if platform == "win32" and not shown and not chosen else encoding


def discard_results() -> None:
    """Send stdout nowhere: at exit, Python would complain again of what it cannot write."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
