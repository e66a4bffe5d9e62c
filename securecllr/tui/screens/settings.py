"""Settings (F2): colours, motion, letters, steps, device, language, plain lines."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.settings import NEXT, changed, not_kept_words, setting_words
from securecllr.profile.settings import Settings
from securecllr.tui.base_screen import BaseScreen, Problem
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.widgets.choice_list import ChoiceList


class SettingsPage(BaseScreen[None]):
    """Each line is a setting and its value; Enter changes it, at once."""

    def __init__(self, at: str = "") -> None:
        """Open it.

        Args:
            at: The setting to stand on; else the first.
        """
        super().__init__(_("settings"))
        self._at = at

    def compose_body(self) -> Iterable[Widget]:
        """Give the settings."""
        yield Static(Content(_("Settings")), classes="heading")
        yield Static(Content(_("Press Enter to change a line. It is saved at once.")))
        yield ChoiceList(id="settings")

    def own_commands(self) -> list[Command]:
        """Give what can be done here."""
        rows = self.query_one(ChoiceList)
        return [
            Command("enter", _("change"), _("Change the setting you are on."), rows.open),
            Command("escape", _("back"), _("Go back."), lambda: self.dismiss(None)),
        ]

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Choose how it looks and which keys work. Press Enter to change a line.")

    def ready(self) -> None:
        """Show the settings."""
        self.show_settings()
        if self._at:
            rows = self.query_one(ChoiceList)
            rows.highlighted = list(NEXT).index(self._at) + 1
            self.call_after_refresh(rows.keep_in_view)

    def show_settings(self) -> None:
        """Show the settings as they are now."""
        rows = self.query_one(ChoiceList)
        rows.show([Row("", kind="gap"), *_rows(self.cllr.settings)], highlighted=rows.highlighted)
        rows.focus(scroll_visible=False)

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Change a setting to what comes after it; the last line opens the plain door."""
        names = list(NEXT)
        place = event.row - 1
        if place >= len(names):
            self.cllr.use_plain_lines()
            return
        name = names[place]
        change = changed(self.cllr.settings, name)
        if name == "lang":
            self.cllr.speak(str(change[name]), "settings")
            return
        self.cllr.change(**change)
        self.query_one(Problem).clear()
        self.show_settings()
        if self.cllr.not_kept is not None:
            self.problem(not_kept_words(self.cllr.not_kept))


def _rows(settings: Settings) -> list[Row]:
    """Set each setting with its value in words."""
    return [
        *(Row(*setting_words(settings, name)) for name in NEXT),
        Row(_("Use plain lines instead, from now on")),
    ]
