"""What the page's JavaScript sends, as types. Whatever is none of these is not listened to."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct

from securecllr.flows.pages import (
    Another,
    Back,
    CellChosen,
    Chosen,
    GoOn,
    Marked,
    Pressed,
    Reply,
    Ticked,
    Typed,
)
from securecllr.messages.page import NotOpenedWhy, NotStoredWhy


class ChosenRow(Struct, frozen=True, tag="chosen"):
    """The row that is chosen; None for none."""

    row: int | None = None


class CellPressed(Struct, frozen=True, tag="cell"):
    """A place of a table."""

    row: int
    cell: int


class BackPressed(Struct, frozen=True, tag="back"):
    """Going back."""


class TickedRows(Struct, frozen=True, tag="ticked"):
    """The rows that are ticked, and whether "none of these" is."""

    rows: list[int] = []
    none: bool = False


class TypedText(Struct, frozen=True, tag="typed"):
    """What is in the box."""

    text: str = ""


class MarkedRow(Struct, frozen=True, tag="marked"):
    """An option of a row of a grid."""

    row: int
    option: int


class GoOnPressed(Struct, frozen=True, tag="go-on"):
    """Going on from a grid."""


class AnotherRow(Struct, frozen=True, tag="another"):
    """Another row like one of a grid."""

    row: int


class KeyPressed(Struct, frozen=True, tag="pressed"):
    """An action of the page, or one that every page has."""

    key: str


Said = (
    ChosenRow
    | CellPressed
    | BackPressed
    | TickedRows
    | TypedText
    | MarkedRow
    | GoOnPressed
    | AnotherRow
    | KeyPressed
)


class Begin(Struct, frozen=True, tag="begin"):
    """The page is open.

    Attributes:
        profile: The bytes that the browser has kept; None for none.
        settings: What ``Kept`` was written to; None for nothing.
        writable: Whether this window may save.
        opened: Whether it is a file of this computer or comes from a host.
        language: The language of the browser, where it is one of ours.
        copied: When the last copy was saved.
        build: What was built.
    """

    profile: bytes | None = None
    settings: Any = None
    writable: bool = True
    opened: Literal["file", "web"] = "web"
    language: str | None = None
    copied: str | None = None
    build: str = ""


class Replied(Struct, frozen=True, tag="reply"):
    """A reply to a page, by its number.

    ``draft`` is what the form of the page holds where something else was pressed: the page has to
    be as it was left when it is there again.
    """

    page: int
    reply: Said
    draft: Said | None = None


class LookAgain(Struct, frozen=True, tag="live"):
    """The part of the page that changes by itself is to be looked at again."""


class Open(Struct, frozen=True, tag="open"):
    """A file that the person opens; its name where it is known."""

    profile: bytes
    name: str = ""


class NotOpened(Struct, frozen=True, tag="not-opened"):
    """The browser could not read the file that the person chose."""

    why: NotOpenedWhy = "unreadable"


class CopyWanted(Struct, frozen=True, tag="copy"):
    """The person wants a copy of the profile."""


class NotStored(Struct, frozen=True, tag="not-stored"):
    """The browser did not keep the last bytes."""

    why: NotStoredWhy = "full"


class NotErased(Struct, frozen=True, tag="not-erased"):
    """The browser did not delete what it keeps."""


class Unlocked(Struct, frozen=True, tag="unlocked"):
    """The other window has closed, so this one may save; with what is kept now."""

    profile: bytes | None = None


Message = (
    Begin | Replied | LookAgain | Open | NotOpened | CopyWanted | NotStored | NotErased | Unlocked
)

_DECODER = msgspec.json.Decoder(Message)


def read_message(text: str) -> Message | None:
    """Return a message; None where it is none of ours."""
    try:
        return _DECODER.decode(text)
    except (msgspec.MsgspecError, UnicodeError):
        return None


def plain_reply(said: Said) -> Reply | None:  # noqa: PLR0911 - one a type
    """Return what was said as the reply of a flow; None where nothing was chosen."""
    match said:
        case ChosenRow(row):
            return None if row is None else Chosen(row)
        case CellPressed(row, cell):
            return CellChosen(row, cell)
        case BackPressed():
            return Back()
        case TickedRows(rows):
            return Ticked(frozenset(rows))
        case TypedText(text):
            return Typed(text.strip())
        case MarkedRow(row, option):
            return Marked(row, option)
        case GoOnPressed():
            return GoOn()
        case AnotherRow(row):
            return Another(row)
        case KeyPressed(key):
            return Pressed(key)
