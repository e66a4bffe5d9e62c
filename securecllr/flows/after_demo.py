"""The demo; then, if wanted, the first action or question on the person's own 2-step settings."""

from __future__ import annotations

from securecllr.flows.accounts import choose_accounts
from securecllr.flows.conversation import Conversation
from securecllr.flows.demo import demo
from securecllr.flows.doing import do
from securecllr.flows.visit import visit
from securecllr.i18n import _
from securecllr.messages.demo import next_two_step


async def play_demo(c: Conversation) -> None:
    """Play the demo, and go on with the real thing where that is wanted."""
    if await demo(c) and await c.may_change():
        await _for_real(c)


async def _for_real(c: Conversation) -> None:
    """Open the first action on 2-step verification; else a question that waits; else accounts."""
    action, key = next_two_step(c.audit)
    if action is not None:
        await do(c, action)
    elif key is not None:
        await visit(c, key[0], key)
    elif not c.audit.now.in_use:
        await choose_accounts(c)
    else:
        c.say(_("You have seen it in place wherever you can have it. Nothing is left to do."))
