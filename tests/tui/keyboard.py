"""Walks through the program in a real terminal by Tab, arrows, Enter, Space and Esc alone.

After each key the terminal's cursor has to be seen, and to stand on what has the focus.
"""

import re

from tests.tui.shot import Shot
from tests.tui.terminal import PROGRAM, Terminal

KEYS = {"Tab", "Up", "Down", "Left", "Right", "Enter", "Space", "Escape"}

_IN_BAR = re.compile(r"(Enter|Space|Esc|F2|\?|[A-Z]) \S")
_MARKER = re.compile(r"(?<!\S)>")


def shows_focus(shot: Shot) -> bool:
    """Tell whether the cursor is seen, at the only marker, on words in reverse video."""
    marked = [(y, m.start()) for y, line in enumerate(shot.lines) for m in _MARKER.finditer(line)]
    return (
        shot.cursor_seen
        and marked in ([(shot.row, shot.column)], [(shot.row, shot.column - 1)])
        and shot.reversed_at_cursor != ""
    )


class Keyboard:
    """Someone at the keyboard, who uses no digit and no letter."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.pressed = 0

    def start(self, arguments: str = "") -> Shot:
        """Start the program; its first screen shows its focus too."""
        self.terminal.type(f"{PROGRAM} {arguments}")
        return self.terminal.wait(
            lambda shot: shot.full_screen and shows_focus(shot), "the first screen"
        )

    def press(self, key: str) -> Shot:
        """Press a key that changes something, and see that the cursor is where the focus is."""
        assert key in KEYS
        before = self.terminal.shot()
        self.pressed += 1
        self.terminal.send(key)
        return self.terminal.wait(
            lambda shot: shot != before and shows_focus(shot), f"the focus after {key}"
        )

    def to(self, key: str, words: str) -> None:
        """Press a key until what has the focus says some words."""
        shot = self.terminal.shot()
        while words not in shot.reversed_at_cursor:
            shot = self.press(key)

    def open(self, words: str) -> Shot:
        """Go down to a line and press Enter."""
        self.to("Down", words)
        return self.press("Enter")

    def tick(self, words: str) -> None:
        """Go down to a line and tick it."""
        self.to("Down", words)
        assert "[x]" in self.press("Space").reversed_at_cursor

    def do(self, words: str) -> None:
        """Go to the bar of keys by Tab, along it to a command, and do it."""
        self.to_bar()
        self.to("Right", words)

    def to_bar(self) -> None:
        """Press Tab until the bar of keys has the focus."""
        shot = self.terminal.shot()
        while not _IN_BAR.match(shot.reversed_at_cursor):
            shot = self.press("Tab")

    def leave(self) -> Shot:
        """Stop through the bar of keys: the shell is there again."""
        self.do("save and stop")
        self.terminal.send("Enter")
        return self.terminal.wait_for_shell()
