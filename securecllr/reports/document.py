"""A document that knows no format: headings, paragraphs, lists, tables. Only shapes live here.

What makes one says what it holds; a writer (HTML, PDF, Markdown) says how it looks. Every text is
plain text: a writer escapes it, and nothing in it is ever read as markup.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# What a document can be written as.
DocumentFormat = Literal["html", "pdf", "md"]

# Of no more columns than these, each takes what it needs.
_FEW_COLUMNS = 2

# How much of a person's report: one sheet, all of it, or what concerns a helper.
Extent = Literal["sheet", "full", "helper"]

Shape = Literal["full", "empty", "ask", "again", "none"]


class Heading(Struct, frozen=True):
    """A heading below the title. ``level`` is 2, 3 or 4, and skips none on its way down.

    ``anchor`` is the name that a link leads to, or "".
    """

    text: str
    level: int = 2
    anchor: str = ""


class Paragraph(Struct, frozen=True):
    """Some sentences. ``lead`` sets the one that matters most in larger letters."""

    text: str
    lead: bool = False


class Note(Struct, frozen=True):
    """What must not be missed, set apart by a frame and not by colour."""

    text: str


class Bullets(Struct, frozen=True):
    """A list in no order."""

    items: tuple[str, ...]


class Numbered(Struct, frozen=True):
    """A list in order. ``first`` is the number of its first item."""

    items: tuple[str, ...]
    first: int = 1


class Ticks(Struct, frozen=True):
    """Answers on paper: a box to tick before each."""

    items: tuple[str, ...]


class WriteIn(Struct, frozen=True):
    """Labels, each with a line to write on after it."""

    labels: tuple[str, ...]


class Mark(Struct, frozen=True):
    """A cell of a picture made of a table: a shape to see, and the word that says the same."""

    word: str
    shape: Shape


Cell = str | Mark

# A cell about which there is nothing to say.
NOTHING = "-"


def cell_words(cell: Cell) -> str:
    """Return what a cell says, where no shape can be shown."""
    return cell.word if isinstance(cell, Mark) else cell


class Table(Struct, frozen=True):
    """A table with a caption. The first cell of each row names the row.

    ``tall`` leaves room for writing by hand. ``in_words`` shows marks by their words alone.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    tall: bool = False
    in_words: bool = False

    @property
    def look(self) -> Literal["tall", "glance", "picture", "answers", "plain"]:
        """How its columns are shared out.

        A picture is all shapes: to be looked at, its columns of one width. Answers end in a shape.
        """
        cells = [cell for row in self.rows for cell in row[1:]]
        if self.tall:
            return "tall"
        if self.in_words:
            return "glance"
        if len(self.head) <= _FEW_COLUMNS:
            return "plain"
        if any(cells) and all(isinstance(cell, Mark) for cell in cells if cell):
            return "picture"
        if self.rows and all(isinstance(row[-1], Mark) for row in self.rows):
            return "answers"
        return "plain"


class Contents(Struct, frozen=True):
    """What follows, each a link by its anchor and its text; on paper with its page."""

    items: tuple[tuple[str, str], ...]


class PageBreak(Struct, frozen=True):
    """What follows starts on a new page when printed."""


class Together(Struct, frozen=True):
    """Blocks that stay on one page when printed, where they fit on one."""

    blocks: tuple[Flat, ...]


Flat = Heading | Paragraph | Note | Bullets | Numbered | Ticks | WriteIn | Table | Contents
Element = Flat | PageBreak | Together


class Document(Struct, frozen=True):
    """A whole document.

    Attributes:
        title: Its one title.
        lang: Its language, such as ``en-GB``.
        notices: What each page says at its foot, and the document at its top.
        blocks: What it holds, in order.
    """

    title: str
    lang: str
    notices: tuple[str, ...]
    blocks: tuple[Element, ...]
