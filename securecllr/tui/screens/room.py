"""The room view: what the projector shows, and the black screen over it.

A room looks on, so nothing of the presenter's notes and no name may be shown here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Static

from securecllr.demo.digits import large
from securecllr.demo.qr import modules, typed_key_in_two
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, texts
from securecllr.messages.present import below_lines, code_lines, room_lines, room_place
from securecllr.presenter.deck import RoomPage
from securecllr.tui.base_screen import BaseScreen, TopLine
from securecllr.tui.commands import Command
from securecllr.tui.screens.in_step import InStep
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.qr_code import Square, has_room
from securecllr.tui.widgets.steps import StepsPanel

if TYPE_CHECKING:
    from securecllr.tui.session_app import SessionApp


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
        yield Paragraphs(id="code")
        yield Paragraphs(id="below")

    def show_code(self, code: str, changes: str) -> None:
        """Draw a code large and say it in words, or draw none for ""."""
        digits = self.query_one("#digits", Static)
        digits.set_class(bool(code), "-shown")
        digits.update(Content("\n".join(f"      {row}" for row in large(code))))
        self.query_one("#code", Paragraphs).show(code_lines(code, changes) if code else ())


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
        """Return the square, and beside it the words."""
        with Horizontal(id="main"):
            yield Square(modules(self.presenting.site.secret))
            yield RoomPanel()

    def own_commands(self) -> list[Command]:
        """Return what moves the session."""
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
        below = self.query_one("#below", Paragraphs)
        below.show(below_lines(page, self.presenting.session))
        self._show_blank()

    def _show_words(self) -> None:
        """Show the words; the square where it belongs and has room, and the key to type."""
        if (page := self._page) is None:
            return
        self.set_class(page.square and has_room(self.app.size), "-square")
        lines: list[Line] = room_lines(page)
        if page.square:
            key = typed_key_in_two(self.presenting.site.secret)
            lines += [GAP, *texts(_("The key:"), *key)]
        self.query_one(RoomPanel).show(page.title, lines)

    def _show_code(self) -> None:
        self._drawn = code, changes = self._code()
        wanted = self._page is not None and self._page.code
        self.query_one(RoomPanel).show_code(code if wanted else "", changes)

    def _code(self) -> tuple[str, str]:
        site = self.presenting.site
        return site.code(), site.changes_at

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

    def on_resize(self, event: Resize) -> None:
        """Show the square only where there is room for it."""
        super().on_resize(event)
        self._show_words()


class Nothing(Widget, can_focus=True):
    """A black area."""

    DEFAULT_CSS = """
    Nothing { width: 1fr; height: 1fr; background: #000000; }
    """

    def render(self) -> Content:
        """Draw nothing."""
        return Content("")


class Blank(BaseScreen[None]):
    """A black screen. The same keys move the session behind it."""

    DEFAULT_CSS = """
    Blank { background: #000000; padding: 0; }
    Blank TopLine, Blank KeyBar, Blank #too-small { display: none; }
    """

    def compose_main(self) -> ComposeResult:
        """Return nothing to see."""
        yield Nothing()

    def own_commands(self) -> list[Command]:
        """Return what moves the session."""
        return cast("SessionApp", self.app).moving()

    def ready(self) -> None:
        """Hide the terminal's cursor too."""
        self.query_one(Nothing).focus()
        self.shell.hide_cursor()

    def on_unmount(self) -> None:
        """Show it again."""
        self.shell.show_cursor()
