"""Whom to call and what the rules are: asks where and what about, then shows it. Keeps nothing."""

from __future__ import annotations

from securecllr.catalogue.model import Nation
from securecllr.i18n import _
from securecllr.messages.uk import (
    NATIONS,
    fact_lines,
    nation_question,
    nation_words,
    topic_question,
    topic_words,
    topics_in,
)
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.reading import Reading


class UkPage(Asking):
    """Asks for the nation, then for one topic after another."""

    def __init__(self) -> None:
        super().__init__(_ask, _("where you live"))


async def _ask(page: Asking) -> None:
    while True:
        chosen = await page.one_of(nation_question(), [nation_words(each) for each in NATIONS])
        if chosen is None:
            return
        await _ask_topics(page, NATIONS[chosen])


async def _ask_topics(page: Asking, nation: Nation) -> None:
    catalogue = page.cllr.audit.catalogue
    topics = topics_in(catalogue, nation)
    chosen: int | None = None
    while True:
        chosen = await page.one_of(
            topic_question(), [topic_words(topic) for topic in topics], chosen=chosen
        )
        if chosen is None:
            return
        title = f"{nation_words(nation)}: {topic_words(topics[chosen])}"
        await page.app.push_screen_wait(
            Reading(title, fact_lines(catalogue, nation, topics[chosen]))
        )
