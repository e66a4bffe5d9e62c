"""The faults of Textual that our driver and parser mend: a test that fails here says that one is
mended there, and that what we do about it can go.
"""

import os
from typing import Any

import pytest
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from securecllr.tui.driver import InputEnded, TerminalDriver

MENDED = "Textual has mended this: see what of securecllr/tui/driver.py can go"


class Stopping:
    """An event that is set when it has been looked at so often."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0


def read_by(kind: type[LinuxDriver], data: bytes, looks: int) -> tuple[list[Message], int]:
    """Have a driver read some bytes and then the end; give its messages, and the looks left."""
    inside, outside = os.pipe()
    os.write(outside, data)
    os.close(outside)
    try:
        driver: Any = kind.__new__(kind)
        driver.fileno, driver._debug, driver.exit_event = inside, False, Stopping(looks)
        messages: list[Message] = []
        driver.process_message = driver.send_message = messages.append
        driver.run_input_thread()
        return messages, driver.exit_event.left
    finally:
        os.close(inside)


def test_textual_ends_at_bytes_that_are_no_letters_and_we_do_not() -> None:
    with pytest.raises(UnicodeDecodeError):
        read_by(LinuxDriver, b"\xff", 5)
    assert [type(message) for message in read_by(TerminalDriver, b"\xff2", 5)[0]] == [
        Key,
        InputEnded,
    ]


def test_textual_reads_on_after_the_end_and_we_do_not() -> None:
    assert read_by(LinuxDriver, b"2", 50)[1] < 0, MENDED
    messages, left = read_by(TerminalDriver, b"2", 50)
    assert left > 0
    assert isinstance(messages[-1], InputEnded)


def test_textual_raises_on_an_alternate_key() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(XTermParser().feed("\x1b[115:83;66;83u"))


def test_textual_takes_a_late_reply_for_keys() -> None:
    parser = XTermParser()
    events = [*parser.feed("\x1b[?62;22c"), *parser.feed("\x1b")]
    assert "2" in [event.key for event in events if isinstance(event, Key)], MENDED


def test_textual_stops_writing_at_an_error_for_which_it_then_waits() -> None:
    class Gone:
        def write(self, text: str) -> None:
            raise OSError

        def flush(self) -> None: ...

    thread = WriterThread(Gone())  # type: ignore[arg-type]
    thread.write("text")
    thread._queue.put(None)
    with pytest.raises(OSError):  # noqa: PT011 - as it was raised
        thread.run()


def test_textual_reads_keys_in_the_thread_that_ours_takes_the_place_of() -> None:
    for name in ("run_input_thread", "_query_in_band_window_resize"):
        assert hasattr(LinuxDriver, name), name
    assert App.action_suspend_process is not None
