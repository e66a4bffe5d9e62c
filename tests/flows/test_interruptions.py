"""A key of every page that is held down opens no page on top of the same page."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS
from securecllr.flows.pages import Back, Page, Pressed, Reply
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare

OFTEN = 300
MOST = 5  # help, settings, help, contacts, help


class Holds(ScriptedDialog):
    """Presses some keys again and again, then goes back to the page where that began, and stops.

    Attributes:
        deepest: How many pages stood on top of each other at most.
    """

    def __init__(self, keys: list[str]) -> None:
        super().__init__([])
        self._keys = keys * OFTEN
        self._open: list[Page] = []
        self.deepest = 0
        self.first: Page | None = None
        self.last: Page | None = None

    async def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        self._open.append(page)
        self.deepest = max(self.deepest, len(self._open))
        try:
            async for reply in super().show(page):
                yield reply
        finally:
            self._open.pop()

    def reply(self, page: Page) -> Reply:
        self.first = self.first or page
        if self._keys:
            return Pressed(self._keys.pop(0))
        if len(self._open) > 1:
            return Back()
        self.last = page
        return super().reply(page)


@pytest.mark.parametrize(
    "keys",
    [[HELP], [CONTACTS], [SETTINGS], [HELP, CONTACTS], [HELP, SETTINGS, HELP, CONTACTS]],
    ids="-".join,
)
def test_pages_do_not_pile_up(keys: list[str], tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("half", path)
    dialog = Holds(keys)
    scripted(open_audit(path), [], dialog=dialog)
    assert dialog.deepest <= 1 + MOST
    assert len(dialog.shown) <= 2 + MOST
    assert dialog.last is dialog.first


@pytest.mark.parametrize("key", ["question_mark", "g"])
def test_on_the_full_screen_one_esc_leads_back(key: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("half", path)

    async def script(driver: Driver) -> None:
        before = driver.text
        await driver.press(*[key] * 40)
        assert len(driver.app.screen_stack) == 2
        await driver.press("escape")
        assert driver.text == before

    drive(path, script)
