"""A grid line by line: its empty rows are asked one by one, then all can be changed by number."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from securecllr.flows.pages import Another, Back, GoOn, GridPage, GridRow, Marked, Reply
from securecllr.i18n import _
from securecllr.plain.console import Console, Stopped
from securecllr.plain.prompts import as_number, common_parts, common_reply, type_a_number

# What lists a row's options once more, or all rows.
_AGAIN = ("l", "r")


class GridLines:
    """One grid that is shown."""

    def __init__(self, console: Console, page: GridPage) -> None:
        self._console = console
        self._page = page
        self._chosen = [row.chosen for row in page.rows]
        self._listed: tuple[str, ...] = ()

    async def replies(self) -> AsyncGenerator[Reply, None]:
        """Yield what is said of each row, then that the person goes on."""
        empty = [place for place, option in enumerate(self._chosen) if option is None]
        at = 0
        while at < len(empty):
            reply = self._ask(empty[at])
            if isinstance(reply, Back) and at:
                at -= 1
                continue
            at += isinstance(reply, Marked)
            yield reply
            if not isinstance(reply, Marked):
                self._listed = ()  # other pages were read in between
        if len(empty) < len(self._chosen):
            self._list()
        while len(empty) < len(self._chosen):
            found = self._which()
            if not isinstance(found, list):
                yield found
                continue
            for place in found:
                if not isinstance(reply := self._ask(place), Back):
                    yield reply
                    self._console.say(self._said(place))
        while True:
            yield GoOn()

    def _ask(self, place: int) -> Reply:
        """Ask for the option of one row."""
        row, chosen = self._page.rows[place], self._chosen[place]
        self._say(row)
        parts = [_("Type a number")]
        if chosen is not None:
            parts.append(_("Enter to leave it: {text}").format(text=row.options[chosen]))
        prompt = self._prompt(parts)
        while True:
            typed = self._typed(prompt)
            if typed.lower() in _AGAIN:
                self._listed = ()
                self._say(row)
                continue
            if reply := common_reply(self._page, typed.lower()):
                return reply
            number = as_number(typed, len(row.options))
            option = chosen if typed == "" else None if number is None else number - 1
            if option is not None:
                self._chosen[place] = option
                return Marked(place, option)
            self._console.error(type_a_number(len(row.options)))

    def _say(self, row: GridRow) -> None:
        """Write a row and its options: a voice need not say the same numbers again."""
        self._console.heading(row.question or row.text)
        if row.options != self._listed:
            self._console.numbered(row.options)
            self._listed = row.options

    def _which(self) -> Reply | list[int]:
        """Ask which rows to change."""
        parts = [_("Type all that you want to change, such as 1 3"), _("Enter to go on")]
        if self._page.another:
            parts.append(_("+ and a number for another one"))
        prompt = self._prompt(parts)
        while True:
            typed = self._typed(prompt)
            if typed.lower() in _AGAIN:
                self._list()
                continue
            reply = common_reply(self._page, typed.lower()) or self._numbers(typed)
            if reply is not None:
                return reply
            self._console.error(type_a_number(len(self._page.rows)))

    def _list(self) -> None:
        group = ""
        for place, row in enumerate(self._page.rows):
            if row.group != group:
                group = row.group
                self._console.heading(group)
            self._console.numbered([self._said(place)], place + 1)

    def _said(self, place: int) -> str:
        row, option = self._page.rows[place], self._chosen[place]
        return f"{row.text}: {row.options[option]}" if option is not None else row.text

    def _numbers(self, typed: str) -> Reply | list[int] | None:
        """Return what an empty line, a number after a plus, or some numbers stand for."""
        if typed == "":
            return GoOn()
        highest = len(self._page.rows)
        if typed.startswith("+") and self._page.another:
            number = as_number(typed[1:].strip(), highest)
            return None if number is None else Another(number - 1)
        numbers = [as_number(part, highest) for part in typed.replace(",", " ").split()]
        if None in numbers:
            return None
        return sorted({number - 1 for number in numbers if number is not None})

    def _prompt(self, parts: list[str]) -> str:
        return ", ".join([*parts, *common_parts(self._page)]) + ":"

    def _typed(self, prompt: str) -> str:
        """Return what is typed; the end of the input is taken for stopping."""
        try:
            return self._console.ask(prompt)
        except Stopped:
            return "s"
