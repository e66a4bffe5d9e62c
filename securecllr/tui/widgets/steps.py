"""The how-to panel: steps below the answers or beside them, which scroll by themselves."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static

from securecllr.messages.lines import Line
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.scroll import Scroll


class StepsPanel(Scroll, can_focus=True):
    """A title and steps. With the focus, the arrow keys scroll."""

    DEFAULT_CSS = """
    StepsPanel {
        scrollbar-size-vertical: 1;
        & #steps-title { dock: top; color: $accent; text-style: bold; height: auto; }
        &:focus #steps-title { text-style: reverse bold; }
    }
    """

    _title = ""

    def compose(self) -> ComposeResult:
        """Yield the title and the steps."""
        yield Static(id="steps-title")
        yield Paragraphs(id="steps-words")

    def show(self, title: str, lines: Iterable[Line]) -> None:
        """Replace the steps in place, and scroll to their top."""
        self._title = title
        self._show_title(focused=self.has_focus)
        self.query_one("#steps-words", Paragraphs).show(lines)
        self.scroll_home(animate=False)

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
        self.query_one("#steps-title", Static).update(Content(f"{marker}{self._title}"))

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        return self.region.offset
