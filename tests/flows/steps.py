"""What a person does, page by page: one script for every interface and for none."""

from __future__ import annotations

from dataclasses import dataclass

from textual.keys import _character_to_key

from securecllr.flows import pages
from securecllr.flows.conversation import STOP
from securecllr.flows.pages import (
    Another,
    Back,
    ChoicePage,
    Chosen,
    GridPage,
    InputPage,
    Marked,
    Page,
    Pressed,
    Reply,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.tui.one_at_a_time import is_asked_one_at_a_time


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

    def replies(self, page: Page) -> list[Reply]:
        return [Chosen(self.row(page))]

    def lines(self, page: Page) -> list[str]:
        return [str(self.row(page) + 1)]

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

    def replies(self, page: Page) -> list[Reply]:
        return [Ticked(frozenset(self.rows(page)))]

    def lines(self, page: Page) -> list[str]:
        return [" ".join(str(row + 1) for row in self.rows(page)) or "0"]

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

    def replies(self, page: Page) -> list[Reply]:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        return [Typed(self.text or page.text)]

    def lines(self, page: Page) -> list[str]:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        return [self.text]

    def keys(self, page: Page) -> list[str]:
        if not isinstance(page, InputPage):
            raise Unfit(self, page)
        typed = ["end", "ctrl+u", *map(_character_to_key, self.text)] if self.text else []
        return [*typed, "enter"]


@dataclass(frozen=True)
class Press:
    """Press one of the page's keys."""

    key: str

    def replies(self, page: Page) -> list[Reply]:
        if all(action.key != self.key for action in page.actions):
            raise Unfit(self, page)
        return [Pressed(self.key)]

    def lines(self, page: Page) -> list[str]:
        self.replies(page)
        return [self.key]

    def keys(self, page: Page) -> list[str]:
        self.replies(page)
        return [self.key]


@dataclass(frozen=True)
class Mark:
    """Choose an option of a row of a grid; "*" for the row of every account that is still empty."""

    text: str
    option: str

    def places(self, page: Page) -> list[tuple[int, int]]:
        if not isinstance(page, GridPage):
            raise Unfit(self, page)
        if self.text == "*":
            rows = [place for place, row in enumerate(page.rows) if row.chosen is None]
        else:
            rows = [place for place, row in enumerate(page.rows) if row.text == self.text]
        found = []
        for place in rows:
            options = page.rows[place].options
            begins = [option for option in options if option.startswith(self.option)]
            if not begins:
                raise Unfit(self, page)
            found.append((place, options.index(min(begins, key=len))))
        if not found:
            raise Unfit(self, page)
        return found

    def replies(self, page: Page) -> list[Reply]:
        return [Marked(place, option) for place, option in self.places(page)]

    def lines(self, page: Page) -> list[str]:
        """An empty row is asked; one that says something is first named by its number."""
        assert isinstance(page, GridPage)
        typed = []
        for place, option in self.places(page):
            typed += [str(place + 1)] if page.rows[place].chosen is not None else []
            typed.append(str(option + 1))
        return typed

    def keys(self, page: Page) -> list[str]:
        keys = [["home", *["down"] * row, str(option + 1)] for row, option in self.places(page)]
        return [key for one in keys for key in one]


@dataclass(frozen=True)
class Add:
    """Add another row like one of a grid."""

    text: str

    def place(self, page: Page) -> int:
        rows = [row.text for row in page.rows] if isinstance(page, GridPage) else []
        if self.text not in rows:
            raise Unfit(self, page)
        return rows.index(self.text)

    def replies(self, page: Page) -> list[Reply]:
        return [Another(self.place(page))]

    def lines(self, page: Page) -> list[str]:
        return [f"+{self.place(page) + 1}"]

    def keys(self, page: Page) -> list[str]:
        return ["home", *["down"] * self.place(page), "plus"]


@dataclass(frozen=True)
class GoOn:
    """Go on from a grid; ``leaving`` where its rows are asked alone and each was left empty."""

    leaving: bool = False

    def replies(self, page: Page) -> list[Reply]:
        if not isinstance(page, GridPage):
            raise Unfit(self, page)
        return [pages.GoOn(self.leaving)]

    def lines(self, page: Page) -> list[str]:
        self.replies(page)
        return [""]

    def keys(self, page: Page) -> list[str]:
        self.replies(page)
        return ["end", "enter"]


@dataclass(frozen=True)
class GoBack:
    """Go back, or on from a page that has been read."""

    def replies(self, page: Page) -> list[Reply]:
        if not page.back:
            raise Unfit(self, page)
        return [Back()]

    def lines(self, page: Page) -> list[str]:
        self.replies(page)
        return ["b"]

    def keys(self, page: Page) -> list[str]:
        self.replies(page)
        return ["escape"]


@dataclass(frozen=True)
class Stop:
    """Save and stop."""

    def replies(self, page: Page) -> list[Reply]:
        del page
        return [Pressed(STOP)]

    def lines(self, page: Page) -> list[str]:
        del page
        return ["s"]

    def keys(self, page: Page) -> list[str]:
        return ["tab", "s"] if isinstance(page, InputPage) else ["s"]


Step = Choose | Tick | Type | Press | Mark | Add | GoOn | GoBack | Stop


def choose(*texts: str) -> list[Step]:
    """Return steps that choose one row after another."""
    return [Choose(text) for text in texts]


def tick(*texts: str) -> Tick:
    """Return a step that ticks rows."""
    return Tick(texts)


def keys_of(step: Step, page: Page, width: int = 80, before: Step | None = None) -> list[str]:
    """Return the keys that a step is on the full screen, in a window of a width in cells.

    Where the rows of a grid are asked one at a time, the last answer of the step before goes on.
    """
    if is_asked_one_at_a_time(page, width):
        match step:
            case Mark():
                return [key for _row, at in step.places(page) for key in (str(at + 1), "enter")]
            case GoOn():
                return [] if isinstance(before, Mark) else ["enter"]
    return step.keys(page)
