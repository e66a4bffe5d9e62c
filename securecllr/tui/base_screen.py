"""The base class of screens: a top line, a body that scrolls, the bar of keys.

A page says what its commands are; keys, bar and help all follow from that one list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from securecllr.i18n import _, unreviewed_notice
from securecllr.tui import bars
from securecllr.tui.base_app import BaseApp
from securecllr.tui.key_commands import Command
from securecllr.tui.layout import SMALLEST
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.notice import Unreviewed
from securecllr.tui.widgets.scroll import HasNumbers, KeepsInView, Scroll

if TYPE_CHECKING:
    from securecllr.catalogue.model import HowTo
    from securecllr.tui.widgets.field import Field

ScreenResult = TypeVar("ScreenResult")


class TopLine(Widget):
    """The line at the top: the program, or another head, at the left, the place at the right."""

    DEFAULT_CSS = """
    TopLine { height: 1; width: 1fr; color: $muted; }
    """

    def __init__(self, place: str) -> None:
        super().__init__(id="top")
        self.place = place
        self.head = "securecllr"
        self._bar = ""

    def show(self, place: str, step: tuple[int, int] | None = None, *, dots: bool = False) -> None:
        """Name another place, with a bar or dots for how far it is, where there is room."""
        self.place = place
        self._bar = _drawn(step, dots=dots) if step else ""
        self.refresh()

    def render(self) -> Content:
        """Draw the line; where there is no room for both, the place stays, its end above all."""
        left, width = self.head, self.size.width
        for place in (f"{self.place}  {self._bar}" if self._bar else self.place, self.place):
            room = width - len(left) - len(place)
            if room > 1:
                return Content(f"{left}{' ' * room}{place}")
        return Content(shortened(self.place, width))


_BAR = 9  # cells


def _drawn(step: tuple[int, int], *, dots: bool) -> str:
    return bars.dots(*step) if dots else bars.bar(*step, _BAR)


def shortened(place: str, width: int) -> str:
    """Leave words out of a place, such as "Gmail: Old devices, step 2 of 5", until it fits.

    The first word, which says whose account it is, and the end, which says how far it is, stay
    longest.
    """
    name, colon, rest = place.partition(": ")
    about, comma, end = rest.rpartition(", ")
    names, words = name.split(" "), about.split(" ")
    if not comma:
        words, end = [], rest
    while len(place) > width and (words or len(names) > 1):
        (words or names).pop()
        place = f"{_left(names, name)}{colon}{_left(words, about)}{comma}{end}"
    ends = end.split(" ")
    while len(place) > width and len(ends) > 1:
        ends.pop()
        place = f"{names[0]}{colon}{comma}{_left(ends, end)}"
    return place[:width]


def _left(words: list[str], text: str) -> str:
    """Return what is left of a text, and dots for what is not."""
    left = " ".join(words)
    return left if left == text else f"{left} ...".lstrip()


class BaseScreen(Screen[ScreenResult], Generic[ScreenResult]):
    """A screen of ours."""

    DEFAULT_CSS = """
    BaseScreen {
        background: $background;
        color: $foreground;
        padding: 0 1;
        & TopLine { border-bottom: solid $edge; height: 2; }
        & KeyBar { border-top: solid $edge; }
        & #main { height: 1fr; }
        & #body { height: 1fr; scrollbar-size-vertical: 1; }
        & .heading { color: $accent; text-style: bold; height: auto; }
        & .notice { color: $muted; height: auto; display: none; }
        & .notice.-shown { display: block; }
        & .gap-above { margin-top: 1; }
        & #too-small { display: none; }
        &.-tiny TopLine { border: none; height: 1; }
        &.-tiny KeyBar { border: none; }
        &.-tiny { padding: 0; }
        &.-too-small #too-small { display: block; }
        &.-too-small #main, &.-too-small #body { display: none; }
        &.-too-small TopLine, &.-too-small KeyBar, &.-too-small Unreviewed { display: none; }
    }
    """
    app = getters.app(BaseApp)
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        ("tab", "next_part", ""),
        ("shift+tab", "previous_part", ""),
    ]

    def __init__(self, place: str = "") -> None:
        super().__init__()
        self._place = place
        self._shape: object = None
        self._seen = False

    # -- what a page is made of --------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield TopLine(self._place)
        yield Unreviewed()
        yield from self.compose_main()
        yield KeyBar([])
        yield Static(id="too-small")

    def compose_main(self) -> ComposeResult:
        """Return what stands between the top line and the bar."""
        with Scroll(id="body", can_focus=False):
            yield from self.compose_body()

    def compose_body(self) -> Iterable[Widget]:
        """Return what the body holds, from the top."""
        return ()

    def own_commands(self) -> list[Command]:
        """Return what can be done on this page, besides what can be done on every page."""
        return []

    def commands(self) -> list[Command]:
        """Return every command, those of all pages last and always in the same order."""
        return [
            *self.own_commands(),
            *self.app.commands_everywhere(self),
        ]

    def help_here(self) -> str:
        """Return what the part of the page that has the focus is for."""
        focused = self.focused
        if isinstance(focused, KeyBar):
            return _("This is the bar of keys. Left and Right move along it. Enter does it.")
        if isinstance(focused, Input):
            return _("Type a few words. Press Enter to go on.")
        return self.help_page()

    def help_page(self) -> str:
        """Return what this page is for."""
        return ""

    def rests_on(self) -> Iterable[HowTo]:
        """Return the steps that the page shows, for its help to say where they come from."""
        return ()

    # -- what happens ------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the keys, and fill the page in."""
        self.screen_layout_refresh_signal.subscribe(self, self._laid_out)
        self._fit_window()
        self.show_language()
        self.refresh_commands()
        self.ready()

    def _fit_window(self) -> None:
        """Set the classes of the window's size before anything is styled and drawn.

        Textual sets them at a resize, of which the first comes after the first page: all of it
        would be styled and drawn twice.
        """
        width, height = self.app.size
        across, down = self.app.HORIZONTAL_BREAKPOINTS, self.app.VERTICAL_BREAKPOINTS
        for cells, breakpoints in ((width, across), (height, down)):
            fitting = [name for least, name in breakpoints or () if cells >= least]
            self.add_class(*fitting[-1:], update=False)

    def show_language(self) -> None:
        """Say whether this language is checked, and what to do where there is no room to."""
        unreviewed = unreviewed_notice() is not None
        self.query_one(Unreviewed).set_class(not unreviewed, "-reviewed")
        bigger = "Make the window bigger, or run securecllr --plain"
        if not unreviewed:  # which there is no room for in a window that small
            bigger = _("Make the window bigger, or run securecllr --plain")
        self.query_one("#too-small", Static).update(Content(bigger))

    def ready(self) -> None:
        """Fill the page in and set the focus: called once, when everything is there."""

    def on_screen_resume(self) -> None:
        """Call ``come_back``, but not the first time: the page has just been filled in."""
        if self._seen:
            self.come_back()
        self._seen = True

    def come_back(self) -> None:
        """Show what has changed while another page was on top."""

    def bar_commands(self) -> list[Command]:
        """Return the commands that the bar shows."""
        return self.commands()

    def refresh_commands(self) -> None:
        """Show the commands as they are now."""
        self.query_one(KeyBar).show(self.bar_commands())

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is too little room for anything."""
        width, height = event.size
        self.set_class(width < SMALLEST[0] or height < SMALLEST[1], "-too-small")

    def _laid_out(self, _page: object) -> None:
        """Keep the focus in view where the page has changed its shape around it."""
        if self.focused is None and not self.has_class("-too-small"):
            # A window was too small for anything, or what had the focus is no longer shown.
            # Textual would scroll a long list to its middle: we go on from where it stands.
            can = sorted(
                self.focus_chain, key=lambda part: not isinstance(part, (ChoiceList, Input))
            )
            self.set_focus(next(iter(can), None), scroll_visible=False)
        focused = self.focused
        if focused is None:
            return
        around = tuple(part.size for part in focused.ancestors if isinstance(part, Widget))
        shape = (focused, focused.virtual_region, around)
        if shape != self._shape:
            self._shape = shape
            self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Show as much from the top as a window that was opened so, with the focus in view."""
        for body in self.query("#body"):
            body.scroll_home(animate=False, immediate=True)
        self._keep_focus_in_view()

    def action_next_part(self) -> None:
        """Go on to the next part of the page."""
        self.focus_next()
        self.call_after_refresh(self._keep_focus_in_view)

    def action_previous_part(self) -> None:
        """Go back to the part of the page before."""
        self.focus_previous()
        self.call_after_refresh(self._keep_focus_in_view)

    def _keep_focus_in_view(self) -> None:
        focused: object = self.focused
        if isinstance(focused, KeepsInView):
            focused.keep_in_view()

    def on_key(self, event: events.Key) -> None:
        """Do what a key stands for, if it is one of this page's."""
        # In a field a question mark is text: F1 is help there as well.
        key = {"f1": "question_mark"}.get(event.key, event.key.lower())
        for command in self.commands():
            if command.key != key:
                continue
            if command.is_letter and not self.app.settings.letters:
                return
            event.stop()
            event.prevent_default()
            command.run()
            return
        for rows in self.query("ChoiceList, ChoiceGrid, ChoiceTable"):
            # A number is a line of the list, wherever on the page the focus is.
            if rows.display and isinstance(rows, HasNumbers) and rows.go_to(key):
                rows.focus(scroll_visible=False)
                return
        if key in ("pageup", "pagedown"):
            # The last thing that scrolls is what there is to read: the steps, or the body.
            readable = [found for found in self.query(VerticalScroll) if found.display]
            for found in readable[-1:]:
                (found.scroll_page_up if key == "pageup" else found.scroll_page_down)(animate=False)

    def on_field_cut_off(self, event: Field.CutOff) -> None:
        """Say that a text was too long for its box."""
        said = _("This box takes {n} letters. The rest was left out.")
        self.problem(said.format(n=event.field.max_length))

    def problem(self, text: str) -> None:
        """Show an error above what it is about. The focus stays where it can be mended."""
        error = self.query_one(ErrorLine)
        error.say(text)
        self.call_after_refresh(self._show_error, error)

    def _show_error(self, error: ErrorLine) -> None:
        """Scroll to the error, and on to what has the focus where there is no room for both."""
        error.scroll_visible(animate=False, immediate=True)
        self._keep_focus_in_view()
