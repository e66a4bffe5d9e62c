"""Turns what a terminal sends into Textual's events; drops what Textual cannot parse."""

from __future__ import annotations

import time
from collections.abc import Iterator

# A private name of Textual 8.2: nothing public makes events of sequences.
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

from securecllr.tui.terminal_input import TerminalInput, Token


class KeyParser:
    """Textual's parser, given whole keys only, and a new one whenever it has raised."""

    def __init__(self) -> None:
        self._input = TerminalInput()
        self._parser = XTermParser()

    def feed(self, data: bytes) -> list[Message]:
        """Return the events that these bytes complete."""
        return [event for token in self._input.feed(data) for event in self._events(token)]

    def silence(self, seconds: float) -> list[Message]:
        """Return the events that are certain now that nothing has come for so many seconds."""
        return [event for token in self._input.silence(seconds) for event in self._events(token)]

    def _events(self, token: Token) -> Iterator[Message]:
        if token.kind == "escape":
            yield Key("escape", token.text)
        elif token.kind == "paste":
            yield Paste(token.text)
        else:
            yield from self._parsed(token.text)

    def _parsed(self, sequence: str) -> list[Message]:
        try:
            return list(self._parser.feed(sequence))
        except Exception:  # noqa: BLE001 - whatever it is, it is no key, and ends nothing
            self._parser = XTermParser()  # a parser that has raised parses no more
            return []


class TextParser:
    """The same, over text and with a clock, as Textual's thread for Windows calls its parser."""

    def __init__(self, debug: bool = False) -> None:
        self._keys = KeyParser()
        self._last = time.monotonic()

    def feed(self, text: str) -> list[Message]:
        """Return the events that this text completes. Half a letter of UTF-16 is dropped."""
        events = self.tick()
        self._last = time.monotonic()
        return events + self._keys.feed(text.encode("utf-8", "ignore"))

    def tick(self) -> list[Message]:
        """Return the events that are certain by now."""
        return self._keys.silence(time.monotonic() - self._last)
