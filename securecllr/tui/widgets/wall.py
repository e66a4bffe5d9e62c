"""What the wall says: in letters three lines high or more, or as text where those have no room."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.geometry import Offset
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, texts
from securecllr.messages.present import code_changes, code_words
from securecllr.presenter.large_letters import LINES, fitted, fold, large, width
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.scroll import Scroll

_LARGEST = 3
_LARGEST_CODE = 6


class WallPanel(Scroll, can_focus=True):
    """Words, or the code, or what to do with the QR code."""

    DEFAULT_CSS = """
    WallPanel {
        scrollbar-size-vertical: 1;
        & #mark { height: 1; }
        & #large { text-style: bold; height: auto; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._begins = False
        self._words: tuple[str, ...] = ()
        self._code = ("", "")
        self._key: tuple[str, str] | None = None

    def compose(self) -> ComposeResult:
        """Yield the line of the marker, what is drawn large, and what is text."""
        yield Static(id="mark")
        yield Static(id="large")
        yield Paragraphs(id="words")

    def show(self, title: str, words: Sequence[str], *, begins: bool) -> None:
        """Show words.

        Args:
            title: What they are about.
            words: A paragraph each.
            begins: Whether to show the title large above them, where there is room.
        """
        self._title, self._words, self._code, self._key = title, tuple(words), ("", ""), None
        self._begins = begins
        self._draw()

    def show_code(self, code: str, changes: str) -> None:
        """Show a code as large as there is room for, and in words."""
        self._words, self._code, self._key = (), (code, changes), None
        self._draw()

    def show_square(self, title: str, words: Sequence[str], key: tuple[str, str]) -> None:
        """Show what to do with the QR code, and the key to type in its place."""
        self._title, self._words, self._code, self._key = title, tuple(words), ("", ""), key
        self._draw()

    def on_focus(self) -> None:
        """Mark the place, so that the focus can be seen without colour."""
        self.query_one("#mark", Static).update(Content(">"))

    def on_blur(self) -> None:
        """Take the marker off."""
        self.query_one("#mark", Static).update(Content(""))

    def on_resize(self, _event: Resize) -> None:
        """Draw it anew for the room that there is."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        columns, lines = self.content_size.width, self.content_size.height - 1
        if columns < 1 or lines < 1:
            return  # before it is laid out
        title: list[str] = []
        if self._code[0]:
            rows, words = _code_rows(*self._code, columns, lines)
        elif self._key:
            title, words = _square_rows(self._title, self._words, self._key, columns, lines)
            rows = []
        else:
            title, rows, words = self._word_rows(columns, lines)
        drawn = self.query_one("#large", Static)
        drawn.display = bool(title or rows)
        drawn.update(
            Content("\n").join(
                [*(Content(r).stylize("$accent") for r in title), *map(Content, rows)]
            )
        )
        self.query_one("#words", Paragraphs).show(words)
        self.scroll_home(animate=False)

    def _word_rows(self, columns: int, lines: int) -> tuple[list[str], list[str], list[Line]]:
        """Return the rows of the title and of the words; as text where there is no room."""
        words = self._words
        alone = fitted(words, columns, lines, largest=_LARGEST)
        if alone is None:
            return [], [], [Line(self._title, "heading"), GAP, *texts(*words)]
        size, drawn = alone
        title: list[str] = []
        # The title is at the top as text. It may not make the words smaller, or the wall full.
        titled = fitted((self._title, *words), columns, lines - 1, largest=size, smallest=size)
        if self._begins and titled is not None:
            title, *drawn = titled[1]
        return title, [row for each in drawn for row in each], []

    def cursor_cell(self) -> Offset:
        """Return the cell of the screen on which the terminal's cursor belongs."""
        return self.region.offset


def _code_rows(code: str, changes: str, columns: int, lines: int) -> tuple[list[str], list[Line]]:
    """Return a code as large as it goes with its words large, and when it changes as text."""
    half = len(code) // 2
    parted = f"{code[:half]} {code[half:]}"
    said = texts(code_changes(changes))
    below = len(fold(code_words(code), columns)) * LINES
    for size in range(_LARGEST_CODE, 0, -1):
        if width(parted, size) <= columns and LINES * size + 1 + below + 2 <= lines and below:
            drawn = fitted((code_words(code),), columns, lines - LINES * size - 3, largest=2)
            below_it = [row for each in drawn[1] for row in each] if drawn else []
            return [*large(parted, size), "", *below_it], said
    rows = large(parted) if width(parted) <= columns and lines > LINES + 3 else ()
    return list(rows), texts("" if rows else parted, code_words(code)) + said


def _square_rows(
    title: str, words: Sequence[str], key: tuple[str, str], columns: int, lines: int
) -> tuple[list[str], list[Line]]:
    """Return the title drawn large beside the QR code, and what to do and the key as text."""
    told = [GAP, *texts(*words), GAP, *texts(_("The key:"), *key)]
    takes = sum(len(wrap(each.text, columns)) or 1 for each in told)
    drawn = fitted((title,), columns, lines - takes, largest=1)
    if drawn is None:
        return [], [Line(title, "heading"), *told]
    return drawn[1][0], told
