"""The lock on a profile: two windows on one profile know of each other by it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from securecllr.profile import files
from securecllr.profile.paths import lock_path
from securecllr.profile.recognise import is_empty

if TYPE_CHECKING:
    from filelock import FileLock


class OpenElsewhere(Exception):
    """Another window has the profile."""


def taken_lock(profile: Path) -> FileLock | None:
    """Take the lock on a profile, and return it; None where there can be none.

    That is so where somebody's own file is in its place, which older versions of filelock would
    empty; in a folder that we may not write in; and on a disk that knows no locks.

    Raises:
        OpenElsewhere: Another window has it.
    """
    from filelock import Timeout

    path = lock_path(profile)
    try:
        if not files.is_free(path, is_empty):
            return None
        lock = files.lock(path)
        lock.acquire()
    except Timeout:
        raise OpenElsewhere from None
    except (OSError, NotImplementedError):
        return None
    return lock
