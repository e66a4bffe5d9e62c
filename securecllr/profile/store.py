"""The only writer of profiles. Each answer is on disk before the next question.

A block is added to the bytes in memory, and the file is replaced by all of them. What was
written before is never changed.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile import files
from securecllr.profile.lock import OpenElsewhere, taken_lock
from securecllr.profile.log import (
    Log,
    NewerFormat,
    block_bytes,
    check_readable,
    extend,
    new_log,
    read_log,
    whole_part,
)
from securecllr.profile.model import YOU, Attestation, Block
from securecllr.profile.paths import previous_path
from securecllr.profile.recognise import is_profile
from securecllr.profile.state import profile_state
from securecllr.profile.storage import NotSaved

if TYPE_CHECKING:
    from filelock import FileLock


class Store:
    """One open profile: its log, what counts of it, and how to add to it.

    Attributes:
        path: The file.
        given: What it was opened by, which can be a link to it.
        log: All its blocks and bytes, also those that are pending.
        state: What counts of them now.
        exclusive: Whether this window wants the profile to itself while it is open, as every
            interface does.
    """

    def __init__(
        self, path: Path, log: Log, stamp: files.Stamp | None, given: Path | None = None
    ) -> None:
        self.path = path
        self.given = given or path
        self._start_from(log, stamp)
        self._lock: FileLock | None = None
        self._kept_previous = False
        self.exclusive = False

    def claim(self) -> bool:
        """Claim the profile for this window, until it ends in whatever way.

        Returns:
            False where another window has it: then it can be looked at, but not added to. When
            that window has ended, in whatever way, the next claim takes over, with what it saved.
        """
        if self._lock is not None:
            return True
        if not os.path.isdir(self.path.parent):  # noqa: PTH112 - Path's raises where we have no right
            return True  # nobody can have a file that is in no folder yet
        try:
            self._lock = taken_lock(self.path)
        except OpenElsewhere:
            return False
        # Without a lock the save says why, in words, or sees whether the file is another one.
        if self._lock is not None:
            self._catch_up()
        return True

    def release(self) -> None:
        """Let go of the profile: nothing more is saved here."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def may_add(self) -> bool:
        """Return whether something can be added, or whether another window has the profile."""
        return not self.exclusive or self.claim()

    def _catch_up(self) -> None:
        """Take in what another window saved at the end of the log before it ended.

        Whatever else has become of the file, the next save sees it and says so.
        """
        with contextlib.suppress(UserError, OSError):
            if not self.is_new and not self.pending and self._is_longer():
                self.take_in()

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
            return cls(path, new_log(os.urandom(16).hex(), today), None, given)
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
        """How many bytes the file will hold: what a sign-off written now would cover."""
        return len(self.log.data)

    @property
    def pending(self) -> tuple[Block, ...]:
        """What was added and could not be saved yet: it counts, and is in memory only."""
        return tuple(self.log.blocks[self._saved_blocks :])

    def add(self, *blocks: Block) -> None:
        """Add blocks at the end and save, with all that is pending.

        Raises:
            NotSaved: They count, and are kept in memory: see ``pending`` and ``retry``.
            UserError: Another window has the profile, or they cannot be saved as they are. This
                store is as it was.
        """
        if self.exclusive:
            if self.is_new:  # two windows on nothing yet are two windows too
                with contextlib.suppress(OSError):  # the save itself will say why, in words
                    files.make_folder(self.path)
            if not self.may_add():
                raise self._elsewhere()
        pieces = [block_bytes(block) for block in blocks]
        check_readable(list(blocks), pieces, {YOU, *self.state.taken_ids}, str(self.path))
        self._hold(list(blocks), pieces)
        self._save()

    def retry(self) -> None:
        """Try again to save what is pending.

        Raises:
            NotSaved: It cannot be saved now, either.
        """
        if self.pending:
            self._save()

    def take_in(self) -> None:
        """Take in what another program has added to the file, and save what is pending after it.

        A sign-off that is pending is dropped: it would cover what the person has not seen.

        Raises:
            NotSaved: The file is not what we hold with something added to it, or what is pending
                cannot be saved now, either.
        """
        try:
            found = files.read(self.path)
            if found is None or not found[0].startswith(self._saved):
                raise files.changed(self.path)
            log = read_log(found[0], str(self.path))
        except UserError as error:
            raise NotSaved(error, ("keep-both",)) from None
        pending: list[Block] = [
            block for block in self.pending if not isinstance(block, Attestation)
        ]
        self._start_from(log, found[1])
        self._hold(pending, [block_bytes(block) for block in pending])
        self.retry()

    def keep_both(self, now: datetime) -> Path:
        """Leave the file as it is now, and save ours beside it, which is the open one from now on.

        Returns:
            Where that is.

        Raises:
            NotSaved: It cannot be saved there.
        """
        beside = self.path.with_name(f"{self.path.stem}.kept-{now:%Y%m%d-%H%M%S}.toml")
        try:
            stamp = files.replace(beside, self.log.data, None)
        except UserError as error:
            raise NotSaved(error, ("keep-both",)) from None
        self.release()
        self.path = self.given = beside
        self._set_saved(stamp)
        self.may_add()
        return beside

    def _start_from(self, log: Log, stamp: files.Stamp | None) -> None:
        """Set the state from what was read of the file."""
        self.log = log
        self.state = profile_state(log.blocks)
        self._set_saved(stamp)

    def _set_saved(self, stamp: files.Stamp | None) -> None:
        """Keep in mind that all that is held is in the file."""
        self._stamp = stamp
        self._saved = self.log.data if stamp is not None else b""
        self._saved_blocks = len(self.log.blocks)

    def _hold(self, blocks: list[Block], pieces: list[bytes]) -> None:
        """Add blocks in memory; ``pieces`` are as they are written."""
        extend(self.log, blocks, pieces)
        for block in blocks:
            self.state.take(block)

    def _save(self) -> None:
        """Save all that is held.

        Raises:
            NotSaved: It could not be saved. The file is whole.
        """
        # Once an opening is enough: what comes after is still in the file itself, block by block.
        previous = previous_path(self.path)
        try:
            self._look_again()
            keeps = not self._kept_previous and _is_free(previous, is_profile)
            stamp = files.replace(
                self.path, self.log.data, self._stamp, previous=previous if keeps else None
            )
        except files.ChangedFile as changed:
            raise self._not_saved(changed) from None
        except UserError as error:
            raise NotSaved(error, ("again",)) from None
        self._kept_previous = True
        self._set_saved(stamp)

    def _look_again(self) -> None:
        """See whether a file with another stamp still holds what we saved: then it is the same."""
        with contextlib.suppress(OSError, UserError):  # the save itself will say why
            if self.is_new or files.stamp_of(self.path) == self._stamp:
                return
            if (found := files.read(self.path)) is not None and found[0] == self._saved:
                self._stamp = found[1]

    def _not_saved(self, changed: files.ChangedFile) -> NotSaved:
        """Return the error for a file that is another one now, with what can be done."""
        if not self._is_longer():
            return NotSaved(changed, ("keep-both",))
        added = UserError(
            _("Another program or computer has added to this file, so this is not saved yet."),
            where=str(self.path),
            remedy=_("Take in what it has added, or keep both files."),
        )
        return NotSaved(added, ("take-in", "keep-both"))

    def _is_longer(self) -> bool:
        """Return whether the file is what we saved with readable blocks added to it."""
        with contextlib.suppress(UserError):
            found = files.read(self.path)
            if found and found[0] != self._saved and found[0].startswith(self._saved):
                return bool(self._saved) and bool(read_log(found[0], "").blocks)
        return False

    def _elsewhere(self) -> UserError:
        return UserError(
            _("This profile is open in another window, so this was not saved."),
            where=str(self.path),
            remedy=_("Go on in that window, or close it and start securecllr again."),
        )


def _is_free(path: Path, test: Callable[[bytes], bool]) -> bool:
    """Return whether nobody else's file is at a path. What cannot be looked at may be one."""
    try:
        return files.is_free(path, test)
    except OSError:
        return False


def _with_way_back(broken: UserError, path: Path, data: bytes) -> UserError:
    """Offer the last good state of a profile that cannot be read, where there is one."""
    if not whole_part(data) and not os.path.lexists(previous_path(path)):
        return broken
    offer = _("Or go back to its last good state with: securecllr restore.")
    return UserError(broken.what, where=broken.where, remedy=f"{broken.remedy} {offer}".lstrip())
