"""What a person does, page by page: one script for every interface and for none."""

from __future__ import annotations

from dataclasses import dataclass

from textual.keys import _character_to_key

from securecllr.flows.conversation import STOP
from securecllr.flows.pages import (
    Back,
    ChoicePage,
    Chosen,
    InputPage,
    Page,
    Pressed,
    Reply,
    Ticked,
    TickPage,
    Typed,
)


class Unfit(AssertionError):
    """A step does not fit the page that is shown."""

    def __init__(self, step: object, page: Page) -> None:
        rows = [row.text for row in getattr(page, "rows", ())]
        super().__init__(f"{step} does not fit {page.heading!r}: {rows}")


@dataclass(frozen=True)
class Choose:
    """Choose the row that begins so, or that holds the words where none begins so."""

    text: str

    def row(self, page: Page) -> int:
        rows = [row.text for row in page.rows] if isinstance(page, ChoicePage) else []
        found = [i for i, text in enumerate(rows) if text.startswith(self.text)]
        found = found or [i for i, text in enumerate(rows) if self.text in text]
        if not found:
            raise Unfit(self, page)
        return found[0]

    def reply(self, page: Page) -> Reply:
        return Chosen(self.row(page))

    def line(self, page: Page) -> str:
        return str(self.row(page) + 1)

    def keys(self, page: Page) -> list[str]:
        return ["home", *["down"] * self.row(page), "enter"]


@dataclass(frozen=True)
class Tick:
    """Tick the rows that begin so; no words for "none of these"."""

    texts: tuple[str, ...]

    def rows(self, page: Page) -> list[int]:
        if not isinstance(page, TickPage):
            raise Unfit(self, page)
        rows = [row.text for row in page.rows]
        found = [
            next((i for i, row in enumerate(rows) if row.startswith(text)), -1)
            for text in self.texts
        ]
        if -1 in found:
            raise Unfit(self, page)
        return found

    def reply(self, page: Page) -> Reply:
        return Ticked(frozenset(self.rows(page)))

    def line(self, page: Page) -> str:
        return " ".join(str(row + 1) for row in self.rows(page)) or "0"

    def keys(self, page: Page) -> list[str]:
        assert isinstance(page, TickPage)
        assert not page.ticked
        ticks = [["home", *["down"] * row, "space"] for row in self.rows(page)] or [
            ["end", "space"]
        ]
        return [key for one in ticks for key in one] + ["enter"]


@dataclass(frozen=True)
class Type:
    """Type a few words in place of those that are there; "" keeps them."""

    text: str

    def reply(self, page: Page) -> Reply:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        return Typed(self.text or page.text)

    def line(self, page: Page) -> str:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        return self.text

    def keys(self, page: Page) -> list[str]:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        typed = ["end", "ctrl+u", *map(_character_to_key, self.text)] if self.text else []
        return [*typed, "enter"]


@dataclass(frozen=True)
class Press:
    """Press one of the page's keys."""

    key: str

    def reply(self, page: Page) -> Reply:
        if all(action.key != self.key for action in page.actions):
            raise Unfit(self, page)
        return Pressed(self.key)

    def line(self, page: Page) -> str:
        self.reply(page)
        return self.key

    def keys(self, page: Page) -> list[str]:
        self.reply(page)
        return [self.key]


@dataclass(frozen=True)
class GoBack:
    """Go back, or on from a page that has been read."""

    def reply(self, page: Page) -> Reply:
        if not page.back:
            raise Unfit(self, page)
        return Back()

    def line(self, page: Page) -> str:
        self.reply(page)
        return "b"

    def keys(self, page: Page) -> list[str]:
        self.reply(page)
        return ["escape"]


@dataclass(frozen=True)
class Stop:
    """Save and stop."""

    def reply(self, page: Page) -> Reply:
        del page
        return Pressed(STOP)

    def line(self, page: Page) -> str:
        del page
        return "s"

    def keys(self, page: Page) -> list[str]:
        return ["tab", "s"] if isinstance(page, InputPage) else ["s"]


Step = Choose | Tick | Type | Press | GoBack | Stop


def choose(*texts: str) -> list[Step]:
    """Return steps that choose one row after another."""
    return [Choose(text) for text in texts]


def tick(*texts: str) -> Tick:
    """Return a step that ticks rows."""
    return Tick(texts)
