"""Something has gone wrong: the cards on what to do, and who to call in each nation."""

from __future__ import annotations

from securecllr.flows.cards import show_card
from securecllr.flows.conversation import Conversation
from securecllr.flows.help_pages import get_help
from securecllr.flows.pages import ChoicePage, Row
from securecllr.flows.uk import where_you_live
from securecllr.i18n import _
from securecllr.messages.help_pages import who_to_ask
from securecllr.messages.lines import Line, texts
from securecllr.messages.uk import urgent_calls


async def something_wrong(c: Conversation) -> None:
    """List the cards, and who can help, until the person goes back."""
    cards = list(c.audit.catalogue.cards.values())
    at = 0
    while True:
        rows = [card.title for card in cards]
        if c.audit.catalogue.facts:
            rows.append(_("Who to call, and the rules where you live"))
        rows.append(_("Who can help you with this"))
        row = await c.choose(
            ChoicePage(
                heading=_("Something has gone wrong"),
                place=_("something has gone wrong"),
                lines=(
                    *(Line(text, "heading") for text in urgent_calls(c.audit.catalogue)),
                    *texts(*who_to_ask(c.audit.catalogue, c.audit.now.about)),
                ),
                rows=tuple(map(Row, rows)),
                highlighted=at,
                help=_("Choose what has happened. In danger? Call 999."),
            )
        )
        if row is None:
            return
        at = row
        if row < len(cards):
            await show_card(c, cards[row])
        elif row == len(rows) - 1:
            await get_help(c)
        else:
            await where_you_live(c)
