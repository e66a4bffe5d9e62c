"""The driver of a terminal on Linux and macOS: Textual's own, with the faults below mended.

Tried with Textual 8.2.8 (8.2.2 reads fewer keys of the Kitty protocol);
``tests/tui/test_textual_faults.py`` says when a fault is mended there.

- Input that is no UTF-8 ends the program (issue 6456), and so does what the parser raises on
  (issue 6668).
- At the end of input the reading thread spins for ever (pull request 6690).
- Replies of the terminal that come late are handed on as keys.
- What is written to a terminal that is gone is waited for, for ever.
"""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, cast

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from securecllr.tui.key_parser import KeyParser

if TYPE_CHECKING:
    from textual.app import App

_LOOK_EVERY = 0.05  # seconds, in which the end of a program is noticed, and an Escape key
_AT_ONCE = 4096  # bytes


class InputEnded(Message):
    """Nothing more can be typed: the terminal is gone."""


class TerminalDriver(LinuxDriver):
    """Reads keys from a terminal that may send anything, and may go away."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        # Before Textual puts a handler there: where it is ignored, nobody could carry us on.
        self._may_suspend = signal.getsignal(signal.SIGTSTP) != signal.SIG_IGN
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # Private in Textual 8.2, which lets its writing thread die of an error, and then waits
        # for it for ever.
        self._file = cast("Any", _Output(cast("IO[str]", self._file)))

    # -- what is typed -----------------------------------------------------------------

    def run_input_thread(self) -> None:
        """Hand keys on until the app ends, or the input does."""
        parser = KeyParser()
        last = time.monotonic()
        while not self.exit_event.is_set():
            if select.select([self.fileno], [], [], _LOOK_EVERY)[0]:
                if not (data := self._read()):
                    self.send_message(InputEnded())
                    return
                messages = parser.silence(time.monotonic() - last) + parser.feed(data)
                last = time.monotonic()
            else:
                messages = parser.silence(time.monotonic() - last)
            for message in messages:
                self.process_message(message)

    def _read(self) -> bytes:
        """Return what has come, or nothing at the end: a terminal that is gone may say EIO."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""

    def _query_in_band_window_resize(self) -> None:
        """Ask for no sizes among the keys: the system tells of each change (SIGWINCH).

        Private in Textual 8.2. Such a report is a reply like any other, and may come late.
        """

    # -- Ctrl-Z ------------------------------------------------------------------------

    @property
    def can_suspend(self) -> bool:
        """Whether whoever started the program can carry it on."""
        return self._may_suspend

    def suspend(self) -> None:
        """Stop, with all that was started together with us, and come back when carried on.

        Where no shell could carry us on, the system takes no notice, and nothing is stopped.
        """
        before = signal.getsignal(signal.SIGTSTP)
        with self.no_automatic_restart():  # Textual's handler of SIGCONT would start it twice
            self.suspend_application_mode()
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
            os.kill(0, signal.SIGTSTP)  # a wrapper that waits for us has to stop too
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, before)
            self._carry_on()
        self.send_message(self.SignalResume())

    def _carry_on(self) -> None:
        """Take the terminal back; carried on in the background, wait for the foreground."""
        self.resume_application_mode()
        # Private in Textual 8.2: there is a thread that reads keys once it has the terminal.
        while self._key_thread is None or not self._key_thread.is_alive():
            try:
                os.tcgetpgrp(self.fileno)
            except OSError:
                self.send_message(InputEnded())
                return
            self.resume_application_mode()


class _Output:
    """A file that may be a terminal, to which nothing is written once it is gone."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._gone = False

    def write(self, text: str) -> None:
        """Write a text, if anyone can read it."""
        self._attempt(lambda: self._file.write(text))

    def flush(self) -> None:
        """Write what is held."""
        self._attempt(self._file.flush)

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._file.fileno()

    def _attempt(self, act: Callable[[], object]) -> None:
        if not self._gone:
            try:
                act()
            except (OSError, ValueError):
                self._gone = True
