"""The real Chromium, as every test starts it: it asks nobody for anything by itself."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright

from tests.needs import needs

# Milliseconds: a machine may be slow and busy, but what never comes has to be told.
LONGEST = 200_000

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def started(playwright: Playwright, *arguments: str) -> Browser:
    """Start it, with more arguments than those that keep it quiet."""
    return playwright.chromium.launch(
        executable_path=needs("chromium"), args=[*_QUIET, *arguments], timeout=LONGEST
    )


def complaints(page: Page) -> list[str]:
    """Return what axe-core finds to say, with every rule of WCAG and good practice."""
    found = Axe().run(page)
    return [f"{rule['id']}: {rule['help']}" for rule in found.response["violations"]]
