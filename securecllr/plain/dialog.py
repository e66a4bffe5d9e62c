"""The dialog line by line: each page written once, then a prompt that says what can be typed.

Nothing is drawn: a screen reader reads the lines as they come.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
from contextlib import aclosing
from typing import Any, TypeVar

from msgspec.structs import replace

from securecllr.flows.conversation import STOP
from securecllr.flows.dialog import File, Saver
from securecllr.flows.pages import (
    Back,
    ChoicePage,
    Chosen,
    GridPage,
    InputPage,
    Page,
    Pressed,
    Reply,
    Row,
    TablePage,
    TextPage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.flows.table_lists import as_lists
from securecllr.i18n import _, capital, language, unreviewed_notice
from securecllr.messages.lines import Line
from securecllr.plain.already_read import AlreadyRead, in_parts
from securecllr.plain.console import Console, Stopped
from securecllr.plain.grid import GridLines, asks_each
from securecllr.plain.prompts import Prompts, as_number, common_reply, not_here, type_a_number

T = TypeVar("T")


class LineDialog:
    """Writes pages as lines, and turns what is typed into replies."""

    def __init__(self, console: Console, saver: Saver | None = None) -> None:
        self._console = console
        self._saver = saver
        self._last: Page | None = None
        self._read_before = AlreadyRead()
        self._prompts = Prompts()
        self._language = ""
        self._options: tuple[str, ...] = ()
        self._left_out = False
        self._parts: list[tuple[Line, ...]] = []

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that are this interface's own."""
        return (
            ("b", _("Go back.")),
            ("l", _("Hear the whole list.")),
            ("r", _("Hear all of this again, and why it is asked.")),
            ("h", _("Hear the steps.")),
            ("s", _("Save and stop: you can carry on later. Nothing is ever lost.")),
            ("g", _("See who can help you.")),
            ("t", _("Change the settings.")),
        )

    def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Write a page, unless it was the last one, and yield what is typed at its prompt."""
        return as_lists(self._show, page) if isinstance(page, TablePage) else self._show(page)

    async def _show(self, page: Page) -> AsyncGenerator[Reply, None]:
        same = self._write(page)
        if isinstance(page, GridPage):
            grid = GridLines(self._console, page, self._prompts, self._options, known=same)
            async with aclosing(grid.replies()) as replies:
                async for reply in replies:
                    self._options = grid.listed
                    yield reply
            return
        while True:
            if self._last != _bare(page):
                self._write_again(page)
            try:
                reply = self._read(page)
            except Stopped:
                reply = Pressed(STOP)
            yield reply

    async def wait(self, work: Callable[[], T], words: str) -> T:
        """Return what some work returns. What takes long says so itself."""
        del words
        return work()

    async def deliver(self, file: File) -> tuple[str, ...]:
        """Save a file for the person and return where it is."""
        if self._saver is None:
            return ()
        return self._saver.save(file)

    # -- writing -----------------------------------------------------------------------

    def _write(self, page: Page) -> bool:
        """Write what is new of a page: after an act, what has changed and what is next.

        Returns:
            Whether it is the page that was written last.
        """
        same = _bare(page) == self._last
        self._left_out = False
        self._last = _bare(page)
        if page.notice:
            self._console.heading(page.notice)
        if not same:
            self._write_new(page)
            self._read_before.keep(page)
        if page.live is not None:
            self._console.say(*page.live.lines())
        if page.error:
            self._console.error(page.error)
        return same

    def _write_again(self, page: Page) -> None:
        """Say which page this is, after others; of a question, the answers too."""
        self._last = _bare(page)
        self._console.heading(page.heading)
        if isinstance(page, ChoicePage) and page.again:
            self._left_out = all(row.short for row in page.rows)
            if not self._left_out:
                self._write_rows(page.rows)
        self._read_before.keep(page)

    def _write_new(self, page: Page) -> None:
        self._write_heading(page)
        match page:
            case TextPage():
                self._parts = in_parts(page.lines)
                self._write_part()
            case GridPage() if asks_each(page):
                pass
            case ChoicePage() | TickPage():
                write_lines(self._console, self._read_before.lines(page))
                new = self._read_before.rows(page)
                self._left_out = len(new) < len(page.rows)
                self._write_rows(page.rows, new, short=True)
                self._write_end(page, self._read_before.after)
            case _:
                write_lines(self._console, self._read_before.lines(page))

    def _write_heading(self, page: Page) -> None:
        place = self._read_before.place(page)
        if isinstance(page, GridPage) and asks_each(page):
            said = capital(place)
        else:
            said = f"{capital(place)}. {page.heading}" if place else page.heading
        if said:
            self._console.heading(said)
        if language() != self._language and (notice := unreviewed_notice()):
            self._console.say(notice)
        self._language = language()

    def write_whole(self, page: Page) -> None:
        """Write all of a page: on asking, and for a pipe, where nobody can answer."""
        self._console.heading(page.heading)
        write_lines(self._console, page.lines, whole=True)
        if isinstance(page, ChoicePage | TickPage):
            self._write_rows(page.rows)
            self._write_end(page, lambda whole: whole.after)

    def _write_end(
        self,
        page: ChoicePage | TickPage,
        after: Callable[[ChoicePage | TickPage], tuple[Line, ...]],
    ) -> None:
        if isinstance(page, TickPage) and page.none:
            self._console.say(_("0. {text}").format(text=page.none))
        write_lines(self._console, after(page))

    def _write_part(self) -> None:
        write_lines(self._console, self._parts.pop(0), whole=True)

    def _write_rows(
        self, rows: tuple[Row, ...], places: Iterable[int] | None = None, *, short: bool = False
    ) -> None:
        group = ""
        for place in range(len(rows)) if places is None else places:
            row = rows[place]
            if row.group != group:
                group = row.group
                self._console.heading(group)
            words = row.short if short and row.short else row.text
            self._console.numbered([f"{words}: {row.note}" if row.note else words], place + 1)
            for detail in row.details:
                self._console.say(f"   {detail}", indent="   ")

    # -- reading -----------------------------------------------------------------------

    def _read(self, page: Page) -> Reply:
        """Ask until what is typed is a reply to the page."""
        while True:
            first = _first_part(page, more=bool(self._parts))
            typed = self._console.ask(self._prompts.prompt(page, first, listed=not self._left_out))
            key = typed.lower()
            if key == "l" and isinstance(page, ChoicePage | TickPage):
                self._write_rows(page.rows)
                self._left_out = False
            elif key in ("l", "r"):
                self.write_whole(page)
                self._parts = []
            elif typed == "" and self._parts:
                self._write_part()
            elif said := not_here(page, key):
                self._console.error(said)
            elif reply := common_reply(page, key) or _own(page, typed):
                self._parts = []
                return reply
            else:
                self._console.error(_wrong(page))


def run(flow: Coroutine[Any, Any, T]) -> T:
    """Run a flow over this dialog, which never waits for anything but a line.

    No event loop: it would keep Ctrl-C from ending a read.
    """
    try:
        flow.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        flow.close()
    raise RuntimeError("a flow waited for something")


def write_lines(console: Console, lines: tuple[Line, ...], *, whole: bool = False) -> None:
    """Write the lines of a page as plain text; ``whole`` with those that are read on asking."""
    for line in lines:
        if line.kind == "about" and not whole:
            continue
        if line.kind == "step":
            console.numbered([line.text], line.number)
        elif line.kind == "gap":
            console.gap()
        else:
            console.say(line.text, indent="   " if line.text.startswith(" ") else "")


def _bare(page: Page) -> Page:
    """Return a page without what may differ when it is shown again after a reply."""
    if isinstance(page, InputPage):
        page = replace(page, text="")
    elif isinstance(page, ChoicePage):
        page = replace(page, highlighted=0, on_file=None)
    elif isinstance(page, TickPage):
        page = replace(page, ticked=frozenset())
    elif isinstance(page, GridPage):
        page = replace(page, highlighted=0)
    return replace(page, notice="", error="", live=None, accounts=None)


def _first_part(page: Page, *, more: bool) -> str:
    match page:
        case ChoicePage(rows=rows, stands_on=at) if len(rows) > 1:
            return _number_for(rows, at)
        case TickPage():
            return _("Type all that fit, such as 1 3")
        case InputPage(text=text, digits=digits):
            if text:
                return _("Type it, Enter for: {text}").format(text=text)
            return _("Type the numbers") if digits else _("Type it, then press Enter")
        case TextPage() if more:
            return _("Enter to read on")
        case _:
            return _("Press Enter to go on")


def _number_for(rows: tuple[Row, ...], at: int | None) -> str:
    """Return what can be typed to choose a row, and which one Enter stands for."""
    if at is None:
        return _("Number")
    said = f"{at + 1} {rows[at].short.lower()}" if at and rows[at].short else at + 1
    return _("Number, Enter for {n}").format(n=said)


def _own(page: Page, typed: str) -> Reply | None:
    """Return the reply that the number, the words or an empty line stand for."""
    match page:
        case TextPage():
            return Back() if typed == "" else None
        case ChoicePage(rows=rows):
            if typed == "":
                return None if page.stands_on is None else Chosen(page.stands_on)
            number = as_number(typed, len(rows))
            return None if number is None else Chosen(number - 1)
        case TickPage():
            return _ticked(page, typed)
        case InputPage():
            return Typed(typed or page.text)
        case _:
            return None


def _ticked(page: TickPage, typed: str) -> Reply | None:
    parts = typed.replace(",", " ").split()
    if parts == ["0"] and page.none:
        return Ticked(frozenset())
    numbers = [as_number(part, len(page.rows)) for part in parts]
    if not parts or None in numbers:
        return None
    return Ticked(frozenset(number - 1 for number in numbers if number is not None))


def _wrong(page: Page) -> str:
    """Return what to say to something that is no reply to the page."""
    match page:
        case TickPage(rows=rows, none=none):
            if none:
                return _("Type one or more numbers from 1 to {n}, or 0 for none of these.").format(
                    n=len(rows)
                )
            return _("Type one or more numbers from 1 to {n}.").format(n=len(rows))
        case ChoicePage(rows=rows) if len(rows) > 1:
            return type_a_number(len(rows))
        case _:
            return _("There is nothing to choose here. Press Enter.")
