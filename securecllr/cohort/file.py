"""One file of a folder: a shared copy, or the reason why it is left out. It may be anything.

A file is opened without following links and without waiting, and its first bytes say whether it
is a shared copy. What is something else, a person's own profile above all, is not read further.
"""

from __future__ import annotations

import os
import stat
from typing import Literal

import msgspec

from securecllr.cohort.quick import Copy, quick_copy
from securecllr.profile.shared import LARGEST, MARK, MARK_WITHIN, SHARED, Shared

Reason = Literal[
    "profile",
    "not-a-copy",
    "broken",
    "newer",
    "other-set",
    "too-large",
    "link",
    "folder",
    "not-a-file",
    "no-right",
    "gone",
]

_OPENING = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# What only a profile has at its front.
_PROFILE = b"format = "


class LeftOut(Exception):
    """A file that is not counted, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def read_copy(path: str) -> tuple[Copy, int]:
    """Read a shared copy, and when its file was last changed, in nanoseconds.

    Raises:
        LeftOut: It is something else, or cannot be read.
    """
    data, changed = _bytes_of(path)
    return quick_copy(data) or _slow_copy(data), changed


def is_copy(path: str) -> bool:
    """Tell whether a file says at its front that it is a shared copy, and is an ordinary file."""
    try:
        _bytes_of(path, only_front=True)
    except LeftOut:
        return False
    return True


def _bytes_of(path: str, *, only_front: bool = False) -> tuple[bytes, int]:
    """Read a file's bytes, its front first."""
    try:
        handle = os.open(path, _OPENING)
    except OSError as error:
        raise LeftOut(_why_not_opened(path, error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise LeftOut("folder" if stat.S_ISDIR(status.st_mode) else "not-a-file")
        front = os.read(handle, MARK_WITHIN)
        _hold_front(front)
        if status.st_size > LARGEST:
            raise LeftOut("too-large")
        rest = b"" if only_front else _rest_of(handle)
    except OSError:
        raise LeftOut("no-right") from None
    finally:
        os.close(handle)
    return front + rest, status.st_mtime_ns


def _rest_of(handle: int) -> bytes:
    """Read on to the end, but never more than a copy can be: a file can grow meanwhile."""
    parts = []
    room = LARGEST
    while room > 0 and (part := os.read(handle, room)):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def _hold_front(front: bytes) -> None:
    """Leave out what does not say that it is a shared copy."""
    # A byte-order mark and Windows line endings are what a mail program may have added.
    lines = b"\n" + front.removeprefix(b"\xef\xbb\xbf")
    if MARK not in lines:
        raise LeftOut("profile" if b"\n" + _PROFILE in lines else "not-a-copy")


def _slow_copy(data: bytes) -> Copy:
    """Read a copy that somebody has written in another way, and hold it to each rule."""
    import rtoml

    try:
        table = rtoml.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
        if isinstance(version := table.get("shared"), int) and version > SHARED:
            raise LeftOut("newer")
        shared = msgspec.convert(table, Shared)
    except (ValueError, RecursionError):
        raise LeftOut("broken") from None
    if shared.shared != SHARED:
        raise LeftOut("broken")
    checks = ((one.kind, one.control, one.answer, one.choice or "") for one in shared.check)
    return Copy(shared.id, shared.month, [*checks])


def _why_not_opened(path: str, error: OSError) -> Reason:
    """Say why a file could not be opened."""
    if os.path.islink(path):  # noqa: PTH114 - a path is text here, for speed
        return "link"
    if isinstance(error, FileNotFoundError):
        return "gone"
    return "folder" if os.path.isdir(path) else "no-right"  # noqa: PTH112
