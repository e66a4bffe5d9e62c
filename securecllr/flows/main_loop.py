"""The whole conversation, from the page it starts at until it ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from securecllr.audit.engine import Audit
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.home import home
from securecllr.messages.start_at import StartAt

_DAYS_AWAY = 28  # from so many days on, somebody is welcomed back


async def converse(c: Conversation, start_at: StartAt = "home") -> Ended:
    """Run the whole conversation, from a place on, and return how it ended."""
    first: Callable[[], Awaitable[None]] = partial(_begin, c, start_at)
    while True:
        try:
            await first()
            await home(c)
        except Ended as ended:
            if ended.how != "language":
                return await _ended(c, ended)
        # Every page is made anew in the other language, the settings on top.
        first = partial(_settings, c)


async def _ended(c: Conversation, ended: Ended) -> Ended:
    """Save what is still pending, and return how it ended.

    Raises:
        NotSaved: It cannot be saved, and the person has ended it all the same.
    """
    from securecllr.flows.unsaved import save_at_the_end

    if ended.how != "erased" and c.audit.store.pending:
        try:
            await save_at_the_end(c)
        except Ended as again:
            ended = again
        c.audit.store.retry()
    return ended


async def _settings(c: Conversation) -> None:
    from securecllr.flows.settings import change_settings

    await change_settings(c, "lang")


async def _begin(c: Conversation, start_at: StartAt) -> None:
    """Show what comes before home."""
    if start_at == "demo":
        from securecllr.flows.after_demo import play_demo

        await play_demo(c)
    elif c.audit.store.is_new:
        from securecllr.flows.first_run import first_run

        await first_run(c)
    elif start_at == "plan":
        from securecllr.flows.plan import show_plan

        await show_plan(c)
    elif await c.may_change():
        await _carry_on(c, start_at)


async def _carry_on(c: Conversation, start_at: StartAt) -> None:
    """Open what is asked for by name, or, for somebody who was away, what has changed since."""
    if start_at == "audit":
        from securecllr.flows.first_run import check
        from securecllr.flows.visit import visit

        if c.audit.quick_open():
            await check(c)
        elif found := c.audit.next_section():
            await visit(c, found.account)
    elif start_at == "recheck" or _is_back(c.audit):
        from securecllr.flows.coming_back import welcome_back

        await welcome_back(c)


def _is_back(audit: Audit) -> bool:
    """Return whether a person is back after a time, or something has become due meanwhile."""
    last = audit.last_here
    if last is None or not audit.quick_finished:
        return False
    became_due = any(due.until is not None and due.until >= last for due in audit.due())
    return audit.clock_went_back or became_due or (audit.today - last).days >= _DAYS_AWAY
