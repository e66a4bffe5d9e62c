"""Chromium, driven by Playwright."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, Playwright, ViewportSize

from tests.page.browser.windows import Size
from tests.start_chromium import LONGEST, started

_SPELLED = {" ": "Space"}


class ChromiumWindow:
    """A window of Chromium.

    Attributes:
        page: What Playwright has of it.
        asked: Every address that the page asked for, in order.
        said: Every complaint on its console.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, script: str) -> str:
        text: str = self.page.evaluate(script)
        return text

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(_SPELLED.get(key, key))

    def click(self, x: float, y: float, times: int = 1) -> None:
        self.page.mouse.click(x, y, click_count=times)

    def tap(self, x: float, y: float) -> None:
        self.page.touchscreen.tap(x, y)

    def back(self) -> None:
        self.page.evaluate("history.back()")

    def reload(self) -> None:
        self.page.reload()

    def resize(self, size: Size) -> None:
        self.page.set_viewport_size(ViewportSize(width=size[0], height=size[1]))

    def picture(self) -> bytes:
        return self.page.screenshot()

    def close(self) -> None:
        self.page.close()


class ChromiumProfile:
    """A context of Chromium: nothing is left of it."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        context.set_default_timeout(LONGEST)

    def window(self) -> ChromiumWindow:
        return ChromiumWindow(self.context.new_page())

    def close(self) -> None:
        self.context.close()


class Chromium:
    """Chromium, headless."""

    name = "chromium"

    def __init__(self, playwright: Playwright) -> None:
        self._browser = started(playwright)

    def profile(
        self, size: Size = (1280, 800), *, touch: bool = False, axe: bool = False
    ) -> ChromiumProfile:
        """Return a new profile.

        Args:
            size: Of its windows, in CSS dots.
            touch: Whether they have a touch screen.
            axe: Whether axe-core is to be put into pages, which our own policy forbids.
        """
        viewport = ViewportSize(width=size[0], height=size[1])
        return ChromiumProfile(
            self._browser.new_context(viewport=viewport, has_touch=touch, bypass_csp=axe)
        )

    def close(self) -> None:
        self._browser.close()
