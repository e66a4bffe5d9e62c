"""The bar of keys: the commands of a page, wrapped and never cut off; Tab reaches it."""

from __future__ import annotations

import textwrap
from typing import ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from securecllr.tui.key_commands import Command, HasCommands

# The cell before a command, for the marker of the highlighted one.
_MARKER = 1
_GAP = 2

# In a window as low as this the page needs the lines more than the bar does. The first keys are
# shown and the last, which leads to the help. The others are still there: Tab and the arrows bring
# them into view, and the help lists them all.
_LOW = 12
_LINES_IN_LOW = 2

# Before a page is laid out for the first time, the bar has no width yet.
_NARROWEST = 20


class Piece(Struct, frozen=True):
    """A line, or part of one, of a command: its index, and its place. ``first`` holds the key."""

    command: int
    column: int
    line: int
    text: str
    first: bool


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

    # A click does what it is on: with the focus, the bar would show more, and move under the mouse.
    FOCUS_ON_CLICK = False

    highlighted: reactive[int] = reactive(0)

    def __init__(self, commands: list[Command]) -> None:
        super().__init__()
        self.commands = commands

    def show(self, commands: list[Command]) -> None:
        """Replace the commands in place."""
        self.commands = commands
        self.highlighted = min(self.highlighted, max(len(commands) - 1, 0))
        self.refresh(layout=True)

    def places(self, width: int) -> list[tuple[int, int]]:
        """Return the column and line at which each command starts, at a width."""
        return [(piece.column, piece.line) for piece in self.pieces(width) if piece.first]

    def pieces(self, width: int) -> list[Piece]:
        """Return every piece of the bar at a width, in reading order."""
        return _laid(self._with_room(width), width)

    def _with_room(self, width: int) -> list[tuple[int, Command]]:
        """Return the commands to show, by their index: without the focus, no more than fit.

        Those that stay longest are the way back and the last, which leads to the help.
        """
        shown = list(enumerate(self.commands))
        room = 0 if self.has_focus else self.size.height  # none before the first layout
        while room and self.lines([command for _at, command in shown], width) > room:
            extra = [at for at in range(1, len(shown) - 1) if shown[at][1].key != "escape"]
            if not extra:
                break
            del shown[extra[-1]]
        return shown

    def lines(self, commands: list[Command], width: int) -> int:
        """Return the number of lines that some commands would take at a width."""
        return _laid(list(enumerate(commands)), width)[-1].line + 1 if commands else 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that the commands take, or may take in a low window."""
        lines = self.lines(self.commands, width)
        return min(lines, _LINES_IN_LOW) if self.app.size.height < _LOW else lines

    def _first_line(self) -> int:
        """Return the first line to draw: a later one where the highlighted command is below."""
        if not self.has_focus:
            return 0
        mine = [p.line for p in self.pieces(self.size.width) if p.command == self.highlighted]
        return min(mine[0], max(0, mine[-1] - self.size.height + 1)) if mine else 0

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        base = self.rich_style
        key_style = base + self.get_component_rich_style("keybar--key", partial=True)
        focused = base + self.get_component_rich_style("keybar--focused", partial=True)
        segments: list[Segment] = []
        for piece in self.pieces(width):
            if piece.line != y + self._first_line():
                continue
            used = sum(len(segment.text) for segment in segments)
            here = self.has_focus and piece.command == self.highlighted
            before = f"{'>' if here and piece.first else ' ':>{piece.column - used}}"
            segments.append(Segment(before, base))
            if here:
                segments.append(Segment(piece.text, focused))
                continue
            key = len(self.commands[piece.command].key_words) if piece.first else 0
            segments.append(Segment(piece.text[:key], key_style))
            segments.append(Segment(piece.text[key:], base))
        return Strip(segments).adjust_cell_length(width, base)

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        places = self.places(self.size.width)
        column, line = places[self.highlighted] if places else (0, 0)
        return self.content_region.offset + Offset(column, line - self._first_line())

    def on_key(self, event: events.Key) -> None:
        """Move along the bar, or run the highlighted command."""
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
        """Run the command that was clicked."""
        at = event.get_content_offset(self)  # inside the border
        if at is None:
            return
        for piece in self.pieces(self.size.width):
            there = piece.column <= at.x < piece.column + len(piece.text)
            if there and piece.line == at.y + self._first_line():
                self.commands[piece.command].run()
                return


def in_bar(screen: object, key: str) -> bool:
    """Return whether a key does something on a screen, by Textual's name: a letter in any case."""
    commands = screen.commands() if isinstance(screen, HasCommands) else []
    return any(command.key == key.lower() for command in commands)


def words_in_bar(command: Command) -> str:
    """Return a command as the bar shows it: its key, and what it does."""
    return f"{command.key_words} {command.words}"


def _laid(commands: list[tuple[int, Command]], width: int) -> list[Piece]:
    """Return the pieces of numbered commands at a width, folded if long."""
    found: list[Piece] = []
    column, line = _MARKER, 0
    for number, command in commands:
        words = words_in_bar(command)
        if column > _MARKER and column + len(words) > width:
            column, line = _MARKER, line + 1
        folded = textwrap.wrap(words, max(width - _MARKER, _NARROWEST), break_on_hyphens=False)
        for place, text in enumerate(folded):
            if place:
                column, line = _MARKER, line + 1
            found.append(Piece(number, column, line, text, first=place == 0))
        column += len(folded[-1]) + _GAP
    return found
