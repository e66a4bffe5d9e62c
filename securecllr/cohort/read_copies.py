"""Reads a folder of shared copies: the newest copy of each person, and why a file is left out.

A folder may hold anything, and no file in it can stop the reading. A file is opened without
following links and without waiting, and its first bytes say whether it is a shared copy. What is
something else, a person's own profile above all, is not read further.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from securecllr.cohort.tally import CountedIds, Person, roll_up
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.shared_copy import (
    LARGEST,
    MARK,
    MARK_WITHIN,
    NewerCopy,
    Shared,
    read_shared,
)

LeftOutReason = Literal[
    "profile",
    "not-a-copy",
    "broken",
    "newer",
    "too-large",
    "link",
    "too-deep",
    "not-a-file",
    "no-right",
    "gone",
]
# Called with how many files are done, and how many there are.
ShowProgress = Callable[[int, int], None]

_OPENING = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# Windows cannot be asked to follow no link, so there it is looked for first.
_FOLLOWS_LINKS = not hasattr(os, "O_NOFOLLOW")
# What only a profile has at its front.
_PROFILE = b"format = "


class LeftOut(Exception):
    """A file that is not counted, and why."""

    def __init__(self, reason: LeftOutReason) -> None:
        super().__init__(reason)
        self.reason: LeftOutReason = reason


class CopyFolder(Struct):
    """What a folder of shared copies holds.

    Attributes:
        people: What is counted of the newest copy of each person, by the copy's id.
        copies: How many shared copies there are, older ones of the same person included.
        left_out: Each file that is not counted, with the reason, in the order of names.
    """

    people: dict[str, Person] = field(default_factory=dict)
    copies: int = 0
    left_out: list[tuple[str, LeftOutReason]] = field(default_factory=list)


def read_folder(folder: Path, ids: CountedIds, progress: ShowProgress) -> CopyFolder:
    """Read all the copies in a folder, and in the folders in it: there is one for each person.

    Of two copies with one id the newer counts: by its number; of those of before, which have none,
    by month, then by the time of the file, then by its name.

    Args:
        folder: The folder.
        ids: What is counted.
        progress: Called after each file.

    Raises:
        UserError: It is not a folder, or cannot be read.
    """
    found = CopyFolder()
    names = list(names_in(folder))
    newest: dict[str, tuple[int, str, int, str]] = {}
    for done, name in enumerate(names, 1):
        try:
            shared, changed = read_copy(folder / name)
        except LeftOut as left:
            found.left_out.append((name, left.reason))
        else:
            found.copies += 1
            age = (shared.number or 0, shared.month, changed, name)
            if shared.id not in newest or age > newest[shared.id]:
                newest[shared.id] = age
                found.people[shared.id] = roll_up(shared, ids)
        progress(done, len(names))
    return found


def names_in(folder: Path) -> Iterator[str]:
    """Yield the path of each file below a folder, in order, as it is written from there.

    A folder that is deeper than a person's own is given as if it were a file; no link is followed.

    Raises:
        UserError: It is not a folder, or cannot be read.
    """
    for name in _listed(folder):
        inside = folder / name
        if not _is_folder(inside):
            yield name
            continue
        try:
            yield from (os.path.join(name, each) for each in sorted(os.listdir(inside)))  # noqa: PTH118, PTH208
        except OSError:
            yield name


def _is_folder(path: Path) -> bool:
    """Return whether it is a folder, and no link to one, nor what Windows has for links."""
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and not getattr(status, "st_reparse_tag", 0)


def read_copy(path: Path) -> tuple[Shared, int]:
    """Read a shared copy, and when its file was last changed, in nanoseconds since 1970.

    Raises:
        LeftOut: It is something else, or cannot be read.
    """
    data, changed = _read(path)
    try:
        return read_shared(data, str(path)), changed
    except NewerCopy:
        raise LeftOut("newer") from None
    except UserError:
        raise LeftOut("broken") from None


def is_copy(path: Path) -> bool:
    """Return whether an ordinary file says at its front that it is a shared copy."""
    try:
        _read(path, only_front=True)
    except LeftOut:
        return False
    return True


def _listed(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - only names: a file is opened as it is
    except FileNotFoundError:
        raise UserError(
            _("There is no such folder."), where=str(folder), remedy=_("Check its name.")
        ) from None
    except NotADirectoryError:
        raise UserError(
            _("This is a file, not a folder."),
            where=str(folder),
            remedy=_("Give the folder that the copies are in."),
        ) from None
    except OSError as error:
        raise UserError(
            _("This folder cannot be looked into: {reason}.").format(reason=error.strerror),
            where=str(folder),
            remedy=_("Ask your IT team for the right to read it."),
        ) from None


def _read(path: Path, *, only_front: bool = False) -> tuple[bytes, int]:
    """Return a file's bytes and the time of its last change, or raise why it is left out."""
    if _FOLLOWS_LINKS and path.is_symlink():
        raise LeftOut("link")
    try:
        handle = os.open(path, _OPENING)
    except OSError as error:
        raise LeftOut(_why_not_opened(path, error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise LeftOut("too-deep" if stat.S_ISDIR(status.st_mode) else "not-a-file")
        front = os.read(handle, MARK_WITHIN)
        _check_front(front)
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
    left = LARGEST
    while left > 0 and (part := os.read(handle, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _check_front(front: bytes) -> None:
    # A byte-order mark and Windows line endings are what a mail program may have added.
    lines = b"\n" + front.removeprefix(b"\xef\xbb\xbf")
    if MARK not in lines:
        raise LeftOut("profile" if b"\n" + _PROFILE in lines else "not-a-copy")


def _why_not_opened(path: Path, error: OSError) -> LeftOutReason:
    if path.is_symlink():
        return "link"
    if isinstance(error, FileNotFoundError):
        return "gone"
    return "too-deep" if path.is_dir() and os.access(path, os.R_OK) else "no-right"
