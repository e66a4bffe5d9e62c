"""The room view: what the projector shows, and the black screen over it.

A room looks on, so nothing of the presenter's notes and no name may be shown here.
"""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key, Resize
from textual.widget import Widget

from securecllr.demo.qr import modules, typed_key_in_two
from securecllr.i18n import _
from securecllr.messages.present import room_place, timer_words, wall_words
from securecllr.presenter.deck import RoomPage
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.walls import Wall
from securecllr.tui.base_screen import BaseScreen, TopLine
from securecllr.tui.key_commands import Command
from securecllr.tui.screens.session_screen import SessionScreen
from securecllr.tui.session_app import SessionApp
from securecllr.tui.widgets.qr_code import QrCode, has_room
from securecllr.tui.widgets.wall import WallPanel


class RoomView(SessionScreen):
    """What the projector shows. No names, and none of the notes."""

    DEFAULT_CSS = """
    RoomView {
        & #main { height: 1fr; }
        & #qr-code { display: none; margin-right: 1; }
        & WallPanel { height: 1fr; width: 1fr; }
        &.-qr-code #qr-code { display: block; }
        & TopLine { border: none; height: 1; }
        & KeyBar { border: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._drawn: object = None
        self._now: tuple[RoomPage, Wall] | None = None  # acted out once for each key
        self._told: tuple[PresenterSession, str] | None = None  # until the session moves on

    def compose_main(self) -> ComposeResult:
        """Return the QR code, and beside it the words."""
        with Horizontal(id="main"):
            yield QrCode(modules(self.app.site.secret))
            yield WallPanel()

    def bar_commands(self) -> list[Command]:
        """Return the few that the room may read; the help has them all."""
        return [each for each in self.commands() if each.key in ("space", "b", "question_mark")]

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("This is what the room sees. The notes are in another window: present --notes.")

    def ready(self) -> None:
        """Show the page; and look each second whether the code has changed."""
        self.set_interval(1.0, self._tick)
        self.query_one(WallPanel).focus()
        self.show_session()

    def show_session(self) -> None:
        """Show the page of now, or nothing where the room is to see nothing."""
        self._drawn = None
        self._now = self.app.here, self.app.wall
        self._show_wall()
        self.refresh_commands()
        self._show_blank()

    def tell(self, words: str) -> None:
        """Say something at the top until the session moves on."""
        self._told = self.app.session, words
        self._show_wall()

    def on_key(self, event: Key) -> None:
        """Move by the keys of a clicker too."""
        move = {"pagedown": self.app.go_on, "pageup": self.app.go_back}.get(event.key)
        if move is not None:
            event.stop()
            event.prevent_default()
            move()

    def _show_wall(self) -> None:
        if self._now is None:
            return
        app, (page, wall) = self.app, self._now
        site = app.site
        place = self._place_words(page)
        wanted = (site.code() if wall.code else "", place)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        top = self.query_one(TopLine)
        top.head = page.title
        top.show(place)
        room = self.app.size
        self.set_class(wall.qr_code and has_room(room), "-qr-code")
        qr_code = self.query_one(QrCode)
        if qr_code.big != (is_big := has_room(room, big=True)):
            qr_code.make_big(big=is_big)
        panel = self.query_one(WallPanel)
        if wall.code:
            panel.show_code(site.code(), site.changes_at)
        elif wall.qr_code:
            panel.show_square(page.title, wall.words, typed_key_in_two(site.secret))
        elif wall.key:
            panel.show(page.title, (_("The key:"), *typed_key_in_two(site.secret)), begins=False)
        else:
            begins = not (page.step or app.session.wall)
            panel.show(page.title, wall_words(wall, page, app.session), begins=begins)

    def _place_words(self, page: RoomPage) -> str:
        """Return what the top line says: where it is, or what there is to tell, and the time."""
        app = self.app
        is_told = self._told is not None and self._told[0] == app.session
        place = self._told[1] if self._told and is_told else room_place(page)
        if app.times_here and app.session.since:
            place += f"  {timer_words(app.session, page, app.clock())}"
        return place

    def _tick(self) -> None:
        self._show_wall()

    def _show_blank(self) -> None:
        app = self.app
        covered = isinstance(app.screen, Blank)
        if app.session.blank and not covered:
            app.push_screen(Blank())
        elif covered and not app.session.blank:
            app.screen.dismiss(None)

    def on_resize(self, _event: Resize) -> None:
        """Show the QR code only where there is room for it."""
        self._drawn = None
        self._show_wall()


class Nothing(Widget, can_focus=True):
    """A black area."""

    DEFAULT_CSS = """
    Nothing { width: 1fr; height: 1fr; background: #000000; }
    """

    def render(self) -> Content:
        """Draw nothing."""
        return Content("")


class Blank(BaseScreen[None]):
    """A black screen. Any key brings back what it covers, and does nothing else."""

    app = getters.app(SessionApp)

    DEFAULT_CSS = """
    Blank { background: #000000; padding: 0; }
    Blank TopLine, Blank KeyBar, Blank #too-small { display: none; }
    """

    def compose_main(self) -> ComposeResult:
        """Return nothing to see."""
        yield Nothing()

    def commands(self) -> list[Command]:
        """Return none: no key does here what it does elsewhere."""
        return []

    def on_key(self, event: Key) -> None:
        """Bring the wall back."""
        event.stop()
        event.prevent_default()
        self.app.blank()

    def ready(self) -> None:
        """Hide the terminal's cursor too."""
        self.query_one(Nothing).focus()
        self.app.hide_cursor()

    def on_unmount(self) -> None:
        """Show it again."""
        self.app.show_cursor()
