"""Whom to call and what the rules are, line by line. Keeps nothing."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.messages.uk import (
    NATIONS,
    fact_lines,
    nation_question,
    nation_words,
    topic_question,
    topic_words,
    topics_in,
)
from securecllr.plain.asking import ask_number
from securecllr.plain.helping import write
from securecllr.plain.session import Session


def uk(session: Session) -> None:
    """Ask for the nation, then for one topic after another, until the person goes back."""
    catalogue = session.audit.catalogue
    while (number := _ask(session, nation_question(), map(nation_words, NATIONS))) is not None:
        nation = NATIONS[number - 1]
        topics = topics_in(catalogue, nation)
        while (number := _ask(session, topic_question(), map(topic_words, topics))) is not None:
            session.lines.heading(f"{nation_words(nation)}: {topic_words(topics[number - 1])}")
            write(session, fact_lines(catalogue, nation, topics[number - 1]))


def _ask(session: Session, question: str, words: Iterable[str]) -> int | None:
    listed = list(words)
    session.lines.heading(question)
    session.lines.numbered(listed)
    return ask_number(session, len(listed))
