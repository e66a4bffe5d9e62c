"""A page that asks one thing after another, in place: one of a list, many of a list, a few words.

What is asked, and in which order, is a coroutine that awaits one answer after another; going
back is the answer None.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.profile.model import LONGEST_TEXT, free_text_problem
from securecllr.tui.base_screen import BaseScreen, Problem
from securecllr.tui.commands import Command
from securecllr.tui.layout import Mark, Row
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.field import Field
from securecllr.tui.widgets.paragraphs import Paragraphs

Flow = Callable[["Asking"], Coroutine[Any, Any, None]]


class Asking(BaseScreen[None]):
    """Asks what its flow awaits, and closes when the flow is done."""

    DEFAULT_CSS = """
    Asking #rows, Asking #field { margin-top: 1; }
    Asking #field { display: none; }
    Asking #field.-shown { display: block; }
    """

    def __init__(self, flow: Flow, place: str = "") -> None:
        super().__init__(place)
        self._flow = flow
        self._waiting: asyncio.Future[object] | None = None
        self._needs = ""
        self._first_needed = False
        self._done = False

    def compose_body(self) -> Iterable[Widget]:
        """Give the heading, the words, the error, the list and the field."""
        yield Static(classes="heading", id="heading")
        yield Paragraphs(id="words")
        yield ErrorLine()
        yield ChoiceList(id="rows")
        yield Field(id="field", max_length=LONGEST_TEXT)

    def ready(self) -> None:
        """Begin to ask."""
        self.run_worker(self._ask_all(), exit_on_error=True)

    async def _ask_all(self) -> None:
        await self._flow(self)
        self._done = True
        if self.is_attached and self.app.screen is self:
            self.dismiss(None)

    def come_back(self) -> None:
        """Close as well, where the flow came to its end below another page."""
        if self._done:
            self.dismiss(None)

    # -- what a flow awaits ------------------------------------------------------------

    async def one_of(
        self,
        heading: str,
        rows: list[str],
        *,
        words: Iterable[Line] = (),
        needs: str = "",
        chosen: int | None = None,
    ) -> int | None:
        """Ask for one of some rows. Gives its index, or None for going back."""
        found = await self._ask(
            heading,
            [Row(text) for text in rows],
            mark="one",
            words=words,
            needs=needs or _("Choose a line: press Space on it, or type its number."),
            chosen=frozenset() if chosen is None else frozenset({chosen}),
        )
        return found if isinstance(found, int) else None

    async def many_of(
        self,
        heading: str,
        rows: list[str],
        none: str,
        *,
        words: Iterable[Line] = (),
        ticked: Iterable[int] = (),
    ) -> list[int] | None:
        """Ask for all of some rows that fit, or none of them. Gives indexes, or None for back."""
        listed = [Row(text) for text in rows] + [Row(_("or"), kind="text"), Row(none)]
        alone = len(listed) - 1
        found = await self._ask(
            heading,
            listed,
            mark="many",
            words=words,
            needs=_('Tick all that you use with Space, or tick "{none}".').format(none=none),
            chosen=frozenset(ticked),
            alone=alone,
        )
        if not isinstance(found, frozenset):
            return None
        return sorted(found - {alone})

    async def ticks(
        self, heading: str, rows: list[str], *, words: Iterable[Line] = (), needs: str
    ) -> frozenset[int] | None:
        """Ask for ticks, of which the first is needed to go on."""
        found = await self._ask(
            heading, [Row(text) for text in rows], mark="many", words=words, needs=needs, first=True
        )
        return found if isinstance(found, frozenset) else None

    async def text(self, heading: str, default: str, *, words: Iterable[Line] = ()) -> str | None:
        """Ask for a few words that may be kept: no address, link or long number."""
        self._begin(heading, words)
        self._needs = ""
        self._first_needed = False
        field, rows = self.query_one(Field), self.query_one(ChoiceList)
        rows.display = False
        field.add_class("-shown")
        field.value = default
        field.cursor_position = len(default)
        field.focus()
        self.refresh_commands()
        found = await self._wait()
        field.remove_class("-shown")
        rows.display = True
        return found if isinstance(found, str) else None

    async def _ask(  # noqa: PLR0913 - one place for all that a list can be
        self,
        heading: str,
        rows: list[Row],
        *,
        mark: Mark,
        words: Iterable[Line],
        needs: str,
        chosen: frozenset[int] = frozenset(),
        alone: int | None = None,
        first: bool = False,
    ) -> object:
        """Show a list and wait for it to be answered."""
        self._begin(heading, words)
        self._needs = needs
        self._first_needed = first
        listed = self.query_one(ChoiceList)
        listed.alone = alone
        listed.show(rows, chosen=chosen, mark=mark, highlighted=min(chosen, default=None))
        listed.focus(scroll_visible=False)
        self.refresh_commands()
        return await self._wait()

    def _begin(self, heading: str, words: Iterable[Line]) -> None:
        self.query_one("#heading", Static).update(Content(heading))
        self.query_one("#words", Paragraphs).show(words)
        self._clear_problem()
        self.query_one("#body").scroll_home(animate=False, immediate=True)

    async def _wait(self) -> object:
        self._waiting = asyncio.get_running_loop().create_future()
        return await self._waiting

    # -- what keys do ------------------------------------------------------------------

    def own_commands(self) -> list[Command]:
        """Give choosing, going on and going back."""
        rows = self.query_one(ChoiceList)
        choosing, leaving = [], []
        if self.query_one(Field).has_class("-shown"):
            told = _("Go to the keys below. In the box, a letter is text.")
            leaving.append(Command("tab", _("to these keys"), told, self.action_next_part))
        else:
            words = _("tick") if rows.mark == "many" else _("choose")
            choosing.append(
                Command(
                    "space",
                    words,
                    _("Choose the line you are on, or tick it."),
                    lambda: rows.choose(rows.highlighted),
                )
            )
        return [
            *choosing,
            Command("enter", _("continue"), _("Go on with what is chosen."), self.go_on),
            Command("escape", _("back"), _("Go back. Nothing is lost."), self.go_back),
            *leaving,
        ]

    def help_page(self) -> str:
        """Say how to answer."""
        return self._needs or _("Answer, then press Enter.")

    def on_choice_list_opened(self) -> None:
        """Enter on the list goes on."""
        self.go_on()

    def on_choice_list_chosen(self) -> None:
        """What was missing is there now."""
        self._clear_problem()

    def on_input_submitted(self) -> None:
        """Enter in the field goes on."""
        self.go_on()

    def go_on(self) -> None:
        """Answer, if there is an answer."""
        field, rows = self.query_one(Field), self.query_one(ChoiceList)
        if field.has_class("-shown"):
            problem = free_text_problem(field.value)
            if problem is not None:
                self._say_problem(problem)
            else:
                self._answer(field.value.strip())
        elif not rows.chosen or (self._first_needed and 0 not in rows.chosen):
            self._say_problem(self._needs)
        else:
            self._answer(min(rows.chosen) if rows.mark == "one" else rows.chosen)

    def go_back(self) -> None:
        """Answer that the person went back."""
        self._answer(None)

    def _answer(self, value: object) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(value)

    def _say_problem(self, text: str) -> None:
        self.query_one(ErrorLine).say(text)
        self.problem(text)

    def _clear_problem(self) -> None:
        self.query_one(ErrorLine).clear()
        self.query_one(Problem).clear()
