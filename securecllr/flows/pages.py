"""The pages that a flow shows, and the replies to them, as frozen data. Interfaces draw them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from securecllr.catalogue.model import HowTo
from securecllr.messages.lines import Line

State = Literal["to-do", "find-out", "in-place"]


class Row(Struct, frozen=True):
    """A line that can be chosen.

    Attributes:
        text: What it says.
        note: A status or a length of time that stands after it.
        group: The heading that it stands under. A heading is shown where it changes.
        details: What belongs to it and stands below it.
        quiet: Whether it is done, so that it may stand back.
        state: What its note is about: drawn in a colour of its own, which the words say too.
        short: The same in a few words, where rows are heard; "" where ``text`` is short.
        shows: Whether it shows something, and so is no answer to the question of its page.
    """

    text: str
    note: str = ""
    group: str = ""
    details: tuple[str, ...] = ()
    quiet: bool = False
    short: str = ""
    state: State | None = None
    shows: bool = False


class Shortcut(Struct, frozen=True):
    """What can be done on a page besides choosing a row.

    Attributes:
        key: A small letter, the same in every interface that has a keyboard.
        word: What it does in a word or two, for the bar of keys or a button.
        help: What it does, as a sentence.
        in_rows: Whether a row of the page does the same.
    """

    key: str
    word: str
    help: str
    in_rows: bool = False


class Aside(Struct, frozen=True):
    """What stands beside a page where there is room for it: the steps beside a question."""

    title: str
    lines: tuple[Line, ...]


class Live(Struct, frozen=True):
    """Lines that change by themselves, such as the code that a phone shows.

    Attributes:
        lines: Returns them as they are now.
        seconds: How often to look whether they have changed.
    """

    lines: Callable[[], tuple[str, ...]]
    seconds: float = 1.0


class Code(Struct, frozen=True):
    """A QR code to scan.

    Attributes:
        modules: Rows of dark (True) and light cells, without a margin.
        key: The same to type, in pieces that fit a line each.
    """

    modules: tuple[tuple[bool, ...], ...]
    key: tuple[str, ...]


class _Page(Struct, frozen=True, kw_only=True):
    """What every page may have.

    Attributes:
        heading: The one heading.
        place: Where in the program it is, such as "Gmail, question 2 of 6".
        lines: What is read above the rows or the box.
        notice: What has just been done, such as "Saved: No".
        error: What was wrong with the last reply, and what to do.
        actions: What else can be done.
        aside: What stands beside it in a wide window.
        accounts: The accounts and what is left at each, for beside it where there is no aside.
        live: Lines that change by themselves.
        help: What the page is for, in a sentence.
        sources: The steps that it shows, for the help to say where they come from.
        back: Whether it can be left by going back.
        step: Which page of how many it is, where it is one of several. It is drawn, not read out.
        dots: Whether it is drawn as a dot for each, as the steps of one task are.
        bar: How much of how much is in place. It is drawn beside the first line, not read out.
    """

    heading: str
    place: str = ""
    lines: tuple[Line, ...] = ()
    notice: str = ""
    error: str = ""
    actions: tuple[Shortcut, ...] = ()
    aside: Aside | None = None
    accounts: Aside | None = None
    live: Live | None = None
    help: str = ""
    sources: tuple[HowTo, ...] = ()
    back: bool = True
    step: tuple[int, int] | None = None
    dots: bool = False
    bar: tuple[int, int] | None = None

    @property
    def place_in_heading(self) -> bool:
        """Whether the heading begins with the place, which need not be said before it then."""
        return self.heading.lower().startswith(self.place.lower())


class TextPage(_Page, frozen=True, kw_only=True):
    """Something to read. Going on and going back both leave it.

    Attributes:
        waiting: Whether it says only what is waited for: all that can be done is not to wait.
    """

    waiting: bool = False


class ChoicePage(_Page, frozen=True, kw_only=True):
    """Rows of which one is chosen. The highlighted row is the choice, and Enter takes it.

    Attributes:
        rows: What there is to choose from. None of them stands for nothing.
        on_file: The row of the answer on file, from 0; None where there is none.
        highlighted: The row to stand on where none is on file: one that Enter may take unread, so
            no answer on how the world is. None for no row: then one has to be chosen.
        after: What is read below the rows.
        again: Whether the rows are read out once more where other pages were read in between.
        code: A QR code that stands beside the words.
        question: Whether the heading is a question and the rows are its answers, not places to go
            to.
        heads: The heads of the columns, where the rows are a table: of the rows themselves, then
            of their notes.
    """

    rows: tuple[Row, ...]
    on_file: int | None = None
    highlighted: int | None = 0
    after: tuple[Line, ...] = ()
    again: bool = False
    code: Code | None = None
    question: bool = False
    heads: tuple[str, str] | None = None

    @property
    def stands_on(self) -> int | None:
        """The row that Enter takes when the page opens, from 0; None for none."""
        return self.highlighted if self.on_file is None else self.on_file


class TickPage(_Page, frozen=True, kw_only=True):
    """Rows of which any number is ticked.

    Attributes:
        rows: What there is to tick.
        ticked: The rows that are ticked at first, from 0.
        none: The words of a last line that excludes all others; "" where there is none.
        needs: What to say where a person goes on and nothing is ticked; "" where that is fine.
        after: What is read below the rows.
    """

    rows: tuple[Row, ...]
    ticked: frozenset[int] = frozenset()
    none: str = ""
    needs: str = ""
    after: tuple[Line, ...] = ()


class InputPage(_Page, frozen=True, kw_only=True):
    """A box for a few words, or for digits.

    Attributes:
        text: What is in the box at first.
        limit: How many characters fit.
        digits: Whether only digits and spaces belong in it: letters are keys there.
        code: A QR code that stands beside the words.
    """

    text: str = ""
    limit: int
    digits: bool = False
    code: Code | None = None


class GridRow(Struct, frozen=True):
    """A row of a grid: one thing that is asked, and what can be said of it.

    Attributes:
        text: What it is about.
        options: What can be said, in words as short as a column's head.
        chosen: What is said already, from 0; None where nothing is.
        group: The heading that it stands under. Rows of one group have the same options, as far
            as they have them.
        question: The whole question, for where rows are shown one at a time; "" for none.
    """

    text: str
    options: tuple[str, ...]
    chosen: int | None = None
    group: str = ""
    question: str = ""


class GridPage(_Page, frozen=True, kw_only=True):
    """One row for each account, one column for each answer. Each is replied to as it is given.

    Attributes:
        rows: The rows, at least one.
        highlighted: The row to stand on, from 0: the first that is empty.
        go_on: The words of the last line.
        another: What adding another row like the highlighted one is called; "" where there is
            no such thing.
        counted: Returns the place of the page for how many rows have another option than their
            first; None where that is not counted.
    """

    rows: tuple[GridRow, ...]
    highlighted: int = 0
    go_on: str
    another: str = ""
    counted: Callable[[int], str] | None = None


class TableCell(Struct, frozen=True):
    """A place of a table.

    Attributes:
        text: What it says, in a word or two.
        state: What it is about, for a colour; the text says it too.
        about: The same as a sentence that can be understood alone: of what, how it is, since when.
        opens: What choosing it does, in a word or two; "" where nothing is there to be chosen.
    """

    text: str
    state: State | None = None
    about: str = ""
    opens: str = ""


class TableRow(Struct, frozen=True):
    """A row of a table: what it is of, and its places, a column each.

    Attributes:
        head: What it is of. It can be chosen as well.
        note: All of its places in a few words.
        state: What the note is about.
        cells: Its places.
    """

    head: TableCell
    note: str
    state: State
    cells: tuple[TableCell, ...]


class TablePage(_Page, frozen=True, kw_only=True):
    """A table in which a row, or one place of it, is chosen.

    Attributes:
        heads: The heads of the columns: of the rows' own, then one for each place.
        rows: The rows, at least one.
        at: Where to stand: the row from 0, and the column, 0 for the head of the row.
    """

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    at: tuple[int, int] = (0, 0)


Page = TextPage | ChoicePage | TickPage | InputPage | GridPage | TablePage


class Back(Struct, frozen=True):
    """The person goes back, or has read a page to its end."""


class Chosen(Struct, frozen=True):
    """A row was chosen: its index, from 0."""

    row: int


class CellChosen(Struct, frozen=True):
    """A place of a table was chosen: its row and its cell, both from 0."""

    row: int
    cell: int


class Ticked(Struct, frozen=True):
    """The person goes on with these rows ticked; none of them for "none of these"."""

    rows: frozenset[int]


class Typed(Struct, frozen=True):
    """The person goes on with this text in the box, without spaces around it."""

    text: str


class Marked(Struct, frozen=True):
    """An option of a row of a grid was chosen: both from 0. The page stays."""

    row: int
    option: int


class GoOn(Struct, frozen=True):
    """The person goes on from a grid.

    Attributes:
        leaving: Whether they have said of each row that is empty that they leave it for now.
    """

    leaving: bool = False


class Another(Struct, frozen=True):
    """The person wants another row like one of a grid: its index, from 0."""

    row: int


class Pressed(Struct, frozen=True):
    """One of the page's actions, or one that every page has, by its key."""

    key: str


class Noticed(Struct, frozen=True):
    """Nothing was chosen: something outside has changed, such as what could not be saved."""


Reply = Back | Chosen | CellChosen | Ticked | Typed | Marked | GoOn | Another | Pressed | Noticed
