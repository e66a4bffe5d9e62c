"""The how-to panel: steps below the answers or beside them, which scroll by themselves."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.geometry import Offset
from textual.widgets import Static

from securecllr.messages.lines import GAP, Line
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.scroll import Scroll

# A title that stays while the steps scroll may take this part of the panel's lines.
_OF_THE_LINES = 3


class StepsPanel(Scroll, can_focus=True):
    """A title and steps. With the focus, the arrow keys scroll."""

    DEFAULT_CSS = """
    StepsPanel {
        scrollbar-size-vertical: 1;
        & #steps-title { dock: top; color: $accent; text-style: bold; height: auto; }
        &:focus #steps-title { color: $foreground; text-style: reverse bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._lines: tuple[Line, ...] = ()
        self._top = Static(id="steps-title")
        self._words = Paragraphs(id="steps-words")

    def compose(self) -> ComposeResult:
        """Yield the title and the steps."""
        yield self._top
        yield self._words

    def show(self, title: str, lines: Iterable[Line]) -> None:
        """Replace the steps in place, and scroll to their top."""
        self._title = title
        self._lines = tuple(lines)
        self._show_lines()
        self.scroll_home(animate=False)

    def on_resize(self, _event: Resize) -> None:
        """Show as much of the title as there is room for."""
        self.call_after_refresh(self._show_lines)

    def _show_lines(self) -> None:
        """Show the title and the steps; a title that is too long for its place begins them."""
        self._show_title(focused=self.has_focus)
        whole = [] if self._title_fits else [Line(self._title, "heading"), GAP]
        self._words.show([*whole, *self._lines])

    @property
    def _title_fits(self) -> bool:
        width, height = self.container_size
        lines = len(textwrap.wrap(f"> {self._title}", max(width, 1)))
        return lines <= max(height // _OF_THE_LINES, 1)

    def on_hide(self) -> None:
        """Move the focus to the list when the panel is hidden: Textual would leave it nowhere."""
        if self.has_focus:
            self.screen.focus_next("ChoiceList")

    def on_focus(self) -> None:
        """Mark the title, so that the focus can be seen without colour."""
        self._show_title(focused=True)

    def on_blur(self) -> None:
        """Take the marker off."""
        self._show_title(focused=False)

    def _show_title(self, *, focused: bool) -> None:
        marker = "> " if focused else ""
        title = f"{marker}{self._title}"
        if not self._title_fits:
            title = textwrap.shorten(title, max(self.container_size.width, 5), placeholder=" ...")
        self._top.update(Content(title))

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        return self.region.offset
