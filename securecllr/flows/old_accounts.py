"""Accounts that are no longer used: whether there are any, which, and how each was left."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, Row, TickPage
from securecllr.i18n import _
from securecllr.messages.accounts import kind_line
from securecllr.messages.answers import state_words
from securecllr.messages.lines import texts
from securecllr.profile.model import LeftState

_STATES: tuple[LeftState, ...] = ("closed", "paused", "open", "locked-out")


async def old_accounts(c: Conversation) -> bool:
    """Ask whether there are any; then which, and how each was left. Return False for back."""
    page = ChoicePage(
        heading=_("Is there an account that you no longer use?"),
        place=_("your accounts"),
        lines=tuple(texts(_("Whoever gets into an old account can still speak as you."))),
        rows=(Row(_("No")), Row(_("Yes, and I choose it from a list"))),
        question=True,
        help=_("An account that nobody looks after is easy to take over."),
    )
    while (row := await c.choose(page)) is not None:
        if row == 0 or await _which(c):
            return True
    return False


async def leave_some(c: Conversation) -> None:
    """Ask which accounts in use are no longer used, and how each was left."""
    names = c.audit.names()
    used = c.audit.now.in_use
    found = await c.tick(_tick_page(names[account.id].listed for account in used))
    for index in sorted(found or ()):
        state = await state_of(c, names[used[index].id].said)
        if state is None:
            return
        c.audit.leave(used[index].id, state)


def _tick_page(rows: Iterable[str], ticked: frozenset[int] = frozenset()) -> TickPage:
    return TickPage(
        heading=_("Which accounts do you no longer use?"),
        place=_("your accounts"),
        rows=tuple(map(Row, rows)),
        ticked=ticked,
        none=_("None of these"),
        needs=_('Tick at least one, or tick "None of these".'),
        help=_("Tick all that you no longer use, then go on."),
    )


async def _which(c: Conversation) -> bool:
    """Ask which accounts were left, and how each was. Return False for going back."""
    kinds = c.audit.kinds_to_pick()
    ticked: frozenset[int] = frozenset()
    while True:
        found = await c.tick(_tick_page(map(kind_line, kinds), ticked))
        if not found:
            return found is not None
        saved: set[int] = set()
        for index in sorted(found):
            state = await state_of(c, kinds[index].said or kinds[index].name)
            if state is None:
                break
            c.audit.pick_left(kinds[index].id, state)
            saved.add(index)
        if saved == found:
            return True
        ticked = found - saved
        if saved:
            names = ", ".join(kinds[index].name for index in sorted(saved))
            c.say(_("Saved already: {names}.").format(names=names))


async def state_of(c: Conversation, name: str) -> LeftState | None:
    """Ask how an account was left. Return None for going back."""
    row = await c.choose(
        ChoicePage(
            heading=_("How did you leave {name}?").format(name=name),
            place=_("your accounts"),
            rows=tuple(Row(state_words(state)) for state in _STATES),
            highlighted=None,
            question=True,
        )
    )
    return None if row is None else _STATES[row]
