"""Which lines and rows were read out before, so that a page is read out without them."""

from __future__ import annotations

from securecllr.flows.pages import ChoicePage, Page, Row, TickPage
from securecllr.messages.lines import Line

_PART = 60  # words after which a text to read is broken off at its next heading


class AlreadyRead:
    """Remembers what was read out in a conversation."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self._last: Page | None = None
        self._short: tuple[str, ...] = ()

    def keep(self, page: Page) -> None:
        """Record that a page was read out, with all that is on it."""
        self._pages[page.heading] = self._last = page
        if isinstance(page, ChoicePage) and _shorts(page):
            self._short = _shorts(page)

    def place(self, page: Page) -> str:
        """Return what is new of a page's place: the question's number, where the account is."""
        before = self._last.place if self._last is not None else ""
        if page.place_in_heading or page.place.lower() == before.lower():
            return ""
        head, tail = _split(page.place)
        known = head in (before, _split(before)[0]) or head in page.heading
        return tail if head and known else page.place

    def lines(self, page: Page) -> tuple[Line, ...]:
        """Return the lines above the rows that are new, without those that are read on asking."""
        told = [line for line in page.lines if line.kind != "about"]
        before = self._pages.get(page.heading)
        return tuple(line for line in told if before is None or line not in before.lines)

    def after(self, page: ChoicePage | TickPage) -> tuple[Line, ...]:
        """Return the lines below the rows that are new."""
        seen = [self._pages.get(page.heading), self._last]
        known = {
            line for each in seen if isinstance(each, ChoicePage | TickPage) for line in each.after
        }
        return tuple(line for line in page.after if line not in known)

    def rows(self, page: ChoicePage | TickPage) -> list[int]:
        """Return which rows are new, from 0."""
        if isinstance(page, ChoicePage) and (shorts := _shorts(page)):
            return [] if shorts == self._short else list(range(len(shorts)))
        known = self._known(page)
        return [
            place
            for place, row in enumerate(page.rows)
            if place >= len(known) or row != known[place]
        ]

    def _known(self, page: ChoicePage | TickPage) -> tuple[Row, ...]:
        """Return the rows that were read out at the places of this page's rows."""
        last = self._last
        for before in (self._pages.get(page.heading), last):
            rows = before.rows if isinstance(before, ChoicePage | TickPage) else ()
            same_list = before is not None and before.heading == page.heading
            next_step = (
                before is not None
                and None not in (before.step, page.step)
                and _split(before.place)[0] == _split(page.place)[0]
            )
            if same_list or next_step or rows == page.rows:
                return rows
        return ()


def _shorts(page: ChoicePage) -> tuple[str, ...]:
    found = tuple(row.short for row in page.rows)
    return found if all(found) else ()


def _split(place: str) -> tuple[str, str]:
    """Return the part of a place that stays, and the part that says how far it is."""
    head, mark, tail = place.rpartition(": ")
    if not mark:
        head, _comma, tail = place.rpartition(", ")
    elif ", " in tail:
        inner, _comma, last = tail.rpartition(", ")
        head, tail = f"{head}: {inner}", last
    return head, tail


def in_parts(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """Return a long text in parts, each but the first from a heading or a gap on."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        words = sum(len(told.text.split()) for told in parts[-1])
        if words >= _PART and line.kind in ("heading", "gap"):
            parts.append([])
        parts[-1].append(line)
    return [tuple(part) for part in parts]
