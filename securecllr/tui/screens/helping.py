"""Help: what a page is for, its commands (Enter does them), the hard words, the steps' sources."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.catalogue.model import Catalogue
from securecllr.tui.commands import Command, moving_help
from securecllr.tui.layout import Row
from securecllr.tui.page import Page
from securecllr.tui.screens.reading import Reading
from securecllr.tui.widgets.rows import Rows
from securecllr.tui.widgets.words import Words
from securecllr.wording.lines import texts
from securecllr.wording.origins import origin_lines, origins_title
from securecllr.wording.reading import glossary_lines, help_contact_lines
from securecllr.words import _


class HelpPage(Page[None]):
    """Help for the page that it was called from."""

    def __init__(self, page: Page[object], catalogue: Catalogue | None = None) -> None:
        super().__init__(_("help"))
        self._page = page
        self._catalogue = catalogue
        self._here = page.help_here()
        self._origins = origin_lines(page.rests_on())
        self._commands = [c for c in page.commands() if c.key != "question_mark"]

    def compose_body(self) -> Iterable[Widget]:
        """Give the help of the page, its commands, the keys of lists, the hard words."""
        yield Static(Content(_("Help")), classes="heading")
        yield Words(texts(self._here))
        yield Static(Content(_("Keys on that page")), classes="heading gap-above")
        yield Rows([Row(f"{c.key_words}  {c.help}") for c in self._commands])
        yield Static(Content(_("Keys in every list")), classes="heading gap-above")
        yield Words(texts(*(f"  {keys}: {what}" for keys, what in moving_help())))
        if self._catalogue is not None:
            yield Static(Content(_("Words we use")), classes="heading gap-above")
            yield Words(glossary_lines(self._catalogue))
            yield Static(Content(_("Get help")), classes="heading gap-above")
            yield Words(help_contact_lines(self._catalogue))
        if self._origins:
            yield Static(Content(origins_title()), classes="heading gap-above")
            yield Words(self._origins)

    def own_commands(self) -> list[Command]:
        """Give the way back."""
        return [
            Command("escape", _("back"), _("Go back."), lambda: self.dismiss(None)),
        ]

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Read, or press Enter on a line to do what it says.")

    def ready(self) -> None:
        """Start at the top."""
        self.query_one(Rows).focus(scroll_visible=False)

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Go back, and do what the line says."""
        command = self._commands[event.row]
        self.dismiss(None)
        self.app.call_later(command.run)


class ContactsPage(Reading):
    """Who can help."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(_("Get help"), help_contact_lines(catalogue))
