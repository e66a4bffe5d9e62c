"""An app that holds one conversation: it starts the flow, shows its pages, ends with its result."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from securecllr.flows.dialog import Saver
from securecllr.flows.pages import Page, Pressed, TextPage
from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp, ReturnType
from securecllr.tui.dialog import ScreenDialog, app_keys
from securecllr.tui.key_commands import Command, HasHelp
from securecllr.tui.page_screen import PageScreen

if TYPE_CHECKING:
    pass


class FlowApp(BaseApp[ReturnType]):
    """Runs a flow over its dialog."""

    def __init__(
        self,
        settings: Settings,
        flow: Callable[[ScreenDialog], Coroutine[Any, Any, ReturnType]],
        saver: Saver | None = None,
    ) -> None:
        """Make the app.

        Args:
            settings: How the person likes it.
            flow: Makes the flow, given the dialog.
            saver: What saves files for the person; nothing is offered to be saved without one.
        """
        super().__init__(settings)
        self.dialog = ScreenDialog(self, saver)
        self._flow = flow
        self._talk: asyncio.Future[ReturnType] | None = None
        self._first: Page | None = None

    async def on_load(self) -> None:
        """Start the flow, so that the first page that is drawn is its first."""
        self._talk = asyncio.ensure_future(self._flow(self.dialog))
        self._first = await self.dialog.begun(self._talk)

    def on_ready(self) -> None:
        """Watch for the flow's end: one that is over already ends an app that is whole."""
        if self._talk is not None:
            self._talk.add_done_callback(self._over)

    def get_default_screen(self) -> PageScreen:
        """Return the screen of the first page."""
        page = self._first or TextPage(heading="")
        return PageScreen(page, self.dialog.take, self.dialog.opened)

    async def on_unmount(self) -> None:
        """Cancel the flow, so that it cleans up wherever it is."""
        if self._talk is not None and not self._talk.done():
            self._talk.cancel()
            await asyncio.wait({self._talk})

    def _over(self, task: asyncio.Future[ReturnType]) -> None:
        """End with what the flow returns, or because of what it raised."""
        self.dialog.end()
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            self.exit(task.result())
        elif isinstance(error, Exception):
            # Private in Textual 8.2: what a task of ours raises has no public way into the app.
            self._handle_exception(error)

    async def settled(self) -> None:
        """Wait until a page is there to be answered."""
        await self.dialog.settled()

    def commands_everywhere(self, page: HasHelp) -> list[Command]:
        """Return the commands of every page: always last, and always in the same order."""
        return [self._command(page, *key) for key in app_keys()]

    def _command(self, page: HasHelp, key: str, words: str, told: str, reply: str) -> Command:
        def run() -> None:
            if isinstance(page, PageScreen):
                page.reply(Pressed(reply))

        return Command(key, words, told, run)
