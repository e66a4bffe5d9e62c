"""``securecllr checks stale``: what is due to be looked up again, the longest ago first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from securecllr.catalogue.lists import FILE, Lists
from securecllr.catalogue.model import Catalogue
from securecllr.i18n import ngettext

# Menus move: after half a year a page says so beside its steps, and it is time to look again.
DUE_AFTER = timedelta(days=180)
_DOUBT = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Looked:
    """Something that was looked up: where it stands, when somebody looked, how sure we were."""

    file: str
    block: str
    checked_on: date
    confidence: str


def stale_lines(catalogue: Catalogue, lists: Lists, before: date) -> list[str]:
    """List what was last looked up before a day: the longest ago first, then the least sure."""
    due = [looked for looked in _looked_up(catalogue, lists) if looked.checked_on < before]
    due.sort(key=lambda each: (each.checked_on, _DOUBT.index(each.confidence), each.file))
    lines = [f"{x.checked_on}  {x.confidence:6}  {x.file:22} {x.block}" for x in due]
    total = ngettext(
        "{n} thing was last looked up before {date}.",
        "{n} things were last looked up before {date}.",
        len(due),
    )
    return [*lines, total.format(n=len(due), date=before)]


def _looked_up(catalogue: Catalogue, lists: Lists) -> Iterator[Looked]:
    """Give everything in the catalogue that carries a day, and the public lists it goes by."""
    for each in lists.source:
        yield Looked(FILE, each.name, each.date, "high")
    for kind in catalogue.kinds.values():
        file = f"{kind.id}.toml"
        if (second := kind.second_steps) is not None:
            yield Looked(file, "second_steps", second.checked_on, second.confidence)
        for entry in kind.how_to:
            if entry.checked_on is not None and entry.confidence is not None:
                block = f"{entry.control} ({entry.choice})" if entry.choice else entry.control
                yield Looked(file, block, entry.checked_on, entry.confidence)
    for card in catalogue.cards.values():
        yield Looked("cards.toml", card.id, card.checked_on, card.confidence)
    for fact in catalogue.facts.values():
        yield Looked("uk.toml", fact.id, fact.checked_on, fact.confidence)
