"""The only writer of profiles: what is answered is on disk before the next question.

A block is added to the bytes that are held, and the file is replaced. Nothing is read twice,
and nothing that was written is ever written anew.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.log import (
    Log,
    NewerFormat,
    appended,
    hold_readable,
    new_log,
    read_log,
    starts_of,
    whole_part,
)
from securecllr.profile.model import YOU, Block
from securecllr.profile.paths import lock_path, previous_path
from securecllr.profile.recognise import is_profile
from securecllr.profile.state import ProfileState, standing

if TYPE_CHECKING:
    from filelock import FileLock


class Store:
    """One open profile: its log, where it stands, and how to add to it.

    Attributes:
        path: The file.
        given: What it was opened by, which can be a link to it.
        exclusive: Whether this window wants the profile to itself while it is open, as every
            door does.
    """

    def __init__(
        self, path: Path, log: Log, stamp: files.Stamp | None, given: Path | None = None
    ) -> None:
        self.path = path
        self.given = given or path
        self.log = log
        self.standing: ProfileState = standing(log.blocks)
        self._stamp = stamp
        self._lock: FileLock | None = None
        self._kept_previous = False
        self.exclusive = False

    def claim(self) -> bool:
        """Claim the profile for this window, until it ends in whatever way.

        Gives False where another window has it: then it can be looked at, but not added to. When
        that window has ended, in whatever way, the next claim takes over, with what it saved.
        """
        from filelock import FileLock, Timeout

        if self._lock is not None and self._lock.is_locked:
            return True
        if not os.path.isdir(self.path.parent):  # noqa: PTH112 - Path's raises where we have no right
            return True  # nobody can have a file that is in no folder yet
        self._lock = FileLock(lock_path(self.path), timeout=0, mode=0o600, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            # A folder that we may not write in: the save itself will say so, in words. Or a disk
            # that knows no locks: then each save still sees whether the file is the one we know.
            return True
        self._catch_up()
        return True

    def release(self) -> None:
        """Let go of the profile: nothing more is saved here."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def may_add(self) -> bool:
        """Tell whether something can be added, or whether another window has the profile."""
        return not self.exclusive or self.claim()

    def _catch_up(self) -> None:
        """Take in what another window saved at the end of the log before it ended.

        Whatever else has become of the file, the next save sees it and says so.
        """
        with contextlib.suppress(UserError, OSError):
            if self.is_new or files.stamp_of(self.path) == self._stamp:
                return
            if (found := files.read(self.path)) is None or not found[0].startswith(self.log.data):
                return
            log = read_log(found[0], str(self.path))
            self.log, self._stamp = log, found[1]
            self.standing = standing(log.blocks)

    @classmethod
    def open(cls, path: Path, today: date) -> Self:
        """Open a profile, or start one that is on disk from its first block on.

        Raises:
            UserError: The file is there but cannot be used. It is left as it is.
        """
        # A link stays a link: what it points to is replaced. (Path.resolve breaks on a link that
        # leads to itself; the reading of it says so in words.)
        given, path = path, Path(os.path.realpath(path))
        if (found := files.read(path)) is None:
            return cls(path, new_log(secrets.token_hex(16), today), None, given)
        data, stamp = found
        try:
            log = read_log(data, str(path))
        except NewerFormat:
            raise
        except UserError as broken:
            raise _with_way_back(broken, path, data) from None
        files.sweep(path, is_profile)
        return cls(path, log, stamp, given)

    @property
    def is_new(self) -> bool:
        """Whether nothing has been saved yet."""
        return self._stamp is None

    @property
    def size(self) -> int:
        """How many bytes the file holds: what a sign-off written now would cover."""
        return len(self.log.data)

    def add(self, *blocks: Block) -> None:
        """Add blocks at the end and save, all or none of them.

        Raises:
            UserError: They could not be saved. The file and this store are as they were.
        """
        if self.exclusive:
            if self.is_new:  # two windows on nothing yet are two windows too
                with contextlib.suppress(OSError):  # the save itself will say why, in words
                    files.make_folder(self.path)
            if not self.may_add():
                raise self._elsewhere()
        hold_readable(list(blocks), {YOU, *self.standing.accounts}, str(self.path))
        data = appended(self.log.data, list(blocks))
        # Once a sitting is enough: what comes after it is still in the file itself, block by block.
        previous = None if self._kept_previous else previous_path(self.path)
        self._stamp = files.replace(self.path, data, self._stamp, previous=previous)
        self._kept_previous = True
        self.log.starts += starts_of(self.log.data, list(blocks))
        self.log.data = data
        self.log.blocks.extend(blocks)
        for block in blocks:
            self.standing.take(block)

    def _elsewhere(self) -> UserError:
        return UserError(
            _("This profile is open in another window, so this was not saved."),
            where=str(self.path),
            remedy=_("Go on in that window, or close it and start securecllr again."),
        )


def _with_way_back(broken: UserError, path: Path, data: bytes) -> UserError:
    """Offer the last good state of a profile that cannot be read, where there is one."""
    if not whole_part(data) and not os.path.lexists(previous_path(path)):
        return broken
    offer = _("Or go back to its last good state with: securecllr restore.")
    return UserError(broken.what, where=broken.where, remedy=f"{broken.remedy} {offer}".lstrip())
