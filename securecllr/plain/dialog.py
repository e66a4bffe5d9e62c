"""The dialog line by line: each page written once, then a prompt that says what can be typed.

Nothing is drawn: a screen reader reads the lines as they come.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing
from dataclasses import replace
from typing import Any, TypeVar

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
    TextPage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.i18n import _, language, unreviewed_notice
from securecllr.messages.lines import Line, capital
from securecllr.plain.console import Console, Stopped
from securecllr.plain.grid import GridLines
from securecllr.plain.prompts import as_number, common_parts, common_reply, type_a_number

T = TypeVar("T")


class LineDialog:
    """Pages as lines, replies as what is typed."""

    def __init__(self, console: Console, saver: Saver | None = None) -> None:
        self._console = console
        self._saver = saver
        self._last: Page | None = None
        self._place = ""
        self._language = ""
        self._rows: tuple[Row, ...] = ()
        self._left_out = False

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that are this interface's own."""
        return (
            ("b", _("Go back.")),
            ("s", _("Save and stop: you can carry on later. Nothing is ever lost.")),
            ("g", _("See who can help you.")),
            ("?", _("Help.")),
        )

    async def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Write a page, unless it was the last one, and yield what is typed at its prompt."""
        if isinstance(page, GridPage):
            self._write(page)
            async with aclosing(GridLines(self._console, page).replies()) as replies:
                async for reply in replies:
                    yield reply
            return
        self._write(page)
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

    def _write(self, page: Page) -> None:
        """Write a page; where only what happened differs from the last one, write just that."""
        same = _bare(page) == self._last
        self._left_out = False
        self._last = _bare(page)
        if page.notice:
            self._console.heading(page.notice)
        if not same:
            self.write_whole(page)
        if page.live is not None:
            self._console.say(*page.live.lines())
        if page.error:
            self._console.error(page.error)

    def _write_again(self, page: Page) -> None:
        """Say which page this is, after others; of a question, the answers too."""
        self._last = _bare(page)
        self._place = page.place
        self._console.heading(page.heading)
        if isinstance(page, ChoicePage) and page.again:
            self._write_rows(page.rows)

    def write_whole(self, page: Page) -> None:
        """Write all of a page: also for a pipe, where nobody can answer."""
        known = (self._place.lower(), page.heading.lower())
        new_place = bool(page.place) and page.place.lower() not in known
        self._place = page.place
        said = f"{capital(page.place)}. {page.heading}" if new_place else page.heading
        self._console.heading(said)
        if language() != self._language and (notice := unreviewed_notice()):
            self._console.say(notice)
        self._language = language()
        write_lines(self._console, page.lines)
        match page:
            case ChoicePage():
                # A voice need not say the same numbers again.
                self._left_out = page.rows == self._rows
                if not self._left_out:
                    self._write_rows(page.rows)
                    write_lines(self._console, page.after)
            case TickPage():
                self._write_rows(page.rows)
                if page.none:
                    self._console.say(_("0. {text}").format(text=page.none))
            case _:
                pass

    def _write_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        group = ""
        for number, row in enumerate(rows, 1):
            if row.group != group:
                group = row.group
                self._console.heading(group)
            text = f"{row.text}: {row.note}" if row.note else row.text
            self._console.numbered([text], number)
            for detail in row.details:
                self._console.say(f"   {detail}", indent="   ")

    # -- reading -----------------------------------------------------------------------

    def _read(self, page: Page) -> Reply:
        """Ask until what is typed is a reply to the page."""
        prompt = _prompt(page, listed=not self._left_out)
        while True:
            typed = self._console.ask(prompt)
            if typed.lower() == "l" and isinstance(page, ChoicePage | TickPage):
                self._write_rows(page.rows)
                continue
            if typed.lower() == "r":
                self.write_whole(page)
                continue
            reply = common_reply(page, typed.lower()) or _own(page, typed)
            if reply is not None:
                return reply
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


def write_lines(console: Console, lines: tuple[Line, ...]) -> None:
    """Write the lines of a page as plain text."""
    for line in lines:
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
        page = replace(page, highlighted=0)
    elif isinstance(page, TickPage):
        page = replace(page, ticked=frozenset())
    elif isinstance(page, GridPage):
        page = replace(page, highlighted=0)
    return replace(page, notice="", error="", live=None)


def _prompt(page: Page, *, listed: bool) -> str:
    """Return the prompt: what can be typed here. ``listed`` is whether the rows were read out."""
    parts = [_first_part(page), *([] if listed else [_("l list")]), *common_parts(page)]
    return ", ".join(parts) + ":"


def _first_part(page: Page) -> str:
    match page:
        case ChoicePage(rows=rows, highlighted=at) if len(rows) > 1:
            return _("Type a number, Enter for {n}").format(n=at + 1)
        case TickPage():
            return _("Type all that fit, such as 1 3")
        case InputPage(text=text, digits=digits):
            if text:
                return _("Type it, Enter for: {text}").format(text=text)
            return _("Type the numbers") if digits else _("Type it, then press Enter")
        case _:
            return _("Press Enter to go on")


def _own(page: Page, typed: str) -> Reply | None:
    """Return the reply that the number, the words or an empty line stand for."""
    match page:
        case TextPage():
            return Back() if typed == "" else None
        case ChoicePage(rows=rows, highlighted=at):
            number = at + 1 if typed == "" else as_number(typed, len(rows))
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
            return _("Choose one of these.")
