"""The texts of whom to call and what the rules are, nation by nation."""

from __future__ import annotations

from typing import get_args

from securecllr.catalogue.model import Catalogue, Fact, Nation, Topic
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, texts
from securecllr.messages.origins import looked_words

NATIONS: tuple[Nation, ...] = get_args(Nation)


def nation_words(nation: Nation) -> str:
    """Return the name of a nation."""
    return {
        "england": _("England"),
        "wales": _("Wales"),
        "scotland": _("Scotland"),
        "northern-ireland": _("Northern Ireland"),
    }[nation]


def topic_words(topic: Topic) -> str:
    """Return the name of a topic."""
    return {
        "report": _("Scams, fake messages, and what to report"),
        "police": _("Threats, and the police"),
        "address": _("Your home address in public"),
        "records": _("Council business and records"),
        "imprint": _("Election posts and imprints"),
        "conduct": _("The code of conduct"),
        "changes": _("Standing, elected, standing down, and councils that close"),
        "support": _("People who can help you"),
    }[topic]


def topics_in(catalogue: Catalogue, nation: Nation) -> list[Topic]:
    """Return the topics on which there is something to say."""
    said = {fact.topic for fact in catalogue.facts.values() if nation in fact.nations}
    return [topic for topic in get_args(Topic) if topic in said]


# Whom to call at once: facts of uk.toml, by id.
_AT_ONCE = ("police-danger", "report-fraud", "report-fraud-scotland")


def urgent_calls(catalogue: Catalogue) -> list[str]:
    """Return whom to call at once: what for, the number, and where it holds."""
    facts = (catalogue.facts.get(id_) for id_ in _AT_ONCE)
    return [
        _("{what}: call {number}{where}.").format(
            what=fact.title, number=fact.call, where=_where(fact)
        )
        for fact in facts
        if fact is not None and fact.call
    ]


def _where(fact: Fact) -> str:
    """Return the nations that a fact holds in, where it is not all four and its title does not."""
    names = [nation_words(nation) for nation in fact.nations]
    title = fact.title.casefold()  # in Welsh, "Yr Alban" in a list is "yr Alban" in a text
    if len(names) == len(NATIONS) or any(name.casefold() in title for name in names):
        return ""
    return f" ({', '.join(names)})"


def fact_lines(catalogue: Catalogue, nation: Nation, topic: Topic) -> list[Line]:
    """Return what holds in a nation, each fact with the day on which somebody looked."""
    lines: list[Line] = []
    for fact in catalogue.facts.values():
        if fact.topic == topic and nation in fact.nations:
            lines += [*([GAP] if lines else []), *_fact(fact)]
    return [*lines, GAP, *texts(_("This is not legal advice. Your council can say more."))]


def _fact(fact: Fact) -> list[Line]:
    said = list(fact.text)
    if fact.call:
        said.append(_("Call: {number}").format(number=fact.call))
    if fact.link:
        said.append(_("Read more: {link}").format(link=fact.link))
    said.append(looked_words(fact))
    return [Line(fact.title, "heading"), *texts(*said)]
