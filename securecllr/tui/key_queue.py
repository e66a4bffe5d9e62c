"""A queue of keys: one that is typed ahead waits until the last one has taken effect.

Textual 8.2 gives a key to the widget that has the focus when the key arrives. On a slow machine or
connection several arrive at once, and would all go to one question: the answer to the third would
be saved as that of the first. This module only waits; what a key does is up to the pages.
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
"""How often to wait for every message pump from the focused widget up to the app: for the key
itself, for the message of the list to its page, for the new page, and for what that page has
scheduled after its refresh."""


_TYPED_AHEAD = 20


class KeyQueue:
    """The keys and pastes of one app that have not been handled yet."""

    def __init__(
        self,
        app: App[Any],
        press: Callable[[Key | Paste], Awaitable[None]],
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        """Start with none.

        Args:
            app: The app.
            press: Handles the next key or paste.
            settled: Waits until the page that a key leads to is there.
        """
        self._settled = settled
        self._app = app
        self._press = press
        self._waiting: deque[Key | Paste] = deque()
        self._following: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether the effects of the last key are still under way."""
        return self._following is not None

    @property
    def flooded(self) -> bool:
        """Whether more keys are waiting than anybody types ahead: a long text, or rubbish."""
        return len(self._waiting) > _TYPED_AHEAD

    def has_to_wait(self, key: Key | Paste) -> bool:
        """Return whether a key or paste has come too early; if so, it is kept for later."""
        if self.busy:
            self._waiting.append(key)
        return self.busy

    def follow(self) -> None:
        """Begin to wait, in a task, for the effects of the key that was just handled."""
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
    """Wait until a message pump has handled what was posted to it before now, or has ended."""
    done = asyncio.get_running_loop().create_future()
    if not pump.call_later(_tell, done):
        return
    # An app ends after all of its widgets, and has no task where it runs in the main one.
    ends = [] if isinstance(pump, App) else [pump.task]
    await asyncio.wait([done, *ends], return_when=asyncio.FIRST_COMPLETED)


def _tell(done: asyncio.Future[None]) -> None:
    if not done.done():
        done.set_result(None)
