"""The line of each entry in a TOML text, for error messages: TOML parsers do not tell it.

The text has been parsed by then, so what is not understood here is passed over.
"""

from __future__ import annotations

import re
from collections import defaultdict

# Patterns as text: they are compiled only where there is an error to place.
_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = rf"\s*(\[\[?)\s*({_DOTTED})\s*\]"
_ENTRY = rf"\s*({_DOTTED})\s*=\s*"
# What opens or closes something, or hides what does.
_MARKS = r"""\"{3}|'{3}|(?P<text>"(?:\\.|[^"\\\n])*"|'[^'\n]*')|(?P<note>\#.*)|[\[\]{}]"""
_SIMPLE = r"""(?:"([^"\\]*)"|'([^']*)')"""

# A list of tables at the top, and which of its tables; ("", 0) is what stands before them all.
InFile = tuple[str, int]
TOP: InFile = ("", 0)


class Lines:
    """Where the entries of one text are.

    Attributes:
        names: The simple texts of each block, by its entry: by these a block is found again.
    """

    def __init__(self, text: str) -> None:
        self.names: defaultdict[InFile, dict[str, str]] = defaultdict(dict)
        self._found: dict[tuple[InFile, str], int] = {(TOP, ""): 1}
        self._counts: dict[str, int] = {}
        self._block, self._prefix = TOP, ""
        self._key, self._depth, self._open = "", 0, ""
        self._items: defaultdict[tuple[InFile, str], int] = defaultdict(int)
        for number, line in enumerate(text.split("\n"), 1):
            self._line(line, number)

    def of(self, block: InFile, path: str = "") -> int:
        """Return the line of an entry, or else of what it would be in.

        Args:
            block: Where to look.
            path: The entry, as msgspec names it: ``answers.no``, ``choices[1].id``.
        """
        while path and (block, path) not in self._found:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self._found.get((block, path), 1)

    def block(self, table: str, **names: str) -> InFile | None:
        """Return the first block of a table that has these texts; None if there is none."""
        for found, texts in self.names.items():
            if found[0] == table and names.items() <= texts.items():
                return found
        return None

    def _line(self, line: str, number: int) -> None:
        rest = 0
        if not self._open and not self._depth:
            if header := re.match(_HEADER, line):
                self._header(header[1] == "[[", _parts(header[2]), number)
                return
            if (entry := re.match(_ENTRY, line)) is None:
                return
            rest = entry.end()
            self._entry(_parts(entry[1]), line[rest:], number)
        self._values(line, rest, number)

    def _header(self, many: bool, parts: list[str], number: int) -> None:
        first, inner = parts[0], parts[1:]
        if many and not inner:
            self._counts[first] = self._counts.get(first, -1) + 1
        if first in self._counts:
            self._block = first, self._counts[first]
        else:
            self._block, inner = TOP, parts
        self._prefix = ".".join(inner)
        if many and inner:
            place = self._block, self._prefix
            self._prefix += f"[{self._items[place]}]"
            self._items[place] += 1
        self._remember(self._prefix, number)

    def _entry(self, parts: list[str], value: str, number: int) -> None:
        self._key = ".".join(filter(None, (self._prefix, *parts)))
        self._remember(self._key, number)
        if simple := re.match(_SIMPLE, value):
            self.names[self._block][self._key] = simple[1] or simple[2] or ""

    def _values(self, line: str, start: int, number: int) -> None:
        """Follow what is opened and closed, and remember where the texts of a list are."""
        for token in re.compile(_MARKS).finditer(line, start):
            mark = token[0]
            if self._open:
                self._open = "" if mark == self._open else self._open
            elif mark in ('"""', "'''"):
                self._open = mark
            elif token["text"]:
                if self._depth == 1:
                    place = self._block, self._key
                    self._remember(f"{self._key}[{self._items[place]}]", number)
                    self._items[place] += 1
            elif not token["note"]:
                self._depth += 1 if mark in "[{" else -1

    def _remember(self, path: str, number: int) -> None:
        self._found.setdefault((self._block, path), number)


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_KEY, dotted)]
