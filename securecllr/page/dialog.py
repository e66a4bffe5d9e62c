"""The dialog in a browser: a stack of pages, stepped by hand from one message to the next."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from securecllr.flows.dialog import File
from securecllr.flows.pages import ChoicePage, GridPage, InputPage, Page, Reply, TickPage
from securecllr.messages.page import downloaded_words, marked_words
from securecllr.page.incoming import ChosenRow, Said, TickedRows, TypedText
from securecllr.page.outgoing import Outgoing

T = TypeVar("T")

_TYPES = {"html": "text/html", "ics": "text/calendar"}


class Closed(BaseException):
    """Thrown into a flow to end it where it is.

    ``close`` would not do: before Python 3.13 it does not reach into an async generator that is
    waited for, which then says that it is still running.
    """


class _NextReply:
    """Waits until whoever steps the flow sends the next reply into it."""

    def __await__(self) -> Generator[None, Reply, Reply]:
        return (yield)


class Shown(Struct, eq=False):
    """A page that is shown, or lies under the one that is.

    Attributes:
        page: The page as it is now, with what was marked on it.
        error: What was wrong with the last reply.
        draft: The answer that was chosen and not sent on before another page came.
    """

    page: Page
    error: str = ""
    draft: int | None = None


class HtmlDialog:
    """Shows the page on top. Nothing here waits: a flow stops until it is sent a reply."""

    def __init__(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing
        self._stack: list[Shown] = []

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """None: all that can be pressed stands on the page."""
        return ()

    @property
    def top(self) -> Shown | None:
        """What is shown now."""
        return self._stack[-1] if self._stack else None

    def mark(self, row: int, option: int) -> str:
        """Keep in mind what was marked on the grid that is shown, and return it in words."""
        top = self._stack[-1]
        if not isinstance(top.page, GridPage):
            return ""
        rows = list(top.page.rows)
        rows[row] = replace(rows[row], chosen=option)
        top.page = replace(top.page, rows=tuple(rows))
        return marked_words(rows[row].text, rows[row].options[option])

    def keep_draft(self, draft: Said) -> None:
        """Keep in mind what the form of the page holds, for when the page is there again."""
        top = self._stack[-1]
        match top.page, draft:
            case ChoicePage(question=True, rows=rows), ChosenRow(int(row)):
                if 0 <= row < len(rows) and not rows[row].shows:
                    top.draft = row
            case TickPage(rows=rows), TickedRows(ticked):
                there = frozenset(row for row in ticked if 0 <= row < len(rows))
                top.page = replace(top.page, ticked=there)
            case InputPage(limit=limit), TypedText(text):
                top.page = replace(top.page, text=text[:limit])

    def unsay(self) -> None:
        """Take back what every page that is under way says was done."""
        for shown in self._stack:
            shown.page = replace(shown.page, notice="")

    def clear(self) -> None:
        """Forget every page: what showed them is over."""
        self._stack.clear()

    async def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Show a page and yield each reply to it."""
        shown = Shown(page)
        self._stack.append(shown)
        try:
            while True:
                yield await _NextReply()
        finally:
            if shown in self._stack:
                self._stack.remove(shown)

    async def wait(self, work: Callable[[], T], words: str) -> T:
        """Return what some work returns, done at once."""
        del words
        return work()

    async def deliver(self, file: File) -> tuple[str, ...]:
        """Hand a file over to the browser, which puts it where it puts downloads."""
        name = f"{file.stem}.{file.ending}"
        self._outgoing.hand_over(name, _TYPES[file.ending], file.data)
        return tuple(downloaded_words(name, file.ending))
