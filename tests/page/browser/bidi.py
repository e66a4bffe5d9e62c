"""WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/) over its WebSocket: commands only."""

from __future__ import annotations

import itertools
import json
from contextlib import ExitStack
from typing import Any

from websockets.sync.client import connect

from tests.page.browser.windows import LONGEST


class BidiRefused(AssertionError):
    """The browser did not do what a command says."""


class Connection:
    """A session with one browser."""

    def __init__(self, address: str) -> None:
        self._held = ExitStack()
        # A busy browser is not asked whether it is still there, and may take its time to open.
        self._socket = self._held.enter_context(
            connect(
                f"{address}/session",
                open_timeout=LONGEST,
                ping_interval=None,
                max_size=None,
                proxy=None,
            )
        )
        self._numbers = itertools.count(1)
        self.command("session.new", capabilities={})

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and return its result.

        Raises:
            BidiRefused: The browser says that it failed.
        """
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=LONGEST))
            if message.get("id") != number:
                continue  # an event, which nobody has asked for
            if message["type"] != "success":
                raise BidiRefused(f"{method}: {message['error']}: {message['message']}")
            result: dict[str, Any] = message["result"]
            return result

    def close(self) -> None:
        """End the session."""
        self._held.close()
