"""Help: what a page is for, its commands (Enter does them), the hard words, the steps' sources."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.origins import origin_lines, origins_title
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command, HasHelp, moving_help
from securecllr.tui.layout import ListRow
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.paragraphs import Paragraphs


class HelpPage(BaseScreen[None]):
    """Help for the page that it was called from."""

    def __init__(self, page: HasHelp) -> None:
        super().__init__(_("help"))
        self._page = page
        self._here = page.help_here()
        self._origins = origin_lines(page.rests_on())
        self._commands = [c for c in page.commands() if c.key != "question_mark"]

    def compose_body(self) -> Iterable[Widget]:
        """Return the help of the page, its commands, the keys of lists, the hard words."""
        yield Static(Content(_("Help")), classes="heading")
        yield Paragraphs(texts(self._here))
        yield Static(Content(_("Keys on that page")), classes="heading gap-above")
        yield ChoiceList([ListRow(f"{c.key_words}  {c.help}") for c in self._commands])
        yield Static(Content(_("Keys in every list")), classes="heading gap-above")
        yield Paragraphs(texts(*(f"  {keys}: {what}" for keys, what in moving_help())))
        if self._origins:
            yield Static(Content(origins_title()), classes="heading gap-above")
            yield Paragraphs(self._origins)

    def own_commands(self) -> list[Command]:
        """Return the way back."""
        return [
            Command("escape", _("back"), _("Go back."), lambda: self.dismiss(None)),
        ]

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("Read, or press Enter on a line to do what it says.")

    def ready(self) -> None:
        """Start at the top."""
        self.query_one(ChoiceList).focus(scroll_visible=False)

    def on_choice_list_row_opened(self, event: ChoiceList.RowOpened) -> None:
        """Go back, and do what the line says."""
        command = self._commands[event.row]
        self.dismiss(None)
        self.app.call_later(command.run)
