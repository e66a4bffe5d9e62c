"""What a key has drawn: once, what has changed, and nothing for a scroll that there was none of."""

import pytest

from securecllr.flows.pages import Page
from securecllr.tui.base_app import BaseApp
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.pages import CHOICE, GRID


@pytest.mark.parametrize("page", [CHOICE, GRID], ids=["rows", "grid"])
def test_an_arrow_key_draws_once(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    really = BaseApp._display

    def counted(app: BaseApp[None], screen: object, renderable: object) -> None:
        drawn.append(renderable)
        really(app, screen, renderable)  # type: ignore[arg-type]

    async def script(driver: Driver) -> None:
        await driver.press("home")
        monkeypatch.setattr(BaseApp, "_display", counted)
        await driver.press("down")
        await driver.press("up")
        assert len(drawn) == 2

    replies_to(page, script)
