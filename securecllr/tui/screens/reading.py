"""A page that is read: a card, what is kept, who can help, a platform's steps."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.page import Page
from securecllr.tui.widgets.rows import Rows
from securecllr.tui.widgets.words import Words
from securecllr.wording.lines import Line
from securecllr.words import _


class Reading(Page[None]):
    """Words to read, and one line below them to go on."""

    DEFAULT_CSS = """
    Reading Rows { margin-top: 1; }
    """

    def __init__(self, heading: str, lines: Iterable[Line], place: str = "") -> None:
        super().__init__(place or heading)
        self._heading = heading
        self._lines = list(lines)

    def compose_body(self) -> Iterable[Widget]:
        """Give the words, then the way on."""
        yield Static(Content(self._heading), classes="heading")
        yield Words(self._lines, classes="gap-above")
        yield Rows([Row(_("Go back to where I was"))])

    def own_commands(self) -> list[Command]:
        """Give the way back."""
        return [
            Command("escape", _("back"), _("Go back to where you were."), self.leave),
        ]

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("This page is to read. Press Enter or Esc to go back.")

    def ready(self) -> None:
        """Start at the top, whatever has the focus."""
        self.query_one(Rows).focus(scroll_visible=False)

    def on_rows_opened(self) -> None:
        """Go back."""
        self.leave()

    def leave(self) -> None:
        """Go back."""
        self.dismiss(None)
