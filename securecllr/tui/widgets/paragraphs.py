"""Paragraphs: a platform's steps, a page to read. Folded with a hanging indent; never markup."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from itertools import zip_longest

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from securecllr.messages.lines import Line, LineKind
from securecllr.tui.bars import EMPTY

_STYLES: dict[LineKind, str] = {
    "heading": "bold $accent",
    "careful": "bold",
    "about": "$muted",
    "to-do": "$to-do",
    "find-out": "$find-out",
    "in-place": "$in-place",
}


_BEFORE_BAR = 4  # free cells before a bar
_BETWEEN, _NAME = 2, 16  # free cells between columns; the least for the name of a row


class Folded(Visual):
    """A visual of lines, folded at the width at which it is drawn or measured."""

    def __init__(self, lines: list[Line], bar: str = "") -> None:
        self._lines = lines
        self._bar = bar
        self._at: tuple[int, Content] = (0, Content())

    def at(self, width: int) -> Content:
        """Return the lines folded at a width; the last ones are kept."""
        if self._at[0] != width:
            first, *others = self._lines or [Line("", "gap")]
            folded = [_beside(first, self._bar, width), *(_styled(line, width) for line in others)]
            self._at = width, Content("\n").join(folded)
        return self._at[1]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw them."""
        return self.at(width).render_strips(width, height, style, options)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width."""
        return self.at(width).get_height(rules, width)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the container: all of it is taken."""
        return container_width


class Paragraphs(Static):
    """Lines of a page, each styled by its kind. Their text is shown literally."""

    DEFAULT_CSS = """
    Paragraphs { height: auto; width: 1fr; }
    """

    def __init__(
        self,
        lines: Iterable[Line] = (),
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self.show(lines)

    def show(self, lines: Iterable[Line], bar: str = "") -> None:
        """Replace the lines in place, with a bar beside the first one where it has room."""
        self._lines = list(lines)
        self.display = bool(self._lines)
        self.update(Folded(self._lines, bar))


def _beside(line: Line, bar: str, width: int) -> Content:
    """Return the first line with a bar after it, where both have room in one."""
    if not bar or len(line.text) + len(bar) + _BEFORE_BAR > width:
        return _styled(line, width)
    room = " " * _BEFORE_BAR
    full = bar.rstrip(EMPTY)
    return Content.assemble(
        _styled(line, width), room, (full, "$in-place"), (bar[len(full) :], "$muted")
    )


def _styled(line: Line, width: int) -> Content:
    """Return one line, folded and styled by its kind."""
    if line.kind == "gap":
        return Content("")
    if line.kind == "row":
        return _row(line, width)
    lead = {"step": f"  {line.number}. ", "careful": "! "}.get(line.kind, "")
    folded = _folded(line.text, lead, width)
    style = _STYLES.get(line.kind, "")
    return Content(folded).stylize(style) if style else Content(folded)


def _row(line: Line, width: int) -> Content:
    """Return a row of a table. Its first cell takes what room is left, or else it is in words."""
    (name, _widest), *cells = line.cells
    room = width - sum(_BETWEEN + column for _cell, column in cells)
    if room < _NAME:
        return Content(_folded(line.text, "", width)) if line.text else Content("")
    columns = [(name, min(room, _widest)), *cells]
    folded = [_folded(cell, "", column).splitlines() for cell, column in columns]
    rows = (
        (" " * _BETWEEN).join(
            part.ljust(column) for part, (_cell, column) in zip(parts, columns, strict=True)
        )
        for parts in zip_longest(*folded, fillvalue="")
    )
    found = Content("\n".join(row.rstrip() for row in rows))
    return found if line.text else found.stylize("bold")


def _folded(text: str, lead: str, width: int) -> str:
    """Return a text folded at a width, its later lines indented to the first word."""
    return textwrap.fill(
        text,
        max(width, len(lead) + 8),
        initial_indent=lead,
        subsequent_indent=" " * (len(lead) + len(text) - len(text.lstrip())),
        break_on_hyphens=False,
    )
