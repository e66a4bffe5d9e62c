"""Firefox, driven by WebDriver BiDi over its own remote port: it needs no other program."""

from __future__ import annotations

import base64
import re
import subprocess
from pathlib import Path

from tests.needs import needs
from tests.page.browser.bidi import BidiRefused, Connection
from tests.page.browser.keys import key_actions, pointer_actions
from tests.page.browser.windows import Size, until

_SAYS = re.compile(r"^WebDriver BiDi listening on (.+)\n", re.MULTILINE)

# It asks nobody for anything by itself, and a file that it is given lands where it was started.
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.download.folderList": 2,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "privacy.userContext.enabled": True,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "data:,",
}


class FirefoxWindow:
    """A window of Firefox."""

    def __init__(self, bidi: Connection, context: str, size: Size) -> None:
        self._bidi = bidi
        self._context = context
        self.resize(size)

    def open(self, address: str) -> None:
        self._bidi.command(
            "browsingContext.navigate", context=self._context, url=address, wait="complete"
        )

    def run(self, script: str) -> str:
        found = self._bidi.command(
            "script.evaluate",
            expression=script,
            target={"context": self._context},
            awaitPromise=True,
            userActivation=False,
        )
        if found["type"] != "success":
            raise BidiRefused(found["exceptionDetails"]["text"])
        text: str = found["result"]["value"]
        return text

    def press(self, *keys: str) -> None:
        self._bidi.command("input.performActions", context=self._context, actions=key_actions(keys))

    def click(self, x: float, y: float, times: int = 1) -> None:
        self._point("mouse", x, y, times)

    def tap(self, x: float, y: float) -> None:
        self._point("touch", x, y, 1)

    def _point(self, kind: str, x: float, y: float, times: int) -> None:
        self._bidi.command(
            "input.performActions",
            context=self._context,
            actions=pointer_actions(kind, x, y, times),
        )

    def back(self) -> None:
        self._bidi.command("browsingContext.traverseHistory", context=self._context, delta=-1)

    def reload(self) -> None:
        self._bidi.command("browsingContext.reload", context=self._context, wait="complete")

    def resize(self, size: Size) -> None:
        self._bidi.command(
            "browsingContext.setViewport",
            context=self._context,
            viewport={"width": size[0], "height": size[1]},
        )

    def picture(self) -> bytes:
        found = self._bidi.command("browsingContext.captureScreenshot", context=self._context)
        return base64.b64decode(found["data"])

    def close(self) -> None:
        self._bidi.command("browsingContext.close", context=self._context)


class FirefoxProfile:
    """A user context of Firefox: its storage is its own."""

    def __init__(self, bidi: Connection, size: Size) -> None:
        self._bidi = bidi
        self._size = size
        self._id = bidi.command("browser.createUserContext")["userContext"]

    def window(self) -> FirefoxWindow:
        made = self._bidi.command("browsingContext.create", type="window", userContext=self._id)
        return FirefoxWindow(self._bidi, made["context"], self._size)

    def close(self) -> None:
        self._bidi.command("browser.removeUserContext", userContext=self._id)


class Firefox:
    """Firefox, headless, in a folder of its own."""

    name = "firefox"

    def __init__(self, folder: Path) -> None:
        program = needs("firefox-esr")
        prefs = {**_QUIET, "browser.download.dir": str(folder)}
        written = [f"user_pref({_js(name)}, {_js(value)});\n" for name, value in prefs.items()]
        (folder / "user.js").write_text("".join(written), "utf-8")
        # Into a file, and not into a pipe: it would wait once nobody reads there any more.
        self._said = folder / "said.txt"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [
                    *(program, "--headless", "--no-remote", "--profile", str(folder)),
                    "--remote-debugging-port=0",
                ],
                stdout=subprocess.DEVNULL,
                stderr=said,
            )
        try:
            self._bidi = Connection(until(self._address, "Firefox listens"))
        except BaseException:
            self._end()
            raise

    def _address(self) -> str:
        """Return where it listens; "" for not yet."""
        ended = self._process.poll() is not None
        found = _SAYS.search(self._said.read_text("utf-8", errors="replace"))
        assert found or not ended, "Firefox ended before it listened"
        return found[1] if found else ""

    def profile(self, size: Size = (1280, 800), *, touch: bool = False) -> FirefoxProfile:
        """Return a new profile. Its windows take fingers as they take a mouse."""
        return FirefoxProfile(self._bidi, size)

    def close(self) -> None:
        self._bidi.close()
        self._end()

    def _end(self) -> None:
        self._process.terminate()
        self._process.wait()


def _js(value: object) -> str:
    import json

    return json.dumps(value)
