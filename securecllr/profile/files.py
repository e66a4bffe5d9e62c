"""Files on disk: read whole, replaced whole, owner-only. Knows nothing of what is in them."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from securecllr.errors import UserError
from securecllr.i18n import _

if TYPE_CHECKING:
    from filelock import FileLock

# Ten years of answers are well under one megabyte.
_LARGEST = 8 * 1024 * 1024
_OLD_LEFTOVER_SECONDS = 60.0
_PATIENCE, _BEAT = 1.0, 0.05  # seconds
_BUSY = (errno.EACCES, errno.EPERM, errno.EBUSY)

# On Windows a read is refused, too, while another program puts a new file in the place of the old.
# Elsewhere who may not read a file now may not read it in a second.
_READ_WAITS = os.name == "nt"

T = TypeVar("T")

# What tells one state of a file from another: its inode, its size, its time in nanoseconds.
Stamp = tuple[int, int, int]


class ChangedFile(UserError):
    """A file is not as it was when it was last seen, so nothing was written."""


def read(path: Path) -> tuple[bytes, Stamp] | None:
    """Read a whole file and its stamp, or None where there is none.

    Raises:
        UserError: It is a folder or a device, too large, or cannot be read.
    """
    try:
        # A pipe or a device could keep us waiting, or go on for ever.
        if stat.S_IFMT(_status(path).st_mode) not in (stat.S_IFREG, stat.S_IFDIR):
            raise UserError(
                _("This is not an ordinary file."),
                where=str(path),
                remedy=_("Check that it is the right file."),
            )
        opened = _with_patience(lambda: path.open("rb")) if _READ_WAITS else path.open("rb")
        with opened as file:
            status = os.fstat(file.fileno())
            if status.st_size > _LARGEST:
                raise UserError(
                    _("This file is {n} MB. What securecllr saves is never that large.").format(
                        n=status.st_size // 1_000_000
                    ),
                    where=str(path),
                    remedy=_("Check that it is the right file."),
                )
            return file.read(), _stamp(status)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(
            _reason(error),
            where=str(path),
            remedy=_("Choose another file, or ask your IT team to look at it."),
        ) from None


def _status(path: Path) -> os.stat_result:
    """Return what is known of a file.

    Raises:
        NotADirectoryError: A part of the path is a file. Windows only says that nothing is there.
        OSError: It cannot be looked at.
    """
    try:
        return path.stat()
    except FileNotFoundError:
        if is_below_a_file(path):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None
        raise


def is_below_a_file(path: Path) -> bool:
    """Return whether a part of a path, above the last, is a file and no folder."""
    return next((each.is_file() for each in path.parents if os.path.lexists(each)), False)


def read_there(path: Path) -> bytes:
    """Read a whole file that somebody named, so that it has to be there.

    Raises:
        UserError: There is none, or it cannot be read.
    """
    if (found := read(path)) is None:
        raise UserError(
            _("There is no such file."), where=str(path), remedy=_("Check its name and folder.")
        )
    return found[0]


def replace(
    path: Path, data: bytes, expected: Stamp | None, *, previous: Path | None = None
) -> Stamp:
    """Replace a file in one step that a crash or a power cut cannot split.

    Args:
        path: The file. Its folder is made if need be, for the owner only.
        data: The new content.
        expected: The stamp that the file had when we last saw it; None where there was none.
        previous: Where to keep the file as it was until now, if anywhere.

    Returns:
        The new file's stamp.

    Raises:
        ChangedFile: Something else has changed the file. It was not touched.
        UserError: It cannot be written. The old one is whole.
    """
    new: str | None = None
    try:
        if expected is None:
            make_folder(path)
        _check_is_still(path, expected)
        handle, new = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            stamp = _stamp(os.fstat(file.fileno()))
        _check_is_still(path, expected)  # on a slow disk the writing can take seconds
        if previous is not None and expected is not None:
            _keep(path, previous)
        if expected is None:
            _name_new(Path(new), path)
        else:
            _take_place(Path(new), path)
            new = None  # it has the other's name now
        _settle(path.parent)
    except FileExistsError:
        raise changed(path) from None
    except OSError as error:
        what = (
            _("This was not saved. {reason}")
            if expected is None
            else _("This was not saved. {reason} What was saved before is still there.")
        )
        raise UserError(
            what.format(reason=_reason(error)),
            where=str(path),
            remedy=_("Mend that, then try again."),
        ) from None
    finally:
        if new is not None:
            with contextlib.suppress(OSError):
                Path(new).unlink(missing_ok=True)
    return stamp


def _check_is_still(path: Path, expected: Stamp | None) -> None:
    """Raise where a file is not as it was when we last saw it.

    Raises:
        ChangedFile: It is not.
        OSError: It cannot be looked at.
    """
    if stamp_of(path) != expected:
        raise changed(path)


def replace_ours(path: Path, data: bytes, test: Callable[[bytes], bool]) -> Stamp:
    """Replace a file in one step, whatever we know of it, if it is ours by what is in it now.

    Raises:
        UserError: It is not, or it cannot be read or written.
    """
    found = read(path)
    if found is not None and not is_blank(found[0]) and not test(found[0]):
        raise UserError(
            _("This file is not known as one of securecllr's, so it was not replaced."),
            where=str(path),
            remedy=not_replaced(),
        )
    return replace(path, data, found[1] if found else None)


def looks_ours(path: Path, test: Callable[[bytes], bool]) -> bool:
    """Return whether a file is ours, as ``is_ours``; of one that cannot be read: no."""
    with contextlib.suppress(OSError):  # where the person chose, it may be anybody's
        return is_ours(path, test)
    return False


def not_replaced() -> str:
    """Return what to do about a file of somebody else's where ours would go."""
    return _("It stays as it is. Delete or move it first, if it is not wanted.")


def is_free(path: Path, test: Callable[[bytes], bool]) -> bool:
    """Return whether nobody's file is at a path: nothing, nothing in it, or one that is ours.

    Raises:
        OSError: It is there, and cannot be looked at.
    """
    return not os.path.lexists(path) or is_ours(path, lambda data: is_blank(data) or test(data))


def is_blank(data: bytes) -> bool:
    """Return whether nothing is in it: what a power cut can make of any file."""
    return not data.strip(b"\0 \t\r\n")


def _name_new(new: Path, path: Path) -> None:
    """Name a finished file, where nothing has that name.

    Raises:
        FileExistsError: Something has.
    """
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a USB stick that knows no second names
        if os.path.lexists(path):
            raise FileExistsError from None
        _take_place(new, path)


def _take_place(new: Path, path: Path) -> None:
    """Put a finished file in the place of another, or try for a second.

    On Windows, and by some sync programs, that is refused while somebody reads the old one.
    """
    _with_patience(lambda: new.replace(path))


def _with_patience(act: Callable[[], T]) -> T:
    """Do what another program may refuse just now, or try for a second.

    Raises:
        OSError: It is refused for another reason, or for longer.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return act()
        except OSError as error:
            if error.errno not in _BUSY or time.monotonic() >= end:
                raise
            time.sleep(_BEAT)


def changed(path: Path) -> ChangedFile:
    """Return the error for a file that is not as it was."""
    return ChangedFile(
        _("Something else has changed this file, so this was not saved."),
        where=str(path),
        remedy=_("Close securecllr in other windows, then start it again."),
    )


def delete(path: Path, is_ours: Callable[[bytes], bool]) -> bool:
    """Delete one file if it is ours: by what is in it, now. Of a link only the link goes.

    Returns:
        Whether it is gone; False where it is not ours, and stays.

    Raises:
        OSError: It cannot be looked at or deleted.
    """
    try:
        status = path.lstat()
        if not stat.S_ISLNK(status.st_mode) and not _is_ours(path, status, is_ours):
            return False
        path.unlink()
    except FileNotFoundError:
        pass
    return True


def is_ours(path: Path, test: Callable[[bytes], bool]) -> bool:
    """Return whether a file is ours, by what is in it. A link, a folder or a device never is.

    Raises:
        OSError: It is there, and cannot be looked at.
    """
    try:
        return _is_ours(path, path.lstat(), test)
    except FileNotFoundError:
        return False


def _is_ours(path: Path, status: os.stat_result, test: Callable[[bytes], bool]) -> bool:
    if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
        return False
    with path.open("rb") as file:
        # It may have been put in the place of the one that we looked at.
        return os.path.samestat(os.fstat(file.fileno()), status) and test(file.read())


def lock(path: Path) -> FileLock:
    """Return a lock that is not taken yet: for the owner only, and refused at once where it is."""
    from filelock import FileLock

    return FileLock(path, timeout=0, mode=0o600, thread_local=False)


def make_folder(path: Path) -> None:
    """Make the folder of a file, for the owner only, where there is none.

    So are the folders above it that are missing, as the XDG Base Directory Specification asks: they
    may be our own, as that of the seats is in the data folder.

    Raises:
        OSError: It cannot be made.
    """
    folder = path.parent
    try:
        folder.mkdir(mode=0o700)
    except FileNotFoundError:
        make_folder(folder)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        if not folder.is_dir():
            raise


def _keep(path: Path, previous: Path) -> None:
    """Link the file as it is now to a second name: it stays when the first goes to a new file.

    A disk that knows no second names gets none: the save itself matters more.
    """
    link = previous.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with contextlib.suppress(OSError):
            link.unlink(missing_ok=True)
            os.link(path, link)
            link.replace(previous)
    finally:
        with contextlib.suppress(OSError):
            link.unlink(missing_ok=True)


def sweep(path: Path, is_ours: Callable[[bytes], bool]) -> None:
    """Remove what a save that was cut off left beside a file, where it is known as ours."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.new"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _OLD_LEFTOVER_SECONDS:
                delete(leftover, is_ours)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut. Windows has no such call, and no need of it.

    Some network disks refuse it. By then the file has been replaced, so it would be wrong to say
    that nothing was saved.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_size, status.st_mtime_ns


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file, or None where there is none.

    Raises:
        OSError: It cannot be looked at.
    """
    try:
        return _stamp(path.stat())
    except FileNotFoundError:
        return None


def _reason(error: OSError) -> str:
    """Return in plain words why a file could not be used."""
    no_right = _("You do not have the right to use this file.")
    reasons = {
        errno.ENOSPC: _("The disk is full."),
        errno.EDQUOT: _("Your space on this disk is used up."),
        errno.EACCES: no_right,
        errno.EPERM: no_right,
        errno.EROFS: _("This disk can be read but not written to."),
        errno.EISDIR: _("This is a folder, not a file."),
        errno.ENOTDIR: _("Part of this path is a file, not a folder."),
        errno.ENAMETOOLONG: _("This file name is too long."),
    }
    return reasons.get(error.errno or 0, _("The computer says: {s}.").format(s=error.strerror))
