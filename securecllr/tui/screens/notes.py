"""The presenter's notes: what is said on the page that the room sees, and what the wall shows."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.messages.present import notes_lines, notes_place, wall_lines
from securecllr.presenter.notes import notes
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.walls import Wall
from securecllr.tui.base_screen import TopLine
from securecllr.tui.screens.session_screen import SessionScreen
from securecllr.tui.widgets.steps import StepsPanel


class NotesPage(SessionScreen):
    """What only the presenter sees."""

    DEFAULT_CSS = """
    NotesPage StepsPanel { height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._notes = notes()
        self._lines: list[Line] = []
        self._wall = Wall()  # acted out once for each key
        self._told: tuple[PresenterSession, str] | None = None  # until the session moves on

    def compose_main(self) -> ComposeResult:
        """Return the notes."""
        with Horizontal(id="main"):
            yield StepsPanel()

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("These notes are yours. The room sees another window: securecllr present.")

    def ready(self) -> None:
        """Show the notes; and look now and then whether a minute has passed."""
        self.set_interval(5.0, self._tick)
        self.query_one(StepsPanel).focus()
        self.show_session()

    def show_session(self) -> None:
        """Show the notes on the page of now."""
        page = self.app.here
        self._wall = self.app.wall
        self.query_one(TopLine).show(notes_place(page))
        self._lines = self._now()
        self.query_one(StepsPanel).show(page.title, self._lines)
        self.refresh_commands()

    def _now(self) -> list[Line]:
        app = self.app
        page = app.here
        said = self._notes[page.notes]
        lines = notes_lines(page, app.after, said, app.session, app.clock())
        if self._told and self._told[0] == app.session:
            lines.insert(0, Line(self._told[1], "careful"))
        # What the wall shows comes last: who sees the wall needs it least.
        return [*lines, *wall_lines(self._wall)]

    def tell(self, words: str) -> None:
        """Say something until the session moves on."""
        self._told = self.app.session, words
        self.show_session()

    def _tick(self) -> None:
        if self._now() != self._lines:
            self.show_session()
