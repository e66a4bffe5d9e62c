"""Writes and reads lines: folded at words, flushed at once, free of escape codes.

Knows nothing of audits. The end of the input, or "save and stop", is ``Stopped``.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable
from typing import TextIO

from securecllr.i18n import _
from securecllr.phone_numbers import TIE, dialled
from securecllr.sanitize import is_safe

_WIDTH = 80
_NARROWEST = 20

# So many letters of a prompt stay on one line: textwrap breaks at no tie, and no text of ours
# holds one.
_SHORT = 30


class Stopped(Exception):
    """The person wants to stop, or there is no more input. Everything is already saved."""


class Console:
    """A conversation in lines.

    Attributes:
        echo: Whether to repeat what is read, so that a conversation that was piped in can be
            followed afterwards. On a terminal the keyboard has shown it already.
    """

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source = source
        self._sink = sink
        self.echo = not source.isatty()

    @property
    def _width(self) -> int:
        """The room of a line: a word that is cut at the edge of a small window is hard to read."""
        columns = shutil.get_terminal_size().columns if self._sink.isatty() else _WIDTH
        return max(min(columns, _WIDTH) - 1, _NARROWEST)

    def say(self, *texts: str, indent: str = "") -> None:
        """Write each text on a line of its own, folded, the later lines set in by ``indent``."""
        for text in texts:
            folded = textwrap.fill(
                dialled(_ended(_clean(text))),
                self._width,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
            self._sink.write(f"{folded.replace(TIE, ' ')}\n")
        self._sink.flush()

    def to_copy(self, text: str) -> None:
        """Write a command on a line of its own, set in, and whole: it is there to be copied."""
        self._sink.write(f"   {_clean(text)}\n")
        self._sink.flush()

    def gap(self) -> None:
        """Write an empty line."""
        self.say("")

    def heading(self, text: str) -> None:
        """Write a heading: an empty line, then the text."""
        self.say("", text)

    def numbered(self, texts: Iterable[str], first: int = 1) -> None:
        """Write a numbered list, one item a line."""
        for number, text in enumerate(texts, first):
            self.say(f"{number}. {text}", indent="   ")

    def ask(self, prompt: str) -> str:
        """Write a prompt and read a line, trimmed of spaces.

        A few words between two commas of a prompt stay on one line: a key and what it does.

        Raises:
            Stopped: The input is at its end.
        """
        parts = _clean(prompt).split(", ")
        short = min(_SHORT, self._width - 1)
        tied = ", ".join(p.replace(" ", TIE) if len(p) <= short else p for p in parts)
        folded = textwrap.fill(
            tied, self._width, break_long_words=False, break_on_hyphens=False
        ).replace(TIE, " ")
        self._sink.write(f"{folded} ")
        self._sink.flush()
        try:
            line = self._source.readline()
        except OSError:  # so a terminal that is gone says that there is no more
            line = ""
        if not line:
            self._sink.write("\n")
            raise Stopped
        typed = line.strip()
        if self.echo:
            self._sink.write(f"{_clean(typed)}\n")
        return typed

    def error(self, text: str) -> None:
        """Say what happened with what was typed, and what to do."""
        self.say(_("Error: {text}").format(text=text))


def _ended(text: str) -> str:
    """End a text with a full stop, so that a screen reader pauses before the next line.

    What is set in, or is an address, is there to be copied: it stays as it is.
    """
    last = text.rstrip("\"')")
    ends = not last[-1:].isalnum() or text.startswith(" ") or re.search(r"[/.@]\S*$", text)
    return text if ends else f"{text}."


def _clean(text: str) -> str:
    """Take out what must never reach a terminal, whatever the way it came in."""
    return text if is_safe(text) else "".join(char for char in text if char.isprintable())
