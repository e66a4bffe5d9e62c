"""The two windows of a session for a room, with their screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from securecllr.presenter.deck import closing, qr_page
from securecllr.tui.key_commands import Command, HasHelp
from securecllr.tui.screens import common_commands
from securecllr.tui.session_app import SessionApp

if TYPE_CHECKING:
    from securecllr.tui.screens.session_screen import SessionScreen


class PresenterApp(SessionApp):
    """One of the two windows. It opens nobody's answers, and keeps nothing but what they share."""

    def get_default_screen(self) -> SessionScreen:
        """Return the page of this window."""
        if self.role == "room":
            from securecllr.tui.screens.room import RoomView

            return RoomView()
        from securecllr.tui.screens.notes import NotesPage

        return NotesPage()

    def commands_everywhere(self, page: HasHelp) -> list[Command]:
        """Return the commands of every page; counts that are not kept are asked about first."""
        stop, *others = common_commands.commands_without_profile(self, page)
        return [msgspec.structs.replace(stop, run=self._stop), *others]

    @property
    def _has_counts(self) -> bool:
        """Whether to ask about counts that are in no file: the notes do, or who wrote them down."""
        return self.role == "notes" or self.counts_here

    def _stop(self) -> None:
        from securecllr.tui.screens.leaving import KeepCounts, LeavePage, LeaveRoom

        if isinstance(self.screen, LeavePage):
            return
        if self.role == "room" and qr_page(self.pages) <= self.session.page < closing(self.pages):
            # Meanwhile the notes may have moved on, or blanked it.
            self.push_screen(LeaveRoom(), lambda _gone: self.show_now())
        elif self._has_counts and self.session.counts != self.kept_counts:
            self.push_screen(KeepCounts())
        else:
            self.exit()
