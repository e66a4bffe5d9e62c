"""A page of text outside of the flows, such as a report on many."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical

from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command
from securecllr.tui.widgets.steps import StepsPanel


class TextScreen(BaseScreen[None]):
    """Words to read. The arrow keys read on; Enter and Esc go back."""

    DEFAULT_CSS = """
    TextScreen StepsPanel { height: 1fr; }
    """

    def __init__(self, heading: str, lines: Iterable[Line], place: str = "") -> None:
        super().__init__(place)
        self._heading = heading
        self._lines = list(lines)

    def compose_main(self) -> ComposeResult:
        """Return the words."""
        with Vertical(id="main"):
            yield StepsPanel()

    def own_commands(self) -> list[Command]:
        """Return the way back."""
        words = _("Go back to where you were.")
        return [
            Command("enter", _("go on"), words, self.leave),
            Command("escape", _("back"), words, self.leave),
        ]

    def help_page(self) -> str:
        """Return what this page is for."""
        return _("This page is to read. Up and Down read on. Enter or Esc go back.")

    def ready(self) -> None:
        """Start at the top."""
        panel = self.query_one(StepsPanel)
        panel.show(self._heading, self._lines)
        panel.focus()

    def leave(self) -> None:
        """Go back."""
        self.dismiss(None)
