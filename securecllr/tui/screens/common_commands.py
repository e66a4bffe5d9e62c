"""The commands of every page of an app that shows nobody's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from securecllr.i18n import _
from securecllr.messages.settings import NEXT
from securecllr.tui.key_commands import Command, HasHelp

if TYPE_CHECKING:
    from securecllr.tui.base_app import BaseApp


def commands_without_profile(app: BaseApp[Any], page: HasHelp) -> list[Command]:
    """Return those of an app that shows nobody's answers, and keeps no settings."""
    return [
        Command("s", _("stop"), _("Stop, and close this window."), app.exit),
        Command("f2", _("colours"), _("Change the colours."), lambda: _colours(app)),
        Command("question_mark", _("help"), _("See every key."), lambda: _help(app, page)),
    ]


def _colours(app: BaseApp[Any]) -> None:
    app.change(theme=NEXT["theme"][app.settings.theme])


def _help(app: BaseApp[Any], page: HasHelp) -> None:
    from securecllr.tui.screens.help import HelpPage

    if not isinstance(app.screen, HelpPage):
        app.push_screen(HelpPage(page))
