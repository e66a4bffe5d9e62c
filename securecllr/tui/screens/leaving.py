"""What is asked before a window of a session closes, where something would be lost."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from textual import getters
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command
from securecllr.tui.layout import ListRow
from securecllr.tui.session_app import SessionApp
from securecllr.tui.widgets.choice_list import ChoiceList


class LeavePage(BaseScreen[None]):
    """Asks whether to close the window; the second row does."""

    def __init__(self) -> None:
        super().__init__(_("stop"))

    @abstractmethod
    def asked(self) -> tuple[str, str, str]:
        """Return the question, and the two lines to choose from."""

    def stay(self) -> None:
        """Do what the first line says, once this page has gone. That is often nothing."""

    def compose_body(self) -> Iterable[Widget]:
        """Return what there is to choose."""
        question, stay, stop = self.asked()
        yield Static(Content(question), classes="heading")
        yield ChoiceList([ListRow(stay), ListRow(stop)], id="rows")

    def own_commands(self) -> list[Command]:
        """Return choosing, and going back."""
        rows = self.query_one(ChoiceList)
        return [
            Command("enter", _("go on"), _("Do what the line you are on says."), rows.open),
            Command("escape", _("back"), _("Go back."), lambda: self.dismiss(None)),
        ]

    def ready(self) -> None:
        """Set the focus on the first row."""
        self.query_one(ChoiceList).focus(scroll_visible=False)

    def on_choice_list_row_opened(self, event: ChoiceList.RowOpened) -> None:
        """Stay, or close the window."""
        if event.row:
            self.app.exit()
            return
        self.dismiss(None)
        self.app.call_later(self.stay)


class KeepCounts(LeavePage):
    """Asks about counts that are in no file yet."""

    app = getters.app(SessionApp)

    def asked(self) -> tuple[str, str, str]:
        """Return what there is to choose."""
        return (
            _("The counts are in no file yet"),
            _("Keep them in a file"),
            _("Stop without keeping them"),
        )

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("Without a file, the counts of this session are gone when both windows close.")

    def stay(self) -> None:
        """Keep them, and say where."""
        from securecllr.tui.screens.hands import keep_counts

        keep_counts(self.app)


class LeaveRoom(LeavePage):
    """Asks before the QR code goes that phones have scanned."""

    def asked(self) -> tuple[str, str, str]:
        """Return what there is to choose."""
        return (
            _("Stop the room view?"),
            _("No, go on with it"),
            _("Yes, stop it: next time the square is new, and phones scan again"),
        )

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("The demo keeps nothing. So its square is made anew each time it is opened.")
