"""Where a conversation begins, and how it ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from securecllr.flows.accounts import choose_accounts
from securecllr.flows.coming_back import recheck, since
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.demo import play_demo
from securecllr.flows.home import home, welcome
from securecllr.flows.plan import show_plan
from securecllr.flows.question import section
from securecllr.flows.settings import change_settings
from securecllr.messages.start_at import StartAt


async def converse(c: Conversation, start_at: StartAt = "home") -> Ended:
    """Hold the whole conversation, from a place on, and return how it ended."""
    first: Callable[[], Awaitable[None]] = partial(_begin, c, start_at)
    while True:
        try:
            await first()
            await home(c)
        except Ended as ended:
            if ended.how != "language":
                return ended
        # Every page is made anew in the other language, the settings on top.
        first = partial(change_settings, c, "lang")


async def _begin(c: Conversation, start_at: StartAt) -> None:
    """Show what comes before the list of tasks."""
    if start_at == "demo":
        await play_demo(c)
    elif c.audit.store.is_new:
        await welcome(c)
        await choose_accounts(c)
    elif not await c.may_change():
        pass  # why is said by now; the tasks are there to look at
    elif start_at == "audit" and (found := c.audit.next_section()):
        await section(c, found.open[0].key)
    elif start_at == "recheck":
        await recheck(c)
    elif start_at == "home" and c.audit.now.attestation is not None:
        await since(c)
    if start_at == "plan":
        await show_plan(c)
