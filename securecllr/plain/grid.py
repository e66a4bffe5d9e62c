"""A grid line by line: its empty rows are asked one by one, then all can be changed by number."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from securecllr.flows.pages import Another, Back, GoOn, GridPage, Marked, Reply
from securecllr.i18n import _
from securecllr.messages.answers import not_answered_words
from securecllr.plain.console import Console, Stopped
from securecllr.plain.prompts import Prompts, as_number, common_reply, not_here, type_a_number


def asks_each(page: GridPage) -> bool:
    """Return whether a grid begins with the whole question of a row, so needs no heading."""
    return any(row.chosen is None and row.question for row in page.rows)


# What lists a row's options once more, or all rows.
_AGAIN = ("l", "r")


class GridLines:
    """One grid that is shown.

    Attributes:
        listed: The options that were read out last. The same ones are not read again.
    """

    def __init__(
        self,
        console: Console,
        page: GridPage,
        prompts: Prompts,
        listed: tuple[str, ...] = (),
        *,
        known: bool = False,
    ) -> None:
        """Start with the options that were read out last, and whether all rows were as well."""
        self._console = console
        self._page = page
        self._prompts = prompts
        self._chosen = [row.chosen for row in page.rows]
        self._told_how = self._known = known
        self.listed = listed

    async def replies(self) -> AsyncGenerator[Reply, None]:
        """Yield what is said of each row, then that the person goes on."""
        empty = [place for place, option in enumerate(self._chosen) if option is None]
        at = 0
        while at < len(empty):
            reply = self._ask(empty[at])
            if reply is None:
                at += 1
                continue
            if isinstance(reply, Back) and at:
                at -= 1
                continue
            at += isinstance(reply, Marked)
            yield reply
            # Another page was read in between, where it was no answer.
            self.listed = self.listed if isinstance(reply, Marked) else ()
        if len(empty) < len(self._chosen) and not self._known:
            self._list()
        while len(empty) < len(self._chosen):
            found = self._which()
            if not isinstance(found, list):
                yield found
                continue
            for place in found:
                reply = self._ask(place)
                if reply is not None and not isinstance(reply, Back):
                    yield reply
                    self._console.say(self._said(place))
        while True:
            yield self._going_on()

    def _going_on(self) -> GoOn:
        """Return going on: a row that is empty was left by an empty line of its own."""
        return GoOn(leaving=None in self._chosen)

    def _ask(self, place: int) -> Reply | None:
        """Ask for the option of one row. Return None where it is left empty for now."""
        row, chosen = self._page.rows[place], self._chosen[place]
        self._console.heading(row.question or row.text)
        first = _("Number")
        if chosen is None:
            first += _(", Enter for later")
        else:
            first += _(", Enter to leave it: {text}").format(text=row.options[chosen])
        listed = row.options == self.listed
        if not listed:
            self._list_options(place)
        while True:
            typed = self._typed(self._prompts.prompt(self._page, first, listed=not listed))
            key = typed.lower()
            if key in _AGAIN:
                if key == "r":
                    self._say_why(place)
                self._list_options(place)
                continue
            if reply := common_reply(self._page, key):
                return reply
            if typed == "" and chosen is None:
                return None
            number = as_number(typed, len(row.options))
            option = chosen if typed == "" else None if number is None else number - 1
            if option is not None:
                self._chosen[place] = option
                return Marked(place, option)
            self._console.error(not_here(self._page, key) or type_a_number(len(row.options)))

    def _list_options(self, place: int) -> None:
        self.listed = self._page.rows[place].options
        self._console.numbered(self.listed)

    def _say_why(self, place: int) -> None:
        row = self._page.rows[place]
        self._console.heading(row.question or row.text)
        self._console.say(*(line.text for line in self._page.lines))

    def _which(self) -> Reply | list[int]:
        """Ask which rows to change."""
        while True:
            prompt = self._prompts.prompt(self._page, self._how_to_change(), listed=not self._known)
            typed = self._typed(prompt)
            key = typed.lower()
            if key in _AGAIN:
                self._list()
                continue
            reply = common_reply(self._page, key) or self._numbers(typed)
            if reply is not None:
                return reply
            self._console.error(not_here(self._page, key) or type_a_number(len(self._page.rows)))

    def _how_to_change(self) -> str:
        """Return what can be typed: whole the first time, then in a few words."""
        if self._told_how:
            return _("Numbers, or Enter to go on")
        self._told_how = True
        text = _("Type all that you want to change, such as 1 3, Enter to go on")
        if self._page.another:
            text += _(", + and a number for another one")
        return text

    def _list(self) -> None:
        self._known = False
        group = ""
        for place, row in enumerate(self._page.rows):
            if row.group != group:
                group = row.group
                self._console.heading(group)
            self._console.numbered([self._said(place)], place + 1)

    def _said(self, place: int) -> str:
        row, option = self._page.rows[place], self._chosen[place]
        said = not_answered_words() if option is None else row.options[option]
        return f"{row.text}: {said}"

    def _numbers(self, typed: str) -> Reply | list[int] | None:
        """Return what an empty line, a number after a plus, or some numbers stand for."""
        if typed == "":
            return self._going_on()
        highest = len(self._page.rows)
        if typed.startswith("+") and self._page.another:
            number = as_number(typed[1:].strip(), highest)
            return None if number is None else Another(number - 1)
        numbers = [as_number(part, highest) for part in typed.replace(",", " ").split()]
        if None in numbers:
            return None
        return sorted({number - 1 for number in numbers if number is not None})

    def _typed(self, prompt: str) -> str:
        """Return what is typed; the end of the input is taken for stopping."""
        try:
            return self._console.ask(prompt)
        except Stopped:
            return "s"
