"""What a page may say to the program behind it, and how much. Pure: anything else is refused."""

from __future__ import annotations

from typing import Annotated

import msgspec

# The longest thing that a person types is a line of 80 letters; a paste may be more.
LONGEST = 4096  # bytes a message
_MOST_CELLS = 500
# How much a page may say. A mouse that is moved sends the most, about 5,000 letters a second.
# Twenty pastes at once, each as long as it can be, are let through too.
_AT_ONCE = 20 * LONGEST  # letters
_A_SECOND = 2 * LONGEST  # letters

_Cells = Annotated[int, msgspec.Meta(ge=1, le=_MOST_CELLS)]


class Typed(msgspec.Struct, frozen=True, array_like=True, tag="stdin"):
    """Keys, pastes and mouse reports, as a terminal sends them."""

    text: str


class Size(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many letters fit, across and down."""

    width: _Cells
    height: _Cells


class Resized(msgspec.Struct, frozen=True, array_like=True, tag="resize"):
    """The window or its letters have another size."""

    size: Size


_decoder: msgspec.json.Decoder[Typed | Resized] = msgspec.json.Decoder(Typed | Resized)


def read_message(data: str) -> Typed | Resized | None:
    """Read a message of the page. None where it is not one of ours."""
    try:
        return _decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError):
        return None


def read_size(query: dict[str, str]) -> Size:
    """Read the size that a page opens with; where it says none that is one, the usual size."""
    try:
        return msgspec.convert(query, Size, strict=False)
    except msgspec.MsgspecError:
        return Size(80, 24)


class Allowance:
    """How much one page may still say: no person types so much, and a program can keep up."""

    def __init__(self, now: float) -> None:
        """Begin with all of it.

        Args:
            now: Seconds, by a clock that only goes on.
        """
        self._left = float(_AT_ONCE)
        self._last = now

    def covers(self, size: int, now: float) -> bool:
        """Tell whether a message of so many letters may still be said, and count it."""
        grown = self._left + (now - self._last) * _A_SECOND
        self._left = min(float(_AT_ONCE), grown) - size
        self._last = now
        return self._left >= 0
