"""What is due to be looked up again, the longest ago first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from securecllr.authoring.lint.sources import sourced
from securecllr.authoring.lists import FILE, Lists
from securecllr.catalogue.model import Catalogue, Confidence
from securecllr.i18n import ngettext

# Menus move: after half a year a page says so beside its steps, and it is time to look again.
DUE_AFTER = timedelta(days=180)
_LEAST_SURE_FIRST: tuple[Confidence, ...] = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class LookUp:
    """Something that was looked up: where it stands, when somebody looked, how sure we are."""

    file: str
    block: str
    checked_on: date
    confidence: Confidence


def stale(catalogue: Catalogue, lists: Lists, before: date) -> list[LookUp]:
    """Return what was last looked up before a day: the longest ago first, then the least sure."""
    due = [each for each in _look_ups(catalogue, lists) if each.checked_on < before]
    return sorted(
        due, key=lambda each: (each.checked_on, _LEAST_SURE_FIRST.index(each.confidence), each.file)
    )


def stale_lines(catalogue: Catalogue, lists: Lists, before: date) -> list[str]:
    """Return a line for each thing that is due, and one that says how many there are."""
    due = stale(catalogue, lists, before)
    lines = [f"{x.checked_on}  {x.confidence:6}  {x.file:22} {x.block}" for x in due]
    total = ngettext(
        "{n} thing was last looked up before {date}.",
        "{n} things were last looked up before {date}.",
        len(due),
    )
    return [*lines, total.format(n=len(due), date=before)]


def _look_ups(catalogue: Catalogue, lists: Lists) -> Iterator[LookUp]:
    """Return all of the catalogue that was looked up, and the public lists it goes by."""
    for each in lists.source:
        yield LookUp(FILE, each.name, each.date, "high")
    for (file, block), item in sourced(catalogue):
        if item.checked_on is not None and item.confidence is not None:
            yield LookUp(file, block, item.checked_on, item.confidence)
