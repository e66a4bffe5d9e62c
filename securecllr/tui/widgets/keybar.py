"""The bar of keys: what can be done here, wrapped and never cut off; reached by Tab as well."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from securecllr.tui.commands import Command

# The marker of the command that has the focus stands in the cell before it.
_MARKER = 1
_GAP = 2

# In a window as low as this the page needs the lines more than the bar does. The other keys are
# still there: Tab and the arrows bring them into view, and the help lists them all.
_LOW = 12
_LINES_IN_LOW = 2


class KeyBar(Widget, can_focus=True):
    """The commands of a page, each with its key. Left and right move, Enter does it."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: auto;
        width: 1fr;
        & > .keybar--key { text-style: bold; color: $accent; }
        & > .keybar--focused { text-style: reverse bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key", "keybar--focused"}

    highlighted: reactive[int] = reactive(0)

    def __init__(self, commands: list[Command]) -> None:
        super().__init__()
        self.commands = commands

    def show(self, commands: list[Command]) -> None:
        """Put other commands in, in place."""
        self.commands = commands
        self.highlighted = min(self.highlighted, max(len(commands) - 1, 0))
        self.refresh(layout=True)

    def places(self, width: int) -> list[tuple[int, int]]:
        """Give the column and line at which each command stands."""
        found: list[tuple[int, int]] = []
        column, line = _MARKER, 0
        for command in self.commands:
            size = len(_words(command))
            if column > _MARKER and column + size > width:
                column, line = _MARKER, line + 1
            found.append((column, line))
            column += size + _GAP
        return found

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the number of lines that the commands take, or may take."""
        lines = self.places(width)[-1][1] + 1 if self.commands else 1
        return min(lines, _LINES_IN_LOW) if self.app.size.height < _LOW else lines

    def _first_line(self) -> int:
        """Give the first line to draw: further down where what has the focus would be cut off."""
        places = self.places(self.size.width)
        if not self.has_focus or not places:
            return 0
        return max(0, places[self.highlighted][1] - self.size.height + 1)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        base = self.rich_style
        key_style = base + self.get_component_rich_style("keybar--key", partial=True)
        focused = base + self.get_component_rich_style("keybar--focused", partial=True)
        segments: list[Segment] = []
        for number, (column, line) in enumerate(self.places(width)):
            if line != y + self._first_line():
                continue
            used = sum(len(segment.text) for segment in segments)
            command = self.commands[number]
            here = self.has_focus and number == self.highlighted
            before = f"{'>' if here else ' ':>{column - used}}"
            segments.append(Segment(before, base))
            if here:
                segments.append(Segment(_words(command), focused))
            else:
                segments.append(Segment(command.key_words, key_style))
                segments.append(Segment(f" {command.words}", base))
        return Strip(segments).adjust_cell_length(width, base)

    def cursor_cell(self) -> Offset:
        """Give the cell of the screen on which the terminal's cursor belongs."""
        places = self.places(self.size.width)
        column, line = places[self.highlighted] if places else (0, 0)
        return self.content_region.offset + Offset(column, line - self._first_line())

    def on_key(self, event: events.Key) -> None:
        """Move along the bar, or do what is highlighted."""
        last = len(self.commands) - 1
        match event.key:
            case "left" | "up":
                self.highlighted = max(self.highlighted - 1, 0)
            case "right" | "down":
                self.highlighted = min(self.highlighted + 1, last)
            case "enter" | "space" if self.commands:
                self.commands[self.highlighted].run()
            case _:
                return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        at = event.get_content_offset(self)  # inside the border
        if at is None:
            return
        places = self.places(self.size.width)
        for command, (column, line) in zip(self.commands, places, strict=True):
            there = column <= at.x < column + len(_words(command))
            if there and line == at.y + self._first_line():
                command.run()
                return


def _words(command: Command) -> str:
    return f"{command.key_words} {command.words}"
