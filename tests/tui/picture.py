"""Makes a picture of what a terminal shows, cell by cell, so that real software can look at it.

Only blocks are drawn: letters are left out, each cell in its own two colours.
"""

import re
from pathlib import Path

CODE = re.compile(r"\x1b\[([\d;:]*)m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()].|[\x0e\x0f]")
_SIXTEEN = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)
_LETTERS, _PAPER = (229, 229, 229), (0, 0, 0)  # of a terminal that is dark by default
_TOP = {"█": True, "▀": True, "▄": False, " ": False}
_BOTTOM = {"█": True, "▀": False, "▄": True, " ": False}
_WIDE, _HALF = 6, 6  # pixels of a cell, and of half of it

Colour = tuple[int, int, int]
Cell = tuple[str, Colour, Colour]


def draw(screen: str, width: int, path: Path) -> None:
    """Draw what tmux says of a screen into a picture file.

    Args:
        screen: What ``capture-pane -p -e`` gave.
        width: Of the screen, in cells.
        path: Where to write it, as a portable pixmap.
    """
    rows: list[bytes] = []
    for line in cells(screen, width):
        for half in (_TOP, _BOTTOM):
            row = b"".join(
                bytes(ink if half.get(letter, False) else paper) * _WIDE
                for letter, ink, paper in line
            )
            rows += [row] * _HALF
    head = f"P6 {width * _WIDE} {len(rows)} 255\n".encode()
    path.write_bytes(head + b"".join(rows))


def cells(screen: str, width: int) -> list[list[Cell]]:
    """Return what tmux says of a screen, cell by cell: the letter, its colour, and its paper's."""
    pen = _Pen()
    lines = [pen.cells(line) for line in screen.split("\n")[:-1]]
    return [[*line, *[(" ", _LETTERS, _PAPER)] * (width - len(line))][:width] for line in lines]


class _Pen:
    """The two colours that the next letters have."""

    def __init__(self) -> None:
        self.ink, self.paper, self.reverse = _LETTERS, _PAPER, False

    def cells(self, line: str) -> list[Cell]:
        """Take a line apart."""
        found = []
        place = 0
        for code in [*CODE.finditer(line), None]:
            colours = (self.paper, self.ink) if self.reverse else (self.ink, self.paper)
            found += [(letter, *colours) for letter in line[place : code and code.start()]]
            if code is not None:
                place = code.end()
                if code[1] is not None:
                    self._take([int(number or 0) for number in re.split("[;:]", code[1])])
        return found

    def _take(self, numbers: list[int]) -> None:
        """Change the colours as a code says."""
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                self.__init__()  # type: ignore[misc]
            elif number in (7, 27):
                self.reverse = number == 7
            elif number in (38, 48) and numbers:
                colour = _exact(numbers)
                if number == 38:
                    self.ink = colour
                else:
                    self.paper = colour
            elif number in (39, 49):
                self.ink, self.paper = (
                    (_LETTERS, self.paper) if number == 39 else (self.ink, _PAPER)
                )
            elif 30 <= number <= 37 or 90 <= number <= 97:
                self.ink = _SIXTEEN[number % 10 + (8 if number >= 90 else 0)]
            elif 40 <= number <= 47 or 100 <= number <= 107:
                self.paper = _SIXTEEN[number % 10 + (8 if number >= 100 else 0)]


def _exact(numbers: list[int]) -> Colour:
    """Take a colour that is given as three numbers, or as one of 256."""
    if numbers.pop(0) == 2:
        return numbers.pop(0), numbers.pop(0), numbers.pop(0)
    number = numbers.pop(0)
    if number < 16:
        return _SIXTEEN[number]
    if number >= 232:
        grey = 8 + 10 * (number - 232)
        return grey, grey, grey
    number -= 16
    levels = (0, 95, 135, 175, 215, 255)
    return levels[number // 36], levels[number // 6 % 6], levels[number % 6]
