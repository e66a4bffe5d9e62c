"""The commands of every page, always last and always in the same order (rule G14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from securecllr.tui.commands import Command
from securecllr.words import _

if TYPE_CHECKING:
    from securecllr.tui.app import CllrApp
    from securecllr.tui.page import Page


def commands(app: CllrApp, page: Page[object]) -> list[Command]:
    """Give them for a page."""
    return [
        Command(
            "s",
            _("save and stop"),
            _("Stop for now. Everything is saved, and you can carry on later."),
            app.save_and_stop,
        ),
        Command("g", _("get help"), _("See who can help you."), lambda: _get_help(app)),
        Command("f2", _("settings"), _("Change colours and keys."), lambda: _settings(app)),
        Command(
            "question_mark",
            _("help"),
            _("See every key, and the hard words."),
            lambda: _help(app, page),
        ),
    ]


def _get_help(app: CllrApp) -> None:
    from securecllr.tui.screens.reading import Reading
    from securecllr.wording.reading import help_contact_lines

    lines = help_contact_lines(app.walk.catalogue)
    app.push_screen(Reading(_("Get help"), lines))


def _settings(app: CllrApp) -> None:
    from securecllr.tui.screens.settings import SettingsPage

    if not isinstance(app.screen, SettingsPage):
        app.push_screen(SettingsPage())


def _help(app: CllrApp, page: Page[object]) -> None:
    from securecllr.tui.screens.helping import HelpPage

    if not isinstance(app.screen, HelpPage):
        app.push_screen(HelpPage(page))
