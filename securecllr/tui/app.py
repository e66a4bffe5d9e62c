"""The app: one walk, one person's settings, what works on every page, and how it ends."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.worker import WorkerFailed

from securecllr.audit.walk import Walk
from securecllr.errors import Trouble
from securecllr.profile.settings import Settings, write_settings
from securecllr.tui.commands import Command
from securecllr.tui.safety import OnlyPrintable
from securecllr.tui.themes import THEMES

if TYPE_CHECKING:
    from textual.screen import Screen

    from securecllr.tui.page import Page
    from securecllr.tui.screens.home import Home

Place = Literal["home", "audit", "plan", "recheck", "demo"]
Ending = Literal["stopped", "plain", "interrupted", "forgotten"]


class CllrApp(App[Ending]):
    """The full-screen door."""

    TITLE = "securecllr"
    ENABLE_COMMAND_PALETTE = False  # the help page lists our commands, and runs them
    NOTIFICATION_TIMEOUT = 3600.0
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "interrupt", "")]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (56, "-normal"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-tiny"),
        (12, "-short"),
        (20, "-tall"),
    ]

    def __init__(self, walk: Walk, settings: Settings, place: Place = "home") -> None:
        """Open the door.

        Args:
            walk: The walk over the open profile.
            settings: How the person likes it.
            place: Where to start.
        """
        super().__init__()
        self.walk = walk
        self.settings = settings
        self.place: Place = place
        self.trouble: Trouble | None = None
        self.broke: BaseException | None = None
        self.forgotten: list[str] = []  # what was deleted, to be said once the screen has gone
        for theme in THEMES.values():
            self.register_theme(theme)
        # Not by assignment, which would have every style sheet read twice before the first page.
        self.set_reactive(CllrApp.theme, THEMES[settings.theme].name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._apply_motion()

    def get_default_screen(self) -> Home:
        """Give the page to start on: no other is drawn first."""
        from securecllr.tui.screens.home import Home

        return Home()

    def on_mount(self) -> None:
        """Show the real cursor, and go to the place that was asked for."""
        self.show_cursor()
        self.app_resume_signal.subscribe(self, self.show_cursor)  # stopped, and carried on
        if self.place == "demo":
            from securecllr.tui.screens.demo import DemoPage

            self.push_screen(DemoPage())
        elif self.walk.store.is_new:
            from securecllr.tui.screens.welcome import Welcome

            self.push_screen(Welcome())
        elif self.place in ("audit", "recheck") and not self.walk.store.may_add():
            pass  # the page that says so comes when the first one is drawn
        elif self.place == "recheck":
            from securecllr.tui.screens.coming_back import recheck

            recheck(self)
        elif self.place == "home" and self.walk.now.attestation is not None:
            from securecllr.tui.screens.coming_back import since_page

            self.push_screen(since_page(self))
        elif self.place == "plan":
            from securecllr.tui.screens.plan import PlanPage

            self.push_screen(PlanPage())
        elif self.place == "audit" and (section := self.walk.next_section()):
            from securecllr.tui.screens.question import QuestionScreen

            self.push_screen(QuestionScreen(section.open[0].key))

    def on_ready(self) -> None:
        """Set the garbage collector going, once the first page is drawn."""
        if not gc.isenabled():
            gc.freeze()  # what is there now stays
            gc.enable()
        if self.place != "demo":
            self.may_change()  # now, not sooner: to claim the profile takes a moment

    # -- what works everywhere ---------------------------------------------------------

    def commands_everywhere(self, page: Page[object]) -> list[Command]:
        """Give the commands of every page."""
        from securecllr.tui.screens import everywhere

        return everywhere.commands(self, page)

    def change(self, **changes: object) -> None:
        """Change a setting, now and from now on."""
        self.settings = msgspec.structs.replace(self.settings, **changes)
        write_settings(self.walk.store.path, self.settings)
        self.theme = THEMES[self.settings.theme].name
        self._apply_motion()

    def _apply_motion(self) -> None:
        self.animation_level = "full" if self.settings.motion else "none"

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands: one of them saves a picture of the answers."""
        return ()

    def action_interrupt(self) -> None:
        """Ctrl-C: everything is saved already."""
        self.exit("interrupted")

    def may_change(self) -> bool:
        """Tell whether answers can be saved here, as they are shown; where not, say why."""
        from securecllr.wording.reading import cannot_change, elsewhere_title

        found = cannot_change(self.walk)
        if found:
            from securecllr.tui.screens.reading import Reading

            self.push_screen(Reading(elsewhere_title(), found))
        return not found

    def save_and_stop(self) -> None:
        """Leave. Everything is saved already."""
        self.exit("stopped")

    def stop_with(self, trouble: Trouble) -> None:
        """Leave because a file could not be saved: the command line says why."""
        self.trouble = trouble
        self.exit("stopped")

    # -- the terminal ------------------------------------------------------------------

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add the wall between data and the terminal."""
        return [*super().get_line_filters(), OnlyPrintable()]

    def show_cursor(self, _app: object = None) -> None:
        """Show the terminal's own cursor, which Textual hides: speech and braille follow it."""
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[?25h")
            self._driver.flush()

    def _display(self, screen: Screen[object], renderable: object) -> None:
        """Put the cursor on what has the focus, each time that something is drawn."""
        cell = getattr(screen.focused, "cursor_cell", None)
        if cell is not None and screen.is_attached:
            self.cursor_position = cell()
        super()._display(screen, renderable)  # type: ignore[arg-type]

    # -- when we break -----------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """Stop with a Trouble as such; keep any other error for the command line to own up to."""
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error  # what went wrong while a page asked one thing after another
        if isinstance(error, Trouble):
            self.stop_with(error)
            return
        self.broke = self.broke or error
        super()._handle_exception(error)

    def panic(self, *renderables: object) -> None:
        """Close because the keyboard can be read no more: Textual keeps no error then."""
        self.broke = self.broke or RuntimeError("the keyboard could not be read")
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Close. Textual would print local variables, which may hold answers and secrets."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print nothing: the command line says one sentence."""
        self._exit_renderables.clear()
