"""What to look up again: first what has no second reader, then what was looked up longest ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from securecllr.authoring.lint.sources import sourced
from securecllr.authoring.lists import FILE, Lists
from securecllr.catalogue.model import Catalogue, Confidence
from securecllr.i18n import _, ngettext

# Menus move: after half a year a page says so beside its steps, and it is time to look again.
DUE_AFTER = timedelta(days=180)
_LEAST_SURE_FIRST: tuple[Confidence, ...] = ("low", "medium", "high")


class LookUp(Struct, frozen=True):
    """Something that was looked up: where it stands, when somebody looked, how sure we are.

    ``read_twice`` is whether a second reader found the same.
    """

    file: str
    block: str
    checked_on: date
    confidence: Confidence
    read_twice: bool


def stale(catalogue: Catalogue, lists: Lists, before: date) -> list[LookUp]:
    """Return what was last looked up before a day.

    What no second reader has seen comes first, then the longest ago, then the least sure.
    """
    due = [each for each in _look_ups(catalogue, lists) if each.checked_on < before]
    return sorted(due, key=_urgency)


def _urgency(each: LookUp) -> tuple[bool, date, int, str]:
    sure = _LEAST_SURE_FIRST.index(each.confidence)
    return each.read_twice, each.checked_on, sure, each.file


def stale_lines(catalogue: Catalogue, lists: Lists, before: date) -> list[str]:
    """Return a line for each thing that is due, and two that count: what is due, what is unread.

    What no second reader has seen is counted whether or not it is due.
    """
    due = stale(catalogue, lists, before)
    words = {False: _("once"), True: _("twice")}
    lines = [
        f"{x.checked_on}  {x.confidence:6}  {words[x.read_twice]:5}  {x.file:22} {x.block}"
        for x in due
    ]
    total = ngettext(
        "{n} thing was last looked up before {date}.",
        "{n} things were last looked up before {date}.",
        len(due),
    )
    unread = sum(not each.read_twice for each in _look_ups(catalogue, lists))
    left = ngettext(
        "{n} thing has no second reader yet.", "{n} things have no second reader yet.", unread
    )
    return [*lines, total.format(n=len(due), date=before), left.format(n=unread)]


def _look_ups(catalogue: Catalogue, lists: Lists) -> Iterator[LookUp]:
    """Return all of the catalogue that was looked up, and the public lists it goes by."""
    for each in lists.source:
        yield LookUp(FILE, each.name, each.date, "high", read_twice=True)
    for (file, block), item in sourced(catalogue):
        if item.checked_on is not None and item.confidence is not None:
            twice = item.second_reader is not None
            yield LookUp(file, block, item.checked_on, item.confidence, twice)
