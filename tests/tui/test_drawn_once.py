"""What is drawn, and how often: nothing twice."""

import pytest

from securecllr.flows.pages import Page
from securecllr.tui.base_app import BaseApp
from tests.tui.driving import Driver
from tests.tui.flowing import replies_to
from tests.tui.gallery import CHOICE, GRID, TABLE, WORDS


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """The classes of the screen, each time that something is drawn."""
    found: list[frozenset[str]] = []
    really = BaseApp._display

    def counted(app: BaseApp[None], screen: object, renderable: object) -> None:
        found.append(app.screen.classes)
        really(app, screen, renderable)  # type: ignore[arg-type]

    monkeypatch.setattr(BaseApp, "_display", counted)
    return found


@pytest.mark.parametrize("page", [CHOICE, GRID], ids=["rows", "grid"])
def test_an_arrow_key_draws_once(page: Page, drawn: list[frozenset[str]]) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("home")
        before = len(drawn)
        await driver.press("down", "up")
        assert len(drawn) - before == 2

    replies_to(page, script)


@pytest.mark.parametrize(
    ("size", "classes"),
    [((80, 24), {"-normal", "-tall"}), ((33, 8), {"-narrow", "-tiny"})],
    ids=["80x24", "33x8"],
)
def test_the_first_page_fits_the_window_from_the_first_drawing_on(
    size: tuple[int, int], classes: set[str], drawn: list[frozenset[str]]
) -> None:
    async def script(driver: Driver) -> None:
        assert classes <= drawn[0]
        assert driver.app.screen.classes >= classes

    replies_to(CHOICE, script, size)


@pytest.mark.parametrize("page", [WORDS, GRID, TABLE], ids=["box", "grid", "table"])
def test_a_part_comes_with_the_first_page_that_has_one(page: Page) -> None:
    parts = "#field, #code, #grid, #table, #qr-code"

    async def without(driver: Driver) -> None:
        assert not driver.app.screen.query(parts)

    async def with_one(driver: Driver) -> None:
        assert driver.app.focused is driver.app.screen.query_one(parts)

    replies_to(CHOICE, without)
    replies_to(page, with_one)
