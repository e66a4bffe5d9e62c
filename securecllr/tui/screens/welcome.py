"""The first screen: what it is, how long it takes, what is kept, who sees it; or plain lines."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.browser import phone_warning
from securecllr.messages.lines import texts
from securecllr.messages.packs import pack_welcome_lines
from securecllr.messages.reading import kept_title, program_title, promise_lines, welcome_lines
from securecllr.messages.settings import other_language
from securecllr.tui.base_screen import BaseScreen, TopLine
from securecllr.tui.commands import Command
from securecllr.tui.layout import TALL, Row
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.paragraphs import Paragraphs


class Welcome(BaseScreen[None]):
    """What a councillor reads before the first question (rule H4)."""

    DEFAULT_CSS = """
    Welcome {
        & #start { margin-top: 1; }
        &.-short .heading, &.-tiny .heading { display: none; }
        &.-short .gap-above, &.-tiny .gap-above { margin-top: 0; }
        &.-short #start, &.-tiny #start { margin-top: 0; }
    }
    """

    def compose_body(self) -> Iterable[Widget]:
        """Give the words, then what to do."""
        yield Static(Content(program_title()), classes="heading")
        yield Paragraphs(welcome_lines(), classes="gap-above")
        yield Paragraphs(promise_lines(), classes="gap-above")
        yield Paragraphs(pack_welcome_lines(self.cllr.audit.catalogue), classes="gap-above")
        if self.app.is_web:
            yield Paragraphs(texts(phone_warning()), classes="gap-above")
        yield ChoiceList(
            [
                Row(_("Start")),
                Row(_("Use plain lines instead (for screen readers and small windows)")),
                Row(kept_title()),
                Row(other_language()[1]),
            ],
            id="start",
        )

    def own_commands(self) -> list[Command]:
        """Give what can be done with the list."""
        rows = self.query_one(ChoiceList)
        return [
            Command("enter", _("go on"), _("Do what the line you are on says."), rows.open),
        ]

    def on_resize(self, event: events.Resize) -> None:
        """Name the page in the top line where there is no room for a heading and gaps.

        So that as many of the words as can be are seen together with the line that starts.
        """
        super().on_resize(event)
        self.query_one(TopLine).show(program_title() if event.size.height < TALL else "")

    def ready(self) -> None:
        """Start at the top, so that the first words are seen."""
        self.query_one(ChoiceList).focus(scroll_visible=False)

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Press Enter to start. Nothing is asked that could harm you if it got out.")

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Start, go to the plain door, read what is kept, or change the language."""
        match event.row:
            case 0:
                from securecllr.tui.screens.accounts import ChooseAccounts

                self.app.switch_screen(ChooseAccounts())
            case 1:
                self.cllr.use_plain_lines()
            case 3:
                self.cllr.speak(other_language()[0], "welcome")
            case _:
                from securecllr.tui.screens.kept import KeptPage

                self.app.push_screen(KeptPage(self.cllr.audit))
