"""Someone at the real Chromium, by keyboard: what the page and the program in it show."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from tests.chromium import LONGEST, started
from tests.processes import all_below, are_idle
from tests.web.serving import Serving

_FRAME = 87  # what the window's own frame takes of its height, where there is no screen
_LOOKS_ALIKE = 3  # so often in a row, and it stands still
# Keeps hold of the terminal that the page makes: what is given to a screen reader comes later.
_HOLD = """
let made;
Object.defineProperty(window, "Terminal", {
  get: () => made,
  set: (real) => {
    made = class extends real { constructor(how) { super(how); window.held = this; } };
  },
});
"""
_ROWS = """(window.held ? Array.from({length: held.rows},
  (_, y) => held.buffer.active.getLine(y)?.translateToString(true) ?? "") : [])"""


class Person:
    """Someone with one tab open."""

    def __init__(self, page: Page, served: Serving) -> None:
        self.page = page
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self._hear(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(served.address if not served.cookie else f"{served.origin}/")
        page.wait_for_function(f"() => {_ROWS}.some(row => row.trim())")
        self.changed("")

    def _hear(self, words: str) -> None:
        """Keep what the page complains of; but xterm tells, too, that a computer is slow."""
        if not words.startswith("task queue exceeded allotted deadline"):
            self.said.append(words)

    @property
    def lines(self) -> list[str]:
        """The program's screen, row by row."""
        rows: list[str] = self.page.evaluate(_ROWS)
        return rows

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def here(self) -> str:
        """The row that carries the marker."""
        return next((r.strip()[2:] for r in self.lines if re.match(r"\s*> ", r)), "")

    def see(self, words: str) -> None:
        """Look until the program shows some words, on one row or folded."""
        self.page.wait_for_function(
            f"words => {_ROWS}.join(' ').replace(/\\s+/g, ' ').includes(words)", arg=words
        )

    def press(self, key: str) -> None:
        """Press a key that changes something, and look until it has, and stands still."""
        before = self.text
        self.page.keyboard.press(key)
        self.changed(before)

    def changed(self, before: str) -> None:
        """Look until the screen is another one and stands still, and nobody is at work on it.

        Nobody: neither the program, nor its server, nor Chromium with the test's other end of it.
        """
        self.page.wait_for_function(f"before => {_ROWS}.join('\\n') !== before", arg=before)
        now, alike = before, 0
        while alike < _LOOKS_ALIKE:
            last, now = now, self.text
            alike = alike + 1 if now == last and are_idle(all_below(os.getpid())) else 0
            self.page.evaluate("new Promise(drawn => setTimeout(drawn, 40))")

    def to(self, words: str, key: str = "ArrowDown") -> None:
        """Press an arrow until what has the focus says some words."""
        while words not in self.here:
            self.press(key)


@contextmanager
def chromium(playwright: Playwright, *, zoom: float = 1, width: int = 1280) -> Iterator[Browser]:
    """Start Chromium. At a zoom its window of 1280 by 720 dots holds that much less."""
    size = f"--window-size={int(width / zoom)},{int(720 / zoom) + _FRAME}"
    browser = started(playwright, f"--force-device-scale-factor={zoom}", size)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def person(
    served: Serving, *, zoom: float = 1, size: tuple[int, int] | None = None, axe: bool = False
) -> Iterator[Person]:
    """Open the address in a window.

    It fails where the page complains, or asks anybody but us for anything.

    Args:
        served: What to open.
        zoom: How far the browser is zoomed in, really.
        size: Of the page in CSS dots, where it should be just that.
        axe: Whether axe-core is to be put into the page, which our own policy forbids.
    """
    with sync_playwright() as playwright, chromium(playwright, zoom=zoom) as browser:
        if size is None:
            context = browser.new_context(bypass_csp=axe, no_viewport=True)
        else:
            viewport = ViewportSize(width=size[0], height=size[1])
            context = browser.new_context(bypass_csp=axe, viewport=viewport)
        context.set_default_timeout(LONGEST)
        context.add_init_script(_HOLD)
        someone = Person(context.new_page(), served)
        yield someone
        assert someone.said == [], someone.said
        assert all(url.startswith(served.origin) for url in someone.asked), someone.asked
