"""WebKitGTK, driven by its own WebDriver, with the small browser that comes with it.

It needs a screen and a message bus, which are made for it. Its driver knows no fingers: a tap is
a click there.
"""

from __future__ import annotations

import base64
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs import lacking, needs
from tests.page.browser.keys import key_actions, pointer_actions
from tests.page.browser.webdriver import WebDriver, wait_until_open
from tests.page.browser.windows import LONGEST, Size, evaluate, until

_BROWSERS = "*/webkit2gtk-4.1/MiniBrowser"
_SCREEN = "1600x1400x24"

_STILL = 4  # looks in a row that show the same size

# The bar above the page takes little room, so that the window can be as narrow as a phone.
_NARROW = "* { min-width: 0; padding: 0; }"


class WebKitWindow:
    """A window of WebKitGTK."""

    def __init__(self, driver: WebDriver, handle: str, size: Size) -> None:
        self._driver = driver
        self._handle = handle
        self.resize(size)

    def _command(self, method: str, path: str, **parameters: object) -> object:
        if self._driver.window != self._handle:
            self._driver.command("POST", "/window", handle=self._handle)
            self._driver.window = self._handle
        return self._driver.command(method, path, **parameters)

    def open(self, address: str) -> None:
        self._command("POST", "/url", url=address)

    def run(self, script: str) -> str:
        waited = f"const say = arguments[0]; ({script}).then(say, e => say('!' + e));"
        found = str(self._command("POST", "/execute/async", script=waited, args=[]))
        assert not found.startswith("!"), found
        return found

    def press(self, *keys: str) -> None:
        self._command("POST", "/actions", actions=key_actions(keys))

    def click(self, x: float, y: float, times: int = 1) -> None:
        self._command("POST", "/actions", actions=pointer_actions("mouse", x, y, times))

    def tap(self, x: float, y: float) -> None:
        self.click(x, y)

    def back(self) -> None:
        # The driver's own way waits for a page that loads, which going back inside of one is not.
        evaluate(self, "void setTimeout(() => history.back())")

    def reload(self) -> None:
        self._command("POST", "/refresh")

    def resize(self, size: Size) -> None:
        """Look until the page has that size: what the frame of the window takes is not known."""
        outer = size

        def fits() -> bool:
            nonlocal outer
            self._command("POST", "/window/rect", width=outer[0], height=outer[1], x=0, y=0)
            inner = self._size_at_rest()
            outer = (outer[0] + size[0] - inner[0], outer[1] + size[1] - inner[1])
            return inner == size

        until(fits, f"a window of {size}")

    def _size_at_rest(self) -> Size:
        """Return the size of the page once it no longer changes."""
        seen: list[Size] = []

        def rests() -> bool:
            width, height = evaluate(self, "[innerWidth, innerHeight]")
            seen.append((width, height))
            return len(seen) >= _STILL and len(set(seen[-_STILL:])) == 1

        until(rests, "a window that rests")
        return seen[-1]

    def picture(self) -> bytes:
        return base64.b64decode(str(self._command("GET", "/screenshot")))

    def close(self) -> None:
        self._command("DELETE", "/window")
        self._driver.window = ""


class WebKitProfile:
    """A browser of its own, which keeps nothing, and its driver, which can drive only one."""

    def __init__(self, browser: Path, environment: dict[str, str], size: Size) -> None:
        with _free_port() as port:
            self._process = subprocess.Popen(
                [needs("dbus-run-session"), "--", needs("WebKitWebDriver"), f"--port={port}"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env=environment,
            )
            wait_until_open(port)
        options = {"binary": str(browser), "args": ["--automation"]}
        self._driver = WebDriver(port, {"webkitgtk:browserOptions": options})
        self._driver.command("POST", "/timeouts", script=int(LONGEST * 1000))
        self._size = size
        self._first = True

    def window(self) -> WebKitWindow:
        if self._first:
            self._first = False
            handle = self._driver.command("GET", "/window")
        else:
            handle = self._driver.command("POST", "/window/new", type="window")["handle"]
        return WebKitWindow(self._driver, handle, self._size)

    def close(self) -> None:
        self._driver.close()
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait()


class WebKit:
    """A screen that nobody sees, on which a browser is started for each profile."""

    name = "webkit"

    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib").glob(_BROWSERS))
        if not found:
            lacking("the MiniBrowser of WebKitGTK is not installed")
        self._browser = found[0]
        (folder / ".config/gtk-3.0").mkdir(parents=True)
        (folder / ".config/gtk-3.0/gtk.css").write_text(_NARROW, "ascii")
        self._screen = subprocess.Popen(
            [needs("Xvfb"), "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._screen.stdout is not None
        self._environment = {
            **os.environ,
            "DISPLAY": f":{self._screen.stdout.readline().strip()}",
            "GDK_BACKEND": "x11",
            "HOME": str(folder),
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }

    def profile(self, size: Size = (1280, 800), *, touch: bool = False) -> WebKitProfile:
        """Return a new profile."""
        return WebKitProfile(self._browser, self._environment, size)

    def close(self) -> None:
        self._screen.terminate()
        self._screen.communicate()


@contextmanager
def _free_port() -> Iterator[int]:
    """Hold a port that nobody has, until the driver that is told of it listens there.

    Nobody else is given it meanwhile, and who asks for it by its number, as the driver does, may
    share it.
    """
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        yield held.getsockname()[1]
