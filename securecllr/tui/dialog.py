"""The dialog on the full screen: pages of flows on screens, replies from keys and clicks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
from securecllr.flows.dialog import File, GivenUp, Saver
from securecllr.flows.pages import Back, GridPage, Page, Reply, TablePage, TextPage
from securecllr.flows.table_lists import as_lists
from securecllr.i18n import _
from securecllr.tui.key_commands import moving_help
from securecllr.tui.one_at_a_time import is_asked_one_at_a_time, one_at_a_time
from securecllr.tui.page_screen import PageScreen
from securecllr.tui.table_layout import has_room

if TYPE_CHECKING:
    from securecllr.tui.base_app import BaseApp

T = TypeVar("T")

# What takes no longer than this is waited for without a word.
_UNNOTICED = 0.3  # seconds


def app_keys() -> list[tuple[str, str, str, str]]:
    """Return the keys of every page of a flow, in order: key, words, help, and the reply."""
    stop = _("Stop for now. Everything is saved, and you can carry on later.")
    return [
        ("s", _("save and stop"), stop, STOP),
        ("g", _("get help"), _("See who can help you."), CONTACTS),
        ("f2", _("settings"), _("Change colours and keys."), SETTINGS),
        ("question_mark", _("help"), _("See every key, and the hard words."), HELP),
    ]


class ScreenDialog:
    """Shows each page on a screen of the app.

    A page that follows another takes its screen over. A page that is shown between two replies to
    another one gets a screen of its own on top, and the one below is there again, as it was.
    """

    def __init__(self, app: BaseApp[Any], saver: Saver | None = None) -> None:
        self._app = app
        self._saver = saver
        self._held: list[PageScreen] = []
        self._replies: dict[PageScreen, asyncio.Queue[Reply]] = {}
        self._idle = asyncio.Event()
        self._begun = asyncio.Event()
        self._first: Page | None = None
        self._opened = asyncio.Event()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work in every list."""
        return (
            *((key.upper(), told) for key, _words, told, reply in app_keys() if reply != HELP),
            *moving_help(),
        )

    async def settled(self) -> None:
        """Wait until a page is there to be answered, so that no key comes to the one before."""
        await self._idle.wait()

    # -- the three calls ---------------------------------------------------------------

    def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Show a page and yield each reply to it."""
        if isinstance(page, GridPage) and is_asked_one_at_a_time(page, self._app.size.width):
            return one_at_a_time(self._show, page)
        if isinstance(page, TablePage) and not has_room(self._app.size):
            return as_lists(self._show, page)
        return self._show(page)

    async def _show(self, page: Page) -> AsyncGenerator[Reply, None]:
        screen = await self._front(page)
        self._held.append(screen)
        replies: asyncio.Queue[Reply] = asyncio.Queue()
        try:
            while True:
                await self._clear_above(screen)
                self._replies[screen] = replies
                self._idle.set()
                yield await replies.get()
        finally:
            self._idle.clear()
            self._replies.pop(screen, None)
            self._held.remove(screen)

    async def wait(self, work: Callable[[], T], words: str) -> T:
        """Return what some work returns, done in a thread; Esc gives it up.

        Raises:
            GivenUp: The person went back before it was done.
        """
        task = asyncio.ensure_future(_in_thread(work))
        done, _pending = await asyncio.wait({task}, timeout=_UNNOTICED)
        if not done:
            async with aclosing(self.show(TextPage(heading=words, waiting=True))) as replies:
                left = asyncio.ensure_future(_gone_back(replies))
                try:
                    await asyncio.wait({task, left}, return_when=asyncio.FIRST_COMPLETED)
                finally:  # also where the app ends meanwhile: nothing may read the replies then
                    left.cancel()
                    await asyncio.wait({left})
        if not task.done():
            task.cancel()
            raise GivenUp
        return task.result()

    async def deliver(self, file: File) -> tuple[str, ...]:
        """Save a file for the person and return where it is."""
        return () if self._saver is None else self._saver.save(file)

    # -- screens -----------------------------------------------------------------------

    async def begun(self, flow: asyncio.Future[Any]) -> Page | None:
        """Return the first page of a flow, once it shows one; None where it ends without."""
        first = asyncio.ensure_future(self._begun.wait())
        await asyncio.wait({first, flow}, return_when=asyncio.FIRST_COMPLETED)
        first.cancel()
        return self._first

    def opened(self) -> None:
        """Go on with the first page, which the app's own screen shows now."""
        self._opened.set()

    def end(self) -> None:
        """Release every key that waits: the flow is over."""
        self._idle.set()

    async def _front(self, page: Page) -> PageScreen:
        """Return the screen on top, showing a page: the one there is, where nobody holds it."""
        if not self._begun.is_set():
            self._first = page
            self._begun.set()
            await self._opened.wait()
        top = self._app.screen
        if isinstance(top, PageScreen) and top not in self._held:
            if top.page is not page:
                top.show(page)
            return top
        screen = PageScreen(page, self.take)
        await self._app.push_screen(screen)
        return screen

    async def _clear_above(self, screen: PageScreen) -> None:
        """Take off the screens above one: what they asked is over."""
        while self._app.screen is not screen and screen in self._app.screen_stack:
            await self._app.pop_screen()

    def take(self, screen: PageScreen, reply: Reply) -> None:
        """Return a reply to whoever asked; one that nobody waits for is dropped."""
        replies = self._replies.get(screen)
        if replies is not None and screen is self._app.screen and self._idle.is_set():
            self._idle.clear()
            replies.put_nowait(reply)


async def _gone_back(replies: AsyncGenerator[Reply, None]) -> None:
    """Return once the person goes back; no other key does anything meanwhile."""
    async for reply in replies:
        if isinstance(reply, Back):
            return


async def _in_thread(work: Callable[[], T]) -> T:
    """Return what some work returns in a thread that keeps no program from ending."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def tell(result: T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # there is no error

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as raised:  # noqa: BLE001 - whoever waits gets it
            error = raised
        if not loop.is_closed():
            loop.call_soon_threadsafe(tell, result, error)

    Thread(target=run, daemon=True).start()
    return await future
