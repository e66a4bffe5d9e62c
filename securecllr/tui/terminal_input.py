"""Splits the bytes that a terminal sends into keys and pastes, and drops the rest whole.

A terminal sends more than keys: reports of the mouse, late replies to what it was asked (device
attributes, colours, sizes, the cursor's place), and what another program left on the line. Textual
8.2 hands on what it does not know as the keys that it is spelt with, so that a late reply chooses
an answer, and raises on some of it. Here whatever is no key never gets that far.

Pure: no terminal, no clock. The grammar is that of ECMA-48 control sequences and control strings.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Literal, NamedTuple

# Private names of Textual 8.2: which sequences are keys is written down nowhere else.
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

ESCAPE_SECONDS = 0.1
"""How long nothing has to follow an escape byte for it to be the Escape key."""

REST_SECONDS = 2.0
"""How long the rest of a sequence or a paste may take before what has come is given up."""

_ESC = 0x1B
_CONTROLS = (*range(0x20), 0x7F)
_C1 = range(0x80, 0xA0)  # one byte for an escape and a letter: 0x9b is ESC [
_INTERMEDIATE = range(0x20, 0x30)
_PARAMETER = range(0x20, 0x40)
_FINAL = range(0x40, 0x7F)
_STRINGS = tuple(b"PX]^_")  # DCS, SOS, OSC, PM, APC: text up to a terminator
_STRING_TERMINATOR = 0x9C
_INTRODUCERS = (*b"[O", *_STRINGS)
_LONGEST_SEQUENCE = 64
_LONGEST_PASTE = 65_536
_PASTE_STARTS, _PASTE_ENDS = "\x1b[200~", b"\x1b[201~"
_UTF8_TAIL = range(0x80, 0xC0)


class Token(NamedTuple):
    """A key as a sequence that Textual's parser knows, the Escape key, or a pasted text."""

    kind: Literal["key", "escape", "paste"]
    text: str


Byte = int | None
"""A byte, or None where nothing came in the time that was allowed for it."""

ByteParser = Generator[None, Byte, int | None]
"""A coroutine that is sent the bytes of one sequence, each at a ``yield``. It returns the byte that
ended the sequence and begins the next one; None where the next one is still to come."""


class TerminalInput:
    """A stream of bytes from a terminal. They may be split anywhere."""

    def __init__(self) -> None:
        self._found: list[Token] = []
        self._left = 0  # bytes that came together with the one that is looked at
        self._allowed: float | None = None
        self._machine = self._read()
        next(self._machine)

    def feed(self, data: bytes) -> list[Token]:
        """Return the keys and pastes that these bytes complete."""
        self._left = len(data)
        for byte in data:
            self._left -= 1
            self._machine.send(byte)
        return self._taken()

    def silence(self, seconds: float) -> list[Token]:
        """Return what is certain now that nothing has come for so many seconds."""
        while self._allowed is not None and seconds >= self._allowed:
            self._machine.send(None)
        return self._taken()

    def _taken(self) -> list[Token]:
        found, self._found = self._found, []
        return found

    # -- what may come -----------------------------------------------------------------

    def _read(self) -> Generator[None, Byte, None]:
        """Read one sequence after the other, without an end."""
        byte: Byte = None
        while True:
            if byte is None:
                byte = yield from self._next(None)
            if byte is not None:
                byte = yield from self._sequence(byte)

    def _next(self, allowed: float | None) -> ByteParser:
        """Wait for the next byte, for so many seconds; for ever where they are None."""
        self._allowed = allowed
        return (yield)

    def _sequence(self, byte: int) -> ByteParser:
        """Read all that this first byte begins."""
        if byte == _ESC:
            return (yield from self._escape())
        if byte in _C1:
            return (yield from self._introduced(byte - 0x40))
        if byte < _C1.start:
            self._found.append(Token("key", chr(byte)))
            return None
        return (yield from self._letter(byte))

    def _letter(self, lead: int) -> ByteParser:
        """Read a letter of several bytes; drop it where they are no UTF-8."""
        letter = bytes([lead])
        for _ in range(_tail_length(lead)):
            byte = yield from self._next(REST_SECONDS)
            if byte is None or byte not in _UTF8_TAIL:
                return byte
            letter += bytes([byte])
        text = letter.decode("utf-8", "ignore")
        if not text:
            return None
        if ord(text) in _C1:
            return (yield from self._introduced(ord(text) - 0x40))
        self._found.append(Token("key", text))
        return None

    def _escape(self) -> ByteParser:
        byte = yield from self._next(ESCAPE_SECONDS)
        if byte is None:
            self._found.append(Token("escape", "\x1b"))
            return (yield from self._after_escape())
        return (yield from self._escaped(byte))

    def _escaped(self, byte: int) -> ByteParser:
        """Read what an escape byte and this one begin."""
        if byte == _ESC:
            self._found.append(Token("escape", "\x1b"))
            return byte
        if byte in _INTRODUCERS:
            return (yield from self._introduced(byte))
        if self._keep_if_key(f"\x1b{chr(byte)}"):
            return None
        while byte in _INTERMEDIATE:
            more = yield from self._next(ESCAPE_SECONDS)
            if more is None or more == _ESC:
                return more
            byte = more
        return None

    def _after_escape(self) -> ByteParser:
        """Read on after the Escape key, which may have been the first byte of a slow reply.

        The letters of the three introducers that are letters count only where more came with them:
        by themselves they are typed.
        """
        byte = yield from self._next(REST_SECONDS)
        if byte is None or byte not in _INTRODUCERS:
            return byte
        if chr(byte).isalpha() and not self._left:
            return byte
        return (yield from self._introduced(byte))

    def _introduced(self, kind: int) -> ByteParser:
        if kind == ord("["):
            return (yield from self._control_sequence())
        if kind == ord("O"):
            return (yield from self._single_shift())
        if kind in _STRINGS:
            return (yield from self._string())
        return None

    def _control_sequence(self) -> ByteParser:
        """Read a sequence up to its final byte, of whatever length."""
        sequence = "\x1b["
        while True:
            byte = yield from self._next(REST_SECONDS)
            if byte is None or byte == _ESC:
                return byte
            if sequence == "\x1b[" and byte == ord("["):  # a function key of Linux's own console
                sequence += "["
                continue
            if byte in _FINAL:
                return (yield from self._ended(sequence + chr(byte)))
            if byte not in _PARAMETER:
                return None
            if len(sequence) < _LONGEST_SEQUENCE:
                sequence += chr(byte)
            if byte == ord("$") and self._keep_if_key(sequence):  # a shifted key of rxvt
                return None

    def _ended(self, sequence: str) -> ByteParser:
        if sequence == "\x1b[M":
            return (yield from self._old_mouse())
        if sequence == _PASTE_STARTS:
            return (yield from self._paste())
        self._keep_if_key(sequence)
        return None

    def _old_mouse(self) -> ByteParser:
        """Drop the three bytes of a mouse report of X10: beyond column 95 they are no UTF-8."""
        for _ in range(3):
            byte = yield from self._next(REST_SECONDS)
            if byte is None or byte == _ESC:
                return byte
        return None

    def _single_shift(self) -> ByteParser:
        sequence = "\x1bO"
        while True:
            byte = yield from self._next(REST_SECONDS)
            if byte is None or byte == _ESC:
                return byte
            if byte not in _PARAMETER:
                self._keep_if_key(sequence + chr(byte))
                return None
            if len(sequence) < _LONGEST_SEQUENCE:
                sequence += chr(byte)

    def _string(self) -> ByteParser:
        """Drop a control string up to its terminator, or to the escape of the next sequence.

        Any other control character ends it too, as BEL does: no reply holds one, and somebody who
        presses Enter or Ctrl-C again and again is not left without a keyboard.
        """
        tail = 0
        while True:
            byte = yield from self._next(REST_SECONDS)
            if byte is None or (byte in _CONTROLS and byte != _ESC):
                return None
            if byte == _ESC:
                byte = yield from self._next(REST_SECONDS)
                if byte is None or byte == ord("\\"):
                    return None
                if byte == _ESC:  # the terminator was cut short
                    return byte
                return (yield from self._escaped(byte))
            if byte == _STRING_TERMINATOR and not tail:
                return None
            tail = tail - 1 if tail and byte in _UTF8_TAIL else _tail_length(byte)

    def _paste(self) -> ByteParser:
        """Read a pasted text up to its end, or as far as it came."""
        data = bytearray()
        end = b""
        while True:
            byte = yield from self._next(REST_SECONDS)
            if byte is None:
                break
            end = (end + bytes([byte]))[-len(_PASTE_ENDS) :]
            if len(data) < _LONGEST_PASTE:
                data.append(byte)
            if end == _PASTE_ENDS:
                break
        text = bytes(data).removesuffix(_PASTE_ENDS).decode("utf-8", "replace")
        self._found.append(Token("paste", text.replace("\0", "")))
        return None

    def _keep_if_key(self, sequence: str) -> bool:
        """Keep a sequence if it is a key or a report of the mouse. Return whether it is one."""
        if key := known(sequence):
            self._found.append(Token("key", key))
        return key is not None


def _tail_length(lead: int) -> int:
    """Return how many bytes follow the first one of a letter in UTF-8."""
    for first, last, length in ((0xC2, 0xDF, 1), (0xE0, 0xEF, 2), (0xF0, 0xF4, 3)):
        if first <= lead <= last:
            return length
    return 0


# -- which sequences are keys ----------------------------------------------------------

_CURSOR_REPORT = r"\x1b\[\d+;\d+R"  # of a modified F3, too: the same bytes
_SYNCHRONIZED_OUTPUT = r"\x1b\[\?2026;\d\$y"  # the one reply that Textual waits for
_MOUSE = r"\x1b\[<(\d{1,3});\d{1,5};\d{1,5}[Mm]"
_OTHER_BUTTONS = 128  # back and forward, which Textual 8.2 takes for the left one
_FUNCTION_KEY = r"\x1b\[(\d{0,2})(?:;(\d{1,3})(?::(\d))?)?([~ABCDFHPQS])"
_KITTY_KEY = r"\x1b\[(\d{1,7})(?::[\d:]{0,20})?(?:;(\d{0,3})(?::(\d))?(?:;((?:\d{1,7}:?){0,8}))?)?u"
_RELEASED = "3"
_CONTROLS_WITH_A_KEY = (9, 13, 27, 127)


def known(sequence: str) -> str | None:
    """Return a sequence as Textual's parser takes it, or None for what is no key.

    Alternate keys and event types of the Kitty protocol, on which that parser raises, are left
    out (Textual issue 6668); a key that is let go is none.
    """
    if re.fullmatch(_CURSOR_REPORT, sequence):
        return None
    if sequence in ANSI_SEQUENCES_KEYS or re.fullmatch(_SYNCHRONIZED_OUTPUT, sequence):
        return sequence
    if mouse := re.fullmatch(_MOUSE, sequence):
        return sequence if int(mouse[1]) < _OTHER_BUTTONS else None
    if found := re.fullmatch(_FUNCTION_KEY, sequence):
        return _function_key(*found.groups())
    if found := re.fullmatch(_KITTY_KEY, sequence):
        return _kitty_key(*found.groups(default=""))
    return None


def _function_key(number: str, modifiers: str | None, event: str | None, final: str) -> str | None:
    if event == _RELEASED or f"{number or 1}{final}" not in FUNCTIONAL_KEYS:
        return None
    return f"\x1b[{number or 1};{modifiers or 1}{final}"


def _kitty_key(code: str, modifiers: str, event: str, text: str) -> str | None:
    texts = [int(part) for part in text.split(":") if part]
    if event == _RELEASED or not all(map(_is_letter, texts)):
        return None
    is_key = _is_letter(int(code)) or int(code) in _CONTROLS_WITH_A_KEY
    if not is_key and not texts:
        return None
    written = ":".join(map(str, texts))
    return f"\x1b[{code};{modifiers};{written}u"


def _is_letter(code: int) -> bool:
    """Return whether a code is that of a character that can be typed: no control, no surrogate."""
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:  # noqa: PLR2004 - the bounds of Unicode
        return False
    return code >= 0x20 and code != 0x7F and code not in _C1  # noqa: PLR2004 - controls of ASCII
