"""The base class of both windows' screens: they follow the session, whichever moves it.

Every key of a session works in either window: one screen alone is enough. What a window shows is
its own page's: ``room`` or ``notes``.
"""

from __future__ import annotations

from abc import abstractmethod

import msgspec
from textual import getters

from securecllr.i18n import _
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command
from securecllr.tui.session_app import SessionApp


class SessionScreen(BaseScreen[None]):
    """A page that shows where the session is, whichever window moved it."""

    app = getters.app(SessionApp)

    @abstractmethod
    def show_session(self) -> None:
        """Show the session as it is now."""

    @abstractmethod
    def tell(self, words: str) -> None:
        """Say something until the session moves on."""

    def own_commands(self) -> list[Command]:
        """Return what moves the session, counts hands, and keeps the counts."""
        found = self.app.moving()
        page, session = self.app.here, self.app.session
        if page.scene:
            found.append(Command("n", _("skip"), _("Go to the next scene."), self.app.skip))
        told = _("Time is up: go to the two questions at the end.")
        found.append(Command("e", _("end"), told, self.app.end))
        told = _("Write down a show of hands.")
        found.append(Command("h", _("hands"), told, self.count_hands))
        if page.question in session.counts:
            told = _("Show the counts to the room, or take them away.")
            found.append(Command("c", _("show counts"), told, self.show_counts))
        if session.counts:
            told = _("Keep all the counts in a file.")
            found.append(Command("k", _("keep counts"), told, self.keep_counts))
        return found

    def count_hands(self) -> None:
        """Ask for numbers; where no hands are to go up, say so."""
        page = self.app.here
        if not page.question:
            self.tell(_("No hands are counted here."))
            return
        from securecllr.tui.screens.hands import HandsPage

        self.app.push_screen(HandsPage(page))

    def show_counts(self) -> None:
        """Show the counts to the room, or take them away."""
        self.app.move(lambda s: msgspec.structs.replace(s, counted=not s.counted))

    def keep_counts(self) -> None:
        """Keep the counts in a file, and say where."""
        from securecllr.tui.screens.hands import keep_counts

        keep_counts(self.app)
