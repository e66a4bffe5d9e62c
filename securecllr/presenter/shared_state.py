"""Synchronises the room view and the notes, by a file that only its owner can read.

It holds a page number, the timer and counts: nothing that is not on the projector or in the
presenter's own notes. The last window to close deletes it. A file that a crash left behind is
recognised, as no window holds its lock, and is not used.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from operator import not_
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
import tomli_w

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.presenter.session import PresenterSession
from securecllr.profile import files
from securecllr.profile.paths import PRESENTING, is_own_folder
from securecllr.toml.decode import parse, typed

if TYPE_CHECKING:
    from filelock import FileLock

WindowRole = Literal["room", "notes"]

_TRIES = 20


class SharedSession:
    """The session, as one of the two windows sees and changes it.

    Attributes:
        session: The session as this window knows it.
    """

    def __init__(self, folder: Path, role: WindowRole) -> None:
        self.session = PresenterSession()
        self._folder = folder
        self._path = folder / PRESENTING
        self._mine = self._lock(role)
        self._other = self._lock("notes" if role == "room" else "room")
        self._stamp: files.Stamp | None = None

    def open(self) -> None:
        """Join the session of the other window, or begin one.

        Raises:
            UserError: There is such a window already, or the file cannot be written.
        """
        from filelock import Timeout

        try:
            files.make_folder(self._path)
            self._mine.acquire(timeout=1)  # the other window may be looking, just now
        except Timeout:
            raise UserError(
                _("This is open in another window already."),
                remedy=_("Go on there, or close that window first."),
            ) from None
        except (OSError, NotImplementedError) as error:
            raise UserError(
                _("The two windows cannot be kept in step: {reason}.").format(reason=error),
                where=str(self._folder),
                remedy=_("Set SECURECLLR_HOME to a folder that you can write in."),
            ) from None
        if self._is_alone():
            # A file of another sort in its place stays; later on, what is there is what was left
            # of ours, however spoilt.
            self._stamp = files.replace_ours(self._path, _data(self.session), _is_session)
        else:
            self.catch_up()

    def catch_up(self) -> bool:
        """Read what the other window did, and return whether it did anything.

        A file that cannot be read, or has gone, changes nothing: the next key writes it anew.
        """
        with contextlib.suppress(UserError, OSError):
            stamp = files.stamp_of(self._path)
            if stamp is None or stamp == self._stamp or (found := files.read(self._path)) is None:
                return False
            self._stamp = found[1]
            session = typed(parse(found[0], str(self._path)), PresenterSession, str(self._path))
            changed, self.session = session != self.session, session
            return changed
        return False

    def change(self, change: Callable[[PresenterSession], PresenterSession]) -> None:
        """Change the session for both windows: from how it is now, whoever changed it last.

        Raises:
            UserError: It cannot be written.
        """
        for left in reversed(range(_TRIES)):
            # First look, then read: what the other window does from here on makes it start again.
            stamp = _stamp_of(self._path)
            self.catch_up()
            session = change(self.session)
            try:
                self._stamp = files.replace(self._path, _data(session), stamp)
            except files.ChangedFile:
                if not left:
                    raise
                continue
            self.session = session
            return

    def close(self) -> None:
        """Release the session; the last window deletes the file and its locks.

        First release, then look: of two windows that close at once, the later one is alone.
        """
        if not self._mine.is_locked:
            return
        self._mine.release()
        gone: dict[Path, Callable[[bytes], bool]] = {Path(self._mine.lock_file): not_}
        if self._is_alone():
            gone |= {self._path: _is_session, Path(self._other.lock_file): not_}
        for path, is_ours in gone.items():
            with contextlib.suppress(OSError):
                files.delete(path, is_ours)
        if is_own_folder(self._folder):
            with contextlib.suppress(OSError):  # there is something in it yet
                self._folder.rmdir()

    def _is_alone(self) -> bool:
        """Return whether there is no other window: then its lock is free."""
        from filelock import Timeout

        try:
            self._other.acquire()
        except Timeout:
            return False
        self._other.release()
        return True

    def _lock(self, role: WindowRole) -> FileLock:
        return files.lock(self._folder / f".presenting.{role}.lock")


def _is_session(data: bytes) -> bool:
    try:
        typed(parse(data, ""), PresenterSession, "")
    except UserError:
        return False
    return bool(data)


def _stamp_of(path: Path) -> files.Stamp | None:
    with contextlib.suppress(OSError):
        return files.stamp_of(path)
    return None


def _data(session: PresenterSession) -> bytes:
    return tomli_w.dumps(msgspec.structs.asdict(session)).encode()
