"""A cohort report to read on the full screen. It knows ranges only, and opens nobody's answers."""

from __future__ import annotations

from typing import Literal

from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.key_commands import Command, HasHelp
from securecllr.tui.screens import common_commands
from securecllr.tui.screens.text_screen import TextScreen

Wanted = Literal["save"]


class CohortApp(BaseApp[Wanted]):
    """Ends with what to do with the report: save it, or nothing."""

    def __init__(self, title: str, lines: list[Line]) -> None:
        """Open it.

        Args:
            title: The report's title.
            lines: What it says.
        """
        super().__init__(Settings())
        self._title_of_report = title
        self._lines = lines

    def commands_everywhere(self, page: HasHelp) -> list[Command]:
        """Return those of an app that shows nobody's answers."""
        return common_commands.commands_without_profile(self, page)

    def get_default_screen(self) -> CohortPage:
        """Return its only page."""
        return CohortPage(self._title_of_report, self._lines, _("report on many"))


class CohortPage(TextScreen):
    """The report, from its first sentences to its last table."""

    def own_commands(self) -> list[Command]:
        """Return saving, and the way out."""
        return [
            Command("r", _("save or print"), _("Save it as a page to read or print."), self.save),
            Command("escape", _("close"), _("Close the report. Nothing is saved."), self.leave),
        ]

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("This page is to read. Up and Down read on. R saves it as a page to print.")

    def save(self) -> None:
        """Close the report; the command then saves it."""
        self.app.exit("save")

    def leave(self) -> None:
        """Close the report."""
        self.app.exit()
