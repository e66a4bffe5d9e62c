"""What a person does, page by page: one script for every interface and for none."""

from __future__ import annotations

from dataclasses import dataclass

from textual.keys import _character_to_key

from securecllr.flows import pages
from securecllr.flows.conversation import STOP
from securecllr.flows.pages import (
    Another,
    Back,
    CellChosen,
    ChoicePage,
    Chosen,
    GridPage,
    InputPage,
    Marked,
    Page,
    Pressed,
    Reply,
    TablePage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.flows.table_lists import chosen_in
from securecllr.tui.one_at_a_time import is_asked_one_at_a_time
from securecllr.tui.table_layout import has_room


class Unfit(AssertionError):
    """A step does not fit the page that is shown."""

    def __init__(self, step: object, page: Page) -> None:
        super().__init__(f"{step} does not fit {page.heading!r}: {_texts(page)}")


def _texts(page: Page) -> list[str]:
    if isinstance(page, TablePage):
        return [row.head.text for row in page.rows]
    return [row.text for row in getattr(page, "rows", ())]


@dataclass(frozen=True)
class Choose:
    """Choose the row that begins so, or that holds the words where none begins so."""

    text: str

    def row(self, page: Page) -> int:
        rows = _texts(page) if isinstance(page, ChoicePage | TablePage) else []
        found = [i for i, text in enumerate(rows) if text.startswith(self.text)]
        found = found or [i for i, text in enumerate(rows) if self.text in text]
        if not found:
            raise Unfit(self, page)
        return found[0]

    def replies(self, page: Page) -> list[Reply]:
        return [Chosen(self.row(page))]

    def lines(self, page: Page) -> list[str]:
        if isinstance(page, TablePage):
            return _lines_to(page, self.row(page), None)
        return [str(self.row(page) + 1)]

    def keys(self, page: Page) -> list[str]:
        if isinstance(page, TablePage):
            return _keys_to(page, self.row(page), 0)
        return ["home", *["down"] * self.row(page), "enter"]


@dataclass(frozen=True)
class ChooseCell:
    """Choose the place of a table in the row that begins so, under the head of these words."""

    row: str
    head: str

    def place(self, page: Page) -> tuple[int, int]:
        if not isinstance(page, TablePage) or self.head not in page.heads[1:]:
            raise Unfit(self, page)
        row, cell = Choose(self.row).row(page), page.heads.index(self.head) - 1
        if not page.rows[row].cells[cell].opens:
            raise Unfit(self, page)
        return row, cell

    def replies(self, page: Page) -> list[Reply]:
        return [CellChosen(*self.place(page))]

    def lines(self, page: Page) -> list[str]:
        row, cell = self.place(page)
        assert isinstance(page, TablePage)
        return _lines_to(page, row, cell)

    def keys(self, page: Page) -> list[str]:
        row, cell = self.place(page)
        assert isinstance(page, TablePage)
        return _keys_to(page, row, cell + 1)


def _lines_to(page: TablePage, row: int, cell: int | None) -> list[str]:
    """Return what leads to a place in the two lists that a table is; one opens in the second."""
    back = ["b"] if page.at[1] else []
    return [*back, str(row + 1), str(chosen_in(page, row).index(cell) + 1)]


def _lists_open(page: Page) -> int:
    return 2 if isinstance(page, TablePage) and page.at[1] else 1


def _keys_to(page: TablePage, row: int, column: int) -> list[str]:
    return ["home", *["left"] * len(page.heads), *["down"] * row, *["right"] * column, "enter"]


def _list_keys_to(step: Choose | ChooseCell, page: TablePage) -> list[str]:
    row, cell = step.place(page) if isinstance(step, ChooseCell) else (step.row(page), None)
    back = ["escape"] if page.at[1] else []
    place = chosen_in(page, row).index(cell)
    return [*back, "home", *["down"] * row, "enter", "home", *["down"] * place, "enter"]


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
        above = 1 if page.none else 0  # "none of these" stands above the rows
        ticks = [["home", *["down"] * (above + row), "enter"] for row in self.rows(page)]
        return [*(key for one in ticks for key in one), *([] if ticks else ["home"]), "enter"]


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
        return ["b"] * _lists_open(page)

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


Step = Choose | ChooseCell | Tick | Type | Press | Mark | Add | GoOn | GoBack | Stop


def choose(*texts: str) -> list[Step]:
    """Return steps that choose one row after another."""
    return [Choose(text) for text in texts]


def tick(*texts: str) -> Tick:
    """Return a step that ticks rows."""
    return Tick(texts)


def keys_of(
    step: Step, page: Page, size: tuple[int, int] = (80, 24), before: Step | None = None
) -> list[str]:
    """Return the keys that a step is on the full screen, in a window of a size in cells.

    Where the rows of a grid are asked one at a time, the last answer of the step before goes on.
    """
    if isinstance(page, TablePage) and not has_room(size):
        match step:
            case Choose() | ChooseCell():
                return _list_keys_to(step, page)
            case GoBack():
                return ["escape"] * _lists_open(page)
    if is_asked_one_at_a_time(page, size[0]):
        match step:
            case Mark():
                return [key for _row, at in step.places(page) for key in (str(at + 1), "enter")]
            case GoOn():
                return [] if isinstance(before, Mark) else ["enter"]
    return step.keys(page)
