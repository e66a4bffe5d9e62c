"""The demo, and then the real thing: the first action on 2-step verification, or a look."""

from __future__ import annotations

from securecllr.catalogue.model import TWO_STEP
from securecllr.flows.accounts import choose_accounts
from securecllr.flows.conversation import Conversation
from securecllr.flows.demo import demo
from securecllr.flows.doing import do
from securecllr.flows.visit import visit


async def play_demo(c: Conversation) -> None:
    """Play the demo, and go on with the real thing where that is wanted."""
    if await demo(c) and await c.may_change():
        await _for_real(c)


async def _for_real(c: Conversation) -> None:
    """Open the first action on 2-step verification; else its question; else the accounts."""
    actions = (action for action in c.audit.plan().ready if action.control.id == TWO_STEP)
    key = c.audit.first_two_step()
    if (action := next(actions, None)) is not None:
        await do(c, action)
    elif key is not None:
        await visit(c, key[0], key)
    else:
        await choose_accounts(c)
