"""The program's end of the line, in the process of a tab: how its screen reaches the page.

Loaded by Textual through ``TEXTUAL_DRIVER``, and by nothing else.
"""

from __future__ import annotations

import os

from textual import events, messages
from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Textual's own, but it has the focus from the start, and ends with whoever started it."""

    def start_application_mode(self) -> None:
        """Start. The page sends no "focus": what the person is on is always shown."""
        super().start_application_mode()
        self._app.call_later(self._app.post_message, events.AppFocus())

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the server says; a size is kept for a screen that is opened anew."""
        if packet_type == "resize":
            os.environ |= {"COLUMNS": str(payload["width"]), "ROWS": str(payload["height"])}
        super().on_meta(packet_type, payload)

    def run_input_thread(self) -> None:
        """Read until there is no more to read: then nobody is there, and the program ends."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.send_message(messages.ExitApp())
