"""Splits a page into walls: as much of it as the projector shows at once in large letters.

A wall is one or two sentences, or a question, or the code. Both windows have to count the same
walls, whatever language each is in: so where a page is parted is worked out from its English.
"""

from __future__ import annotations

from msgspec import Struct

from securecllr.presenter.deck import RoomPage
from securecllr.presenter.large_letters import fold

# A wall of 80 by 24 cells has room for seven lines of large letters, and for gaps with six.
_COLUMNS = 78
_LINES = 6


class Wall(Struct, frozen=True):
    """What is shown at once.

    Attributes:
        words: The words, a sentence or two each.
        asks: Whether hands are to go up, and their counts belong here.
        qr_code: Whether the QR code to scan belongs here.
        key: Whether this is the key to type, for whom the QR code is too far away.
        code: Whether this is what every phone shows now.
    """

    words: tuple[str, ...] = ()
    asks: bool = False
    qr_code: bool = False
    key: bool = False
    code: bool = False


def parted(page: RoomPage) -> tuple[int, ...]:
    """Return how many of a page's words go on each wall.

    Args:
        page: The page, in English.
    """
    apart = 1 if page.question else 2 if page.qr_code else 0  # what stays together, at the end
    before = len(page.words) - apart
    counts: list[int] = []
    room = 0
    for words in page.words[:before]:
        takes = len(fold(words, _COLUMNS))
        if counts and takes <= room:
            counts[-1] += 1
            room -= takes
        else:
            counts.append(1)
            room = _LINES - takes
    return (*counts, apart) if apart else tuple(counts)


def walls(page: RoomPage, counts: tuple[int, ...]) -> tuple[Wall, ...]:
    """Return the walls of a page.

    Args:
        page: The page, in any language.
        counts: How many of its words go on each.
    """
    found: list[Wall] = []
    for number, count in enumerate(counts, 1):
        is_last = number == len(counts)
        start = sum(counts[: number - 1])
        found.append(
            Wall(
                tuple(
                    each.strip() for each in page.words[start : None if is_last else start + count]
                ),
                asks=is_last and bool(page.question),
                qr_code=is_last and page.qr_code,
            )
        )
    if page.qr_code:
        found.append(Wall(key=True))
    if page.code:
        found.append(Wall(code=True))
    if page.happened:
        found.append(Wall((page.happened,)))
    return tuple(found)
