"""The commands of every page, always last and always in the same order (rule G14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from securecllr.i18n import _
from securecllr.messages.settings import NEXT
from securecllr.tui.commands import Command

if TYPE_CHECKING:
    from securecllr.catalogue.model import Catalogue
    from securecllr.tui.app import CllrApp
    from securecllr.tui.base_app import BaseApp
    from securecllr.tui.base_screen import BaseScreen


def commands(app: CllrApp, page: BaseScreen[object]) -> list[Command]:
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
            lambda: _help(app, page, app.audit.catalogue),
        ),
    ]


def commands_without_profile(app: BaseApp[Any], page: BaseScreen[object]) -> list[Command]:
    """Give those of an app that shows nobody's answers, and keeps no settings."""
    return [
        Command("s", _("stop"), _("Stop, and close this window."), app.exit),
        Command("f2", _("colours"), _("Change the colours."), lambda: _colours(app)),
        Command("question_mark", _("help"), _("See every key."), lambda: _help(app, page)),
    ]


def _get_help(app: CllrApp) -> None:
    from securecllr.tui.screens.helping import ContactsPage

    if not isinstance(app.screen, ContactsPage):  # a key held down would open it many times
        app.push_screen(ContactsPage(app.audit.catalogue))


def _settings(app: CllrApp) -> None:
    from securecllr.tui.screens.settings import SettingsPage

    if not isinstance(app.screen, SettingsPage):
        app.push_screen(SettingsPage())


def _colours(app: BaseApp[Any]) -> None:
    app.change(theme=NEXT["theme"][app.settings.theme])


def _help(app: BaseApp[Any], page: BaseScreen[object], catalogue: Catalogue | None = None) -> None:
    from securecllr.tui.screens.helping import HelpPage

    if not isinstance(app.screen, HelpPage):
        app.push_screen(HelpPage(page, catalogue))
