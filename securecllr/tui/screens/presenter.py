"""The room view and the presenter's notes. They show the same page, each in its own way."""

from __future__ import annotations

from abc import abstractmethod
from datetime import datetime
from typing import TYPE_CHECKING, cast

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.present.deck import Page as RoomPage
from securecllr.present.notes import notes
from securecllr.tui.commands import Command
from securecllr.tui.page import Page, TopLine
from securecllr.tui.widgets.square import Square
from securecllr.tui.widgets.steps import StepsPanel
from securecllr.tui.widgets.words import Words
from securecllr.twostep.digits import large
from securecllr.twostep.square import modules, typed_key
from securecllr.wording.lines import GAP, Line, texts
from securecllr.wording.present import (
    below_lines,
    code_lines,
    notes_lines,
    notes_place,
    room_lines,
    room_place,
)
from securecllr.words import _

if TYPE_CHECKING:
    from securecllr.tui.presenting import PresentApp

_ROOM_FOR_SQUARE = (80, 24)


class InStep(Page[None]):
    """A page that shows where the session is, whichever window moved it."""

    @property
    def presenting(self) -> PresentApp:
        """The app, by its own type."""
        return cast("PresentApp", self.app)

    @abstractmethod
    def show_session(self) -> None:
        """Show the session as it is now."""


class RoomPanel(StepsPanel):
    """The title and the words for the room, a large code, what just happened."""

    DEFAULT_CSS = """
    RoomPanel {
        & #digits { text-style: bold; height: auto; display: none; margin-top: 1; }
        & #digits.-shown { display: block; }
        & #below { margin-top: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Add the code, and what stands below it."""
        yield from super().compose()
        yield Static(id="digits")
        yield Words(id="code")
        yield Words(id="below")

    def show_code(self, code: str, changes: str) -> None:
        """Draw a code large and say it in words, or draw none for ""."""
        digits = self.query_one("#digits", Static)
        digits.set_class(bool(code), "-shown")
        digits.update(Content("\n".join(f"      {row}" for row in large(code))))
        self.query_one("#code", Words).show(code_lines(code, changes) if code else ())


class RoomView(InStep):
    """What the projector shows. No names, and none of the notes."""

    DEFAULT_CSS = """
    RoomView {
        & #main { height: 1fr; }
        & #square { display: none; margin-right: 1; }
        & RoomPanel { height: 1fr; width: 1fr; }
        &.-square #square { display: block; }
        &.-square TopLine { border: none; height: 1; }
        &.-square KeyBar { border: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._drawn = ("", "")
        self._page: RoomPage | None = None

    def compose_main(self) -> ComposeResult:
        """Give the square, and beside it the words."""
        with Horizontal(id="main"):
            yield Square(modules(self.presenting.site.secret))
            yield RoomPanel()

    def own_commands(self) -> list[Command]:
        """Give what moves the session."""
        return self.presenting.moving()

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("This is what the room sees. The notes are in another window: present --notes.")

    def ready(self) -> None:
        """Show the page; and look each second whether the code has changed."""
        self.set_interval(1.0, self._tick)
        self.query_one(RoomPanel).focus()
        self.show_session()

    def show_session(self) -> None:
        """Show the page of now, or nothing where the room is to see nothing."""
        self._page = page = self.presenting.here
        self.query_one(TopLine).show(room_place(page))
        self._show_words()
        self._show_code()
        below = self.query_one("#below", Words)
        below.show(below_lines(page, self.presenting.session))
        self._show_blank()

    def _show_words(self) -> None:
        """Show the words; the square where it belongs and has room, and the key to type."""
        if (page := self._page) is None:
            return
        room = self.app.size >= _ROOM_FOR_SQUARE and self.app.size.height >= _ROOM_FOR_SQUARE[1]
        self.set_class(page.square and room, "-square")
        lines: list[Line] = room_lines(page)
        if page.square:
            key = typed_key(self.presenting.site.secret)
            half = len(key) // 2
            lines += [GAP, *texts(_("The key:"), key[:half].strip(), key[half:].strip())]
        self.query_one(RoomPanel).show(page.title, lines)

    def _show_code(self) -> None:
        self._drawn = code, changes = self._code()
        wanted = self._page is not None and self._page.code
        self.query_one(RoomPanel).show_code(code if wanted else "", changes)

    def _code(self) -> tuple[str, str]:
        site = self.presenting.site
        changes = datetime.fromtimestamp(site.next_step_at).astimezone()
        return site.code(), f"{changes:%H:%M:%S}"

    def _tick(self) -> None:
        if self._page is not None and self._page.code and self._code() != self._drawn:
            self._show_code()

    def _show_blank(self) -> None:
        app = self.presenting
        covered = isinstance(app.screen, Blank)
        if app.session.blank and not covered:
            app.push_screen(Blank())
        elif covered and not app.session.blank:
            app.screen.dismiss(None)

    def on_resize(self, event: object) -> None:
        """Show the square only where there is room for it."""
        super().on_resize(event)  # type: ignore[arg-type]
        self._show_words()


class Nothing(Widget, can_focus=True):
    """A black area."""

    DEFAULT_CSS = """
    Nothing { width: 1fr; height: 1fr; background: #000000; }
    """

    def render(self) -> Content:
        """Draw nothing."""
        return Content("")


class Blank(Page[None]):
    """A black screen. The same keys move the session behind it."""

    DEFAULT_CSS = """
    Blank { background: #000000; padding: 0; }
    Blank TopLine, Blank KeyBar, Blank #too-small { display: none; }
    """

    def compose_main(self) -> ComposeResult:
        """Give nothing to see."""
        yield Nothing()

    def own_commands(self) -> list[Command]:
        """Give what moves the session."""
        return cast("PresentApp", self.app).moving()

    def ready(self) -> None:
        """Hide the terminal's cursor too."""
        self.query_one(Nothing).focus()
        self.shell.hide_cursor()

    def on_unmount(self) -> None:
        """Show it again."""
        self.shell.show_cursor()


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
        """Give the notes."""
        with Horizontal(id="main"):
            yield StepsPanel()

    def own_commands(self) -> list[Command]:
        """Give what moves the session, and what only the presenter does."""
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
