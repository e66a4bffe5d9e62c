"""A card: what to know and do, and the steps of each platform that it lists, those used first."""

from __future__ import annotations

from collections.abc import Sequence

from securecllr.audit.cards import by_kind
from securecllr.catalogue.model import Card, Kind
from securecllr.flows.conversation import Conversation
from securecllr.flows.help_pages import read
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.help_pages import card_lines, card_steps_lines, own_steps_lines
from securecllr.messages.lines import texts


async def show_card(c: Conversation, card: Card) -> None:
    """Show a card: what to know, what to do, then where, on each platform."""
    listed = by_kind(c.audit.catalogue, c.audit.now, card)
    if not (listed.used or listed.others):
        await read(c, card.title, card_lines(card))
        return
    # With no account on the list yet, all platforms stand there at once.
    kinds = listed.used or listed.others
    elsewhere = listed.others if listed.used else ()
    at = 0
    while True:
        page = _page(card, [kind.name for kind in kinds], at, elsewhere=bool(elsewhere))
        row = await c.choose(page)
        if row is None:
            return
        at = row
        if row == 0:
            await read(c, card.title, card_steps_lines(card))
        elif row <= len(kinds):
            await _steps(c, card, kinds[row - 1])
        else:
            await _elsewhere(c, card, elsewhere)


def _page(card: Card, names: list[str], at: int, *, elsewhere: bool) -> ChoicePage:
    places = [*names, *([_("On another platform")] if elsewhere else [])]
    return ChoicePage(
        heading=card.title,
        lines=tuple(texts(*card.text)),
        rows=(
            Row(_("What to do, in order")),
            *(Row(name, group=card.by_kind or "") for name in places),
        ),
        highlighted=at,
        help=_("Read what to do first. Then choose where it has happened."),
    )


async def _elsewhere(c: Conversation, card: Card, kinds: Sequence[Kind]) -> None:
    """List the platforms that the person does not use, until they go back."""
    at = 0
    while True:
        page = ChoicePage(
            heading=_("On another platform"),
            rows=tuple(Row(kind.name) for kind in kinds),
            highlighted=at,
            help=_("Choose where it has happened."),
        )
        row = await c.choose(page)
        if row is None:
            return
        at = row
        await _steps(c, card, kinds[row])


async def _steps(c: Conversation, card: Card, kind: Kind) -> None:
    """Show one platform's own steps for a card."""
    how_to = c.audit.catalogue.how_to(kind.id, card.id)
    await read(
        c,
        f"{card.by_kind}: {kind.name}",
        own_steps_lines(c.audit.catalogue, card.id, kind.id, c.device),
        sources=() if how_to is None else (how_to,),
    )
