"""The presenter's notes: what is said on the page that the room sees, and what only they may do."""

from __future__ import annotations

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal

from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.messages.present import notes_lines, notes_place
from securecllr.presenter.notes import notes
from securecllr.tui.base_screen import TopLine
from securecllr.tui.commands import Command
from securecllr.tui.screens.in_step import InStep
from securecllr.tui.widgets.steps import StepsPanel


class NotesPage(InStep):
    """What only the presenter sees."""

    DEFAULT_CSS = """
    NotesPage StepsPanel { height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._notes = notes()
        self._lines: list[Line] = []

    def compose_main(self) -> ComposeResult:
        """Return the notes."""
        with Horizontal(id="main"):
            yield StepsPanel()

    def own_commands(self) -> list[Command]:
        """Return what moves the session, and what only the presenter does."""
        found = self.presenting.moving()
        page, session = self.presenting.here, self.presenting.session
        if page.scene:
            found.append(Command("n", _("skip"), _("Go to the next scene."), self.presenting.skip))
        told = _("Time is up: go to the two questions at the end.")
        found.append(Command("e", _("end"), told, self.presenting.end))
        if page.question:
            told = _("Write down a show of hands.")
            found.append(Command("h", _("hands"), told, self.count_hands))
        if page.question in session.counts:
            told = _("Show the counts to the room, or take them away.")
            found.append(Command("c", _("show counts"), told, self.show_counts))
        if session.counts:
            told = _("Keep all the counts in a file.")
            found.append(Command("k", _("keep counts"), told, self.keep_counts))
        return found

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("These notes are yours. The room sees another window: securecllr present.")

    def ready(self) -> None:
        """Show the notes; and look now and then whether a minute has passed."""
        self.set_interval(5.0, self._tick)
        self.query_one(StepsPanel).focus()
        self.show_session()

    def show_session(self) -> None:
        """Show the notes on the page of now."""
        page = self.presenting.here
        self.query_one(TopLine).show(notes_place(page))
        self._lines = self._now()
        self.query_one(StepsPanel).show(page.title, self._lines)
        self.refresh_commands()

    def _now(self) -> list[Line]:
        app = self.presenting
        page = app.here
        return notes_lines(page, app.after, self._notes[page.notes], app.session, app.clock())

    def _tick(self) -> None:
        if self._now() != self._lines:
            self.show_session()

    # -- what only the presenter does --------------------------------------------------

    def count_hands(self) -> None:
        """Ask for numbers."""
        from securecllr.tui.screens.hands import HandsPage

        self.app.push_screen(HandsPage(self.presenting.here))

    def show_counts(self) -> None:
        """Show the counts to the room, or take them away."""
        self.presenting.move(lambda s: msgspec.structs.replace(s, counted=not s.counted))

    def keep_counts(self) -> None:
        """Keep the counts in a file, and say where."""
        from securecllr.tui.screens.hands import keep_counts

        keep_counts(self.presenting)
