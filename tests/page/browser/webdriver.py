"""WebDriver (https://www.w3.org/TR/webdriver2/) over HTTP: commands only."""

from __future__ import annotations

import http.client
import json
import socket
import time
from typing import Any

from tests.page.browser.windows import BETWEEN_LOOKS, LONGEST, LOOK_EVERY


class Refused(AssertionError):
    """The browser did not do what a command says."""


def wait_until_open(port: int) -> None:
    """Look until something listens on a port of this computer."""
    until = time.monotonic() + LONGEST
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < until, f"nothing listens on port {port}"
            BETWEEN_LOOKS.wait(LOOK_EVERY)
        else:
            return


class WebDriver:
    """A session with one browser, through its driver on a port of this computer.

    Attributes:
        window: The handle of the window that commands go to; "" where that is not known.
    """

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._port = port
        self.window = ""
        self._path = "/session"
        wanted = {"alwaysMatch": capabilities}
        self._path += "/" + self.command("POST", "", capabilities=wanted)["sessionId"]

    def command(self, method: str, path: str, **parameters: Any) -> Any:
        """Send a command and return its value.

        Raises:
            Refused: The browser says that it failed.
        """
        body = None if method != "POST" else json.dumps(parameters)
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=LONGEST)
        try:
            line.request(method, self._path + path, body, {"Content-Type": "application/json"})
            answer = line.getresponse()
            value = json.loads(answer.read())["value"]
        finally:
            line.close()
        if answer.status != http.client.OK:
            raise Refused(f"{path}: {value['error']}: {value['message']}")
        return value

    def close(self) -> None:
        """End the session, and with it the browser."""
        self.command("DELETE", "")
