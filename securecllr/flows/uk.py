"""Who to call and what the rules are, by UK nation. The nation that is chosen is not saved."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.flows.conversation import Conversation
from securecllr.flows.help_pages import read
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.uk import (
    NATIONS,
    fact_lines,
    nation_words,
    topic_words,
    topics_in,
)


async def where_you_live(c: Conversation) -> None:
    """Ask for the nation, then for one topic after another, until the person goes back."""
    catalogue = c.audit.catalogue
    while (
        row := await _ask(c, _("Where is your council?"), map(nation_words, NATIONS))
    ) is not None:
        nation = NATIONS[row]
        topics = topics_in(catalogue, nation)
        while (row := await _ask(c, _("What is it about?"), map(topic_words, topics))) is not None:
            title = f"{nation_words(nation)}: {topic_words(topics[row])}"
            await read(c, title, fact_lines(catalogue, nation, topics[row]))


async def _ask(c: Conversation, heading: str, words: Iterable[str]) -> int | None:
    page = ChoicePage(
        heading=heading,
        place=_("who to call"),
        rows=tuple(map(Row, words)),
        question=True,
        help=_("Choose a line. Your choice is not kept."),
    )
    return await c.choose(page)
