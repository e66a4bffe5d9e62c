"""Gives keys on one at a time: one that is typed ahead waits for what the last one leads to.

Textual hands a key to what has the focus when the key comes in. On a slow machine, or over a
slow line, several come in at once, and would all go to one question: its answer would then be
that of the third. Here lives only the waiting; what a key does is for pages.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.events import Key, Paste
    from textual.message_pump import MessagePump

_ROUNDS = 4
"""From what has the focus up to the app: the key; what the list tells its page; the new page;
and what that has asked to come after."""


class KeyQueue:
    """The keys of one app, and the texts put in, that have not had their turn."""

    def __init__(
        self,
        app: App[Any],
        press: Callable[[Key | Paste], Awaitable[None]],
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        """Start with none.

        Args:
            app: The app.
            press: How to press a key whose turn has come.
            settled: Waits until the page that a key leads to is there.
        """
        self._settled = settled
        self._app = app
        self._press = press
        self._waiting: deque[Key | Paste] = deque()
        self._following: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a key has had its turn that has not yet led to all that it leads to."""
        return self._following is not None

    def has_to_wait(self, key: Key | Paste) -> bool:
        """Tell whether a key, or a text put in, comes too early; if so, it is kept for its turn."""
        if self.busy:
            self._waiting.append(key)
        return self.busy

    def put_first(self, key: Key) -> None:
        """Have a key pressed next, before those that were typed after it."""
        self._waiting.appendleft(key)

    def follow(self) -> None:
        """Wait, beside everything else, for all that the key just pressed leads to."""
        self._following = asyncio.create_task(self._follow())

    async def _follow(self) -> None:
        await self._settled()
        for _ in range(_ROUNDS):
            if not self._app.screen_stack:
                return  # the program ends
            part = self._app.focused or self._app.screen
            for pump in part.ancestors_with_self:
                await _reached(pump)
        self._app.call_later(self._next)

    async def _next(self) -> None:
        self._following = None
        if self._waiting:
            await self._press(self._waiting.popleft())


async def _reached(pump: MessagePump) -> None:
    """Wait until a part has done what it was told before now, or is gone."""
    done = asyncio.get_running_loop().create_future()
    if not pump.call_later(_tell, done):
        return
    # An app outlives all of its parts; and has no task where it is the whole program.
    ends = [] if isinstance(pump, App) else [pump.task]
    await asyncio.wait([done, *ends], return_when=asyncio.FIRST_COMPLETED)


def _tell(done: asyncio.Future[None]) -> None:
    if not done.done():
        done.set_result(None)
