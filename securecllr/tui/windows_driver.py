"""The driver of a terminal on Windows: Textual's own, with a parser that takes whole keys only."""

from __future__ import annotations

from textual.drivers import win32
from textual.drivers.windows_driver import WindowsDriver

from securecllr.tui.key_parser import TextParser


class WindowsTerminalDriver(WindowsDriver):
    """Reads keys from a terminal that may send anything."""

    def start_application_mode(self) -> None:
        """Start the thread that reads keys, which makes its parser of a name in its module.

        Private in Textual 8.2, which hands late replies on as keys and has no other way to give it
        another parser. On Windows no other thread reads a terminal.
        """
        win32.XTermParser = TextParser  # type: ignore[attr-defined,assignment]
        super().start_application_mode()
