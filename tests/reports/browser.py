"""Opens a file in the real Chromium, as somebody who was given it does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.needs import needs
from tests.start_chromium import LONGEST, started


@contextmanager
def opened(path: Path, *, width: int = 1280, axe: bool = True) -> Iterator[Page]:
    """Open a file as a page. It fails where the page complains or asks for anything else.

    axe-core is a script that is put into the page, which our own policy forbids: for it the
    policy is set aside.
    """
    needs("chromium")
    with sync_playwright() as playwright:
        browser = started(playwright)
        context = browser.new_context(bypass_csp=axe, viewport={"width": width, "height": 800})
        context.set_default_timeout(LONGEST)
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        yield page
        assert asked == [path.as_uri()], asked
        assert said == [], said
        browser.close()
