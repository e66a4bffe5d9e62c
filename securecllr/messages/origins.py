"""The texts of sources: where a step comes from, when somebody looked, how sure we are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from securecllr.catalogue.model import Card, Confidence, Fact, HowTo
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, day, texts

# A source is an address or a name. After a colon comes what it says.
_NAME_ENDS = r"\s*[:;(]"

# What a later reader found stands beside the sources, and is none: "Second reading, 30 November
# 2026: where, and what".
_LATER_READING = r"\w+ reading, \d"


def looked_words(item: Card | Fact) -> str:
    """Return one line that says when somebody looked a thing up, where, and when again."""
    sources = (source for source in item.source if not re.match(_LATER_READING, source))
    places = dict.fromkeys(map(place_of, sources))
    said = _("Checked on {date}. From {places}.").format(
        date=day(item.checked_on), places=", ".join(places)
    )
    if item.second_reader is None:
        return said
    again = _("Read a second time on {date}.").format(date=day(item.second_reader))
    return f"{said} {again}"


def place_of(source: str) -> str:
    """Return the site of a source's address, or the name that it begins with."""
    if source.startswith(("https://", "http://")):
        return (urlsplit(source.split(" ", maxsplit=1)[0]).hostname or source).removeprefix("www.")
    return re.split(_NAME_ENDS, source, maxsplit=1)[0]


def origins_title() -> str:
    """Return the title of the page on sources."""
    return _("Where these steps come from")


def origin_lines(how_tos: Iterable[HowTo]) -> list[Line]:
    """Return every source of some steps, its date, the day we looked, and how sure we are."""
    lines: list[Line] = []
    for how_to in how_tos:
        if how_to.checked_on is None or how_to.confidence is None:
            continue
        dated = how_to.source_date
        lines += [
            *([GAP] if lines else []),
            *texts(*how_to.source),
            *texts(
                _("Date of the source: {date}.").format(date=day(dated))
                if dated
                else _("The source has no date."),
                _("We looked on {date}.").format(date=day(how_to.checked_on)),
                _sure_words(how_to.confidence),
            ),
        ]
    return lines


def _sure_words(confidence: Confidence) -> str:
    return {
        "high": _("We are sure of it."),
        "medium": _("We are fairly sure of it."),
        "low": _("We are not sure of it. What you see may differ."),
    }[confidence]
