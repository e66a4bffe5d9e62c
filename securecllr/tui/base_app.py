"""The base class of the apps: themes, the terminal, and how they end. It knows no profile.

Names of Textual 8.2 that are private are used where it has no public ones; each says why, and
``tests/tui/test_private_names.py`` lists them.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

import msgspec
from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.filter import LineFilter

from securecllr.errors import UserError
from securecllr.profile.settings import Settings
from securecllr.signals import ending_signals
from securecllr.tui.filters import PrintableFilter
from securecllr.tui.key_commands import Command, HasHelp
from securecllr.tui.key_queue import KeyQueue
from securecllr.tui.layout import TALL
from securecllr.tui.themes import THEMES
from securecllr.tui.widgets.scroll import HasCursor

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen

ReturnType = TypeVar("ReturnType")


class BaseApp(App[ReturnType], Generic[ReturnType]):
    """An app with our themes and the terminal's own cursor, without Textual's own commands."""

    TITLE = "securecllr"
    ENABLE_COMMAND_PALETTE = False  # the help page lists our commands, and runs them
    NOTIFICATION_TIMEOUT = 3600.0
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+c", "interrupt", ""),
        ("ctrl+z", "suspend_process", ""),
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (56, "-normal"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-tiny"),
        (12, "-short"),
        (TALL, "-tall"),
    ]

    def __init__(self, settings: Settings) -> None:
        """Start with a person's settings.

        Args:
            settings: The theme, and whether anything may move.
        """
        super().__init__()
        self.settings = settings
        self.error: UserError | None = None
        self.broke: BaseException | None = None
        self.interrupted = False
        self.told_to_end: signal.Signals | None = None
        self.keys = KeyQueue(self, self.on_event, self.settled)
        self._still = False
        for theme in THEMES.values():
            self.register_theme(theme)
        # Not by assignment, which would have every style sheet read twice before the first page.
        self.set_reactive(BaseApp.theme, THEMES[settings.theme].name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._apply_motion()

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver where Textual would take the one that it mends."""
        found = super().get_driver_class()
        if found.__module__ == "textual.drivers.linux_driver":
            from securecllr.tui.driver import TerminalDriver

            return TerminalDriver
        if found.__module__ == "textual.drivers.windows_driver":
            from securecllr.tui.windows_driver import WindowsTerminalDriver

            return WindowsTerminalDriver
        return found  # in the browser, and in tests without a terminal

    def on_mount(self) -> None:
        """Show the terminal's cursor, and restore the terminal at SIGTERM and SIGHUP as well."""
        self.show_cursor()
        if not (self.is_headless or self.is_web):
            loop = asyncio.get_running_loop()
            with contextlib.suppress(NotImplementedError):  # on Windows
                for number in ending_signals():
                    loop.add_signal_handler(number, self._told_to_end, number)
        self.app_resume_signal.subscribe(self, self._continued)

    def on_ready(self) -> None:
        """Set the garbage collector going, once the first page is drawn."""
        if not gc.isenabled():
            gc.freeze()  # what is there now stays
            gc.enable()

    async def on_event(self, event: events.Event) -> None:
        """Queue keys: each waits until the one before has taken effect."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, events.Key) and event.key == "ctrl+c" and self.keys.flooded:
            self.action_interrupt()  # not after all that waits, which may take a minute
        elif not self.keys.has_to_wait(event):
            await super().on_event(event)
            self.keys.follow()

    async def settled(self) -> None:
        """Wait until what a key has led to is there to be answered."""

    # -- what works everywhere ---------------------------------------------------------

    def commands_everywhere(self, page: HasHelp) -> list[Command]:
        """Return the commands of every page."""
        del page
        return []

    def change(self, **changes: object) -> None:
        """Change a setting, now."""
        self.use(msgspec.structs.replace(self.settings, **changes))

    def use(self, settings: Settings) -> None:
        """Use other settings from now on."""
        self.settings = settings
        self.theme = THEMES[self.settings.theme].name
        self._apply_motion()

    def keep_still(self) -> None:
        """Turn animation off for this run, whatever the settings say."""
        self._still = True
        self._apply_motion()

    def _apply_motion(self) -> None:
        moves = self.settings.motion and not self._still
        self.animation_level = "full" if moves else "none"

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands: one of them saves a picture of the answers."""
        return ()

    def action_interrupt(self) -> None:
        """Leave at Ctrl-C: everything is saved already."""
        self.interrupted = True
        self.exit()

    def _told_to_end(self, number: signal.Signals) -> None:
        """Leave at a signal, with the terminal restored; it is raised again afterwards."""
        self.told_to_end = number
        self.exit()

    def on_input_ended(self) -> None:
        """Leave because the terminal is gone: everything is saved already."""
        self.action_interrupt()

    def action_suspend_process(self) -> None:
        """Stop the process at Ctrl-Z, with the terminal restored, until the shell continues it."""
        # Private in Textual 8.2: the driver. Its own action stops this process alone, and for ever
        # where no shell can continue it (issue 1582).
        suspend = getattr(self._driver, "suspend", None)
        if suspend is not None and self._driver is not None and self._driver.can_suspend:
            suspend()

    def stop_with(self, error: UserError) -> None:
        """Leave because of an error outside the program, which the command line prints."""
        self.error = error
        self.exit()

    # -- the terminal ------------------------------------------------------------------

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, and one that lets only printable characters through."""
        return [*super().get_line_filters(), PrintableFilter()]

    def _continued(self, _app: object) -> None:
        """Draw everything anew after a stop: the shell has written over the screen."""
        self.show_cursor()
        self.refresh(layout=True)

    def show_cursor(self) -> None:
        """Show the terminal's own cursor, which Textual hides: speech and braille follow it."""
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[?25h")
            self._driver.flush()

    def hide_cursor(self) -> None:
        """Hide the terminal's cursor, on a page that is blank."""
        if self._driver is not None and not self.is_headless:
            self._driver.write("\x1b[?25l")
            self._driver.flush()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Put the cursor on what has the focus, each time that something is drawn.

        Private in Textual 8.2: it has no event after the layout and before the drawing.
        """
        focused: object = screen.focused
        if isinstance(focused, HasCursor) and screen.is_attached:
            self.cursor_position = focused.cursor_cell()
        super()._display(screen, renderable)

    # -- errors ------------------------------------------------------------------------
    # All but ``panic`` is private in Textual 8.2, which prints tracebacks with local variables, in
    # which answers and secrets may be, and offers no other way to print none.

    def _handle_exception(self, error: Exception) -> None:
        """Stop with a UserError as such; keep any other error for the command line to report."""
        if isinstance(error, UserError):
            self.stop_with(error)
            return
        if isinstance(error, NoMatches) and self._exit:
            return  # a page that was still being put together when the app was told to end
        self.broke = self.broke or error
        super()._handle_exception(error)

    def panic(self, *renderables: object) -> None:
        """Close because the thread that reads keys has failed: Textual keeps no error then."""
        self.broke = self.broke or RuntimeError("the keyboard could not be read")
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Close, and print nothing."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print nothing: the command line prints one sentence."""
        self._exit_renderables.clear()
