"""A small app over a flow of the test's own, and what is replied in it."""

from collections.abc import Callable, Coroutine
from contextlib import aclosing
from typing import Any

from securecllr.flows.conversation import STOP
from securecllr.flows.dialog import File
from securecllr.flows.pages import Page, Pressed, Reply
from securecllr.profile.settings import Settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.flow_app import FlowApp
from tests.tui.clock import run_at_once
from tests.tui.driving import Driver, Script

Flow = Callable[[ScreenDialog], Coroutine[Any, Any, object]]


class Saver:
    """Keeps what it is given to save."""

    def __init__(self) -> None:
        self.files: list[File] = []

    def save(self, file: File) -> tuple[str, ...]:
        self.files.append(file)
        return (f"Saved as {file.stem}.{file.ending}",)


def hold(
    flow: Flow, script: Script, size: tuple[int, int] = (80, 24), settings: Settings | None = None
) -> object:
    """Open an app over a flow, run a script in it, and return what the flow returned."""

    async def run() -> object:
        app = FlowApp(settings or Settings(), flow, Saver())
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            await driver.still()
            await script(driver)
        assert app.broke is None, app.broke
        return app.return_value

    return run_at_once(run())


def replies_to(
    page: Page,
    script: Script,
    size: tuple[int, int] = (80, 24),
    settings: Settings | None = None,
) -> list[Reply]:
    """Show one page until the person stops, and return what was replied in the script."""
    found: list[Reply] = []

    async def flow(dialog: ScreenDialog) -> None:
        async with aclosing(dialog.show(page)) as replies:
            async for reply in replies:
                if reply == Pressed(STOP):
                    return
                found.append(reply)

    hold(flow, script, size, settings)
    return found


def pressing(*keys: str) -> Script:
    """Return a script that presses keys."""

    async def script(driver: Driver) -> None:
        await driver.press(*keys)

    return script
