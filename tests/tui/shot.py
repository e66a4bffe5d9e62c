"""What a terminal shows at one moment, taken apart from what tmux says of it."""

import re
from dataclasses import dataclass

from tests.tui.picture import CODE

_COLOUR = re.compile(r"[34]8[;:]2[;:]+(\d+)[;:](\d+)[;:](\d+)")


@dataclass(frozen=True)
class Shot:
    """What the terminal shows at one moment, and where its cursor is."""

    lines: tuple[str, ...]
    reversed: tuple[str, ...]  # a line for each, with # where a cell is in reverse video
    colours: frozenset[tuple[str, str, str]]  # red, green and blue
    column: int
    row: int
    cursor_seen: bool
    full_screen: bool

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def said(self) -> str:
        """The whole screen, as if no line were folded."""
        return " ".join(self.text.split())

    @property
    def at_cursor(self) -> str:
        """The line on which the cursor stands."""
        return self.lines[self.row]

    @property
    def reversed_at_cursor(self) -> str:
        """The words in reverse video that begin where the cursor is."""
        marks = self.reversed[self.row][self.column :]
        length = len(marks) - len(marks.lstrip("#"))
        return self.at_cursor[self.column : self.column + length].rstrip()


def read(screen: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[tuple[str, str, str]]]:
    """Take a screen apart: its words, which cells are in reverse video, and the colours used."""
    lines, marks, colours = [], [], set()
    reverse = False
    for line in screen.split("\n")[:-1]:
        text = mark = ""
        place = 0
        for code in [*CODE.finditer(line), None]:
            piece = line[place : code.start() if code else None]
            text += piece
            mark += ("#" if reverse else " ") * len(piece)
            if code is None:
                break
            place = code.end()
            if code[1] is not None:
                reverse = _is_reverse(code[1], before=reverse)
                colours.update(_COLOUR.findall(code[1]))
        lines.append(text.rstrip())
        marks.append(mark.rstrip())
    return tuple(lines), tuple(marks), frozenset(colours)


def _is_reverse(code: str, *, before: bool) -> bool:
    """Tell whether reverse video is on after a code, whose colours may hold any number."""
    plain = re.sub(r"[34]8[;:](2[;:]+\d+[;:]\d+[;:]\d+|5[;:]\d+)", "", code)
    told = [number for number in plain.split(";") if number in ("0", "7", "27")]
    return told[-1] == "7" if told else before
