"""Letters and numbers for the back row: three lines high, drawn in whole and half cells. Pure.

A letter is six dots high. A dot is one cell wide and half a cell high, which is square in most
fonts, and drawn with the three block characters that every terminal has. What is not in the table
is not drawn: the caller shows the words as text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

LINES = 3  # of cells, in the smallest size
_DOTS = 2 * LINES  # the last row is for what hangs below the line, as in "g"
_BETWEEN = 1  # dots between two letters
_SPACE = 2  # dots

# Each sign as its rows of dots, from the top; rows that are left out at the end are empty.
_SIGNS = {
    "A": ".#. #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": ".## #.. #.. #.. .##",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": ".### #... #.## #..# .###",
    "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###",
    "J": "..# ..# ..# #.# .#.",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": ".##. #..# #..# #..# .##.",
    "P": "##. #.# ##. #.. #..",
    "Q": ".##. #..# #..# #.#. .#.#",
    "R": "##. #.# ##. #.# #.#",
    "S": ".## #.. .#. ..# ##.",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# #.#.# .#.#.",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
    "a": "... ##. .## #.# ###",
    "b": "#.. ##. #.# #.# ##.",
    "c": "... .## #.. #.. .##",
    "d": "..# .## #.# #.# .##",
    "e": "... .#. ### #.. .##",
    "f": ".## .#. ### .#. .#.",
    "g": "... .## #.# #.# .## ##.",
    "h": "#.. ##. #.# #.# #.#",
    "i": "# . # # #",
    "j": ".# .. .# .# .# #.",
    "k": "#.. #.# ##. ##. #.#",
    "l": "#. #. #. #. .#",
    "m": "..... ####. #.#.# #.#.# #.#.#",
    "n": "... ##. #.# #.# #.#",
    "o": "... .#. #.# #.# .#.",
    "p": "... ##. #.# #.# ##. #..",
    "q": "... .## #.# #.# .## ..#",
    "r": ".. ## #. #. #.",
    "s": "... .## #.. ..# ##.",
    "t": ".#. ### .#. .#. .##",
    "u": "... #.# #.# #.# .##",
    "v": "... #.# #.# #.# .#.",
    "w": "..... #...# #.#.# #.#.# .#.#.",
    "x": "... #.# .#. .#. #.#",
    "y": "... #.# #.# #.# .## ##.",
    "z": "... ### .#. #.. ###",
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# .## ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# .#. .#.",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ".": ". . . . #",
    ",": ".. .. .. .. .# #.",
    ":": ". # . . #",
    ";": ".. .# .. .. .# #.",
    "?": "##. ..# .#. ... .#.",
    "!": "# # # . #",
    "'": "# #",
    '"': "#.# #.#",
    "-": "... ... ###",
    "+": "... .#. ### .#.",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
    "/": "..# ..# .#. #.. #..",
    " ": _SPACE * ".",
}

# What stands above a vowel, in the row over its letter: Welsh has all four.
_MARKS = {"\u0302": ".#.", "\u0308": "#.#", "\u0301": "..#", "\u0300": "#.."}

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def can_draw(text: str) -> bool:
    """Return whether every sign of a text is in the table."""
    return all(_rows(sign) is not None for sign in unicodedata.normalize("NFC", text))


def width(text: str, size: int = 1) -> int:
    """Return the cells that a text takes, drawn in one line."""
    return len(_dots(text)[0]) * size


def large(text: str, size: int = 1) -> tuple[str, ...]:
    """Return a text that can be drawn, in one line of ``LINES * size`` rows of cells."""
    dots = [
        "".join(dot * size for dot in row).rstrip(".")
        for row in _dots(text)
        for _time in range(size)
    ]
    return tuple(
        "".join(
            _HALVES[upper[x : x + 1] == "#", lower[x : x + 1] == "#"]
            for x in range(max(len(upper), len(lower)))
        )
        for upper, lower in zip(dots[::2], dots[1::2], strict=True)
    )


def fitted(
    paragraphs: Sequence[str], columns: int, lines: int, *, largest: int = 2, smallest: int = 1
) -> tuple[int, list[list[str]]] | None:
    """Return a size, and the rows of cells of each paragraph, as large as there is room for.

    Args:
        paragraphs: What is to be drawn.
        columns: The cells across.
        lines: The cells down.
        largest: The largest size to be tried.
        smallest: The smallest one.

    Returns:
        None where there is no room even in the smallest size, or where a sign cannot be drawn.
    """
    for size in range(largest, smallest - 1, -1):
        folded = [fold(each, columns, size) for each in paragraphs]
        count = sum(map(len, folded))
        spare = lines - count * LINES * size
        if not all(folded) or spare < 0:
            continue
        # What is left over parts the lines, and the paragraphs a little more.
        gap = min(spare // count, size)
        more = min((spare - gap * count) // len(folded), size)
        return size, [
            [row for line in each for row in (*large(line, size), *[""] * gap)] + [""] * more
            for each in folded
        ]
    return None


def fold(text: str, columns: int, size: int = 1) -> list[str]:
    """Return the lines that a text takes; none where it cannot be drawn, or a word is too long."""
    found: list[str] = []
    if not can_draw(text):
        return found
    for word in _parts(text, columns, size):
        longer = f"{found[-1]}{word}" if found else word.lstrip()
        if found and width(longer, size) <= columns:
            found[-1] = longer
        elif width(word.lstrip(), size) <= columns:
            found.append(word.lstrip())
        else:
            return []
    return found


def _parts(text: str, columns: int, size: int) -> Iterator[str]:
    """Yield the words, each with the space before it; one that is too long breaks at a hyphen."""
    for word in text.split():
        head, hyphen, rest = word.rpartition("-")
        if hyphen and width(word, size) > columns:
            yield f" {head}-"
            yield rest
        else:
            yield f" {word}"


def _dots(text: str) -> list[str]:
    """Return the rows of dots of a text, all of one length."""
    signs = [_rows(sign) or () for sign in unicodedata.normalize("NFC", text)]
    return [("." * _BETWEEN).join(sign[row] for sign in signs if sign) for row in range(_DOTS)]


def _rows(sign: str) -> tuple[str, ...] | None:
    """Return the rows of dots of a sign, all six; None where there is no such sign."""
    letter, *marks = list(unicodedata.normalize("NFD", sign))
    if letter not in _SIGNS or len(marks) > 1 or not _MARKS.keys() >= set(marks):
        return None
    rows = _SIGNS[letter].split(" ") if letter != " " else [_SIGNS[letter]]
    across = len(rows[0])
    rows += ["." * across] * (_DOTS - len(rows))
    if not marks:
        return tuple(rows)
    mark = _MARKS[marks[0]]
    across = max(across, len(mark))
    # A capital moves down for its mark; a small letter leaves that row free, but for the dot of i.
    body = rows[:-1] if letter.isupper() else rows[1:]
    return tuple(row.center(across, ".") for row in (mark, *body))
