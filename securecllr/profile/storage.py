"""The protocol of whatever keeps a profile: a file, or a browser's storage."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from securecllr.errors import UserError
from securecllr.profile.log import Log
from securecllr.profile.model import Block
from securecllr.profile.state import ProfileState

# What can be done where something is not saved: try again; take in what was added to the file; keep
# the file as it is, and ours beside it.
Way = Literal["again", "take-in", "keep-both"]


class NotSaved(UserError):
    """Something could not be saved. It counts all the same, and is kept in memory.

    Attributes:
        ways: What can be done about it.
    """

    def __init__(self, error: UserError, ways: tuple[Way, ...]) -> None:
        super().__init__(error.what, where=error.where, remedy=error.remedy)
        self.ways = ways


class Storage(Protocol):
    """An open profile that can be read and added to.

    Attributes:
        path: The file, or the name of what stands for one.
        log: All its blocks, and its bytes.
        state: What counts of them now.
    """

    path: Path
    log: Log
    state: ProfileState

    @property
    def is_new(self) -> bool:
        """Return whether nothing has been saved yet."""

    @property
    def size(self) -> int:
        """Return how many bytes are held."""

    def may_add(self) -> bool:
        """Return whether something can be added, or whether another window has the profile."""

    def add(self, *blocks: Block) -> None:
        """Add blocks at the end and save, with all that is pending.

        Raises:
            NotSaved: They count, and are kept in memory.
            UserError: Another window has the profile, or they cannot be saved as they are.
        """

    @property
    def pending(self) -> tuple[Block, ...]:
        """Return what was added and could not be saved yet."""

    def retry(self) -> None:
        """Try again to save what is pending.

        Raises:
            NotSaved: It cannot be saved now, either.
        """

    def take_in(self) -> None:
        """Take in what another program has added, and save what is pending after it.

        Raises:
            NotSaved: What is there is not what we hold with something added to it, or what is
                pending cannot be saved now, either.
        """

    def keep_both(self, now: datetime) -> Path:
        """Leave what is there, save ours beside it, and return where that is.

        Raises:
            NotSaved: It cannot be saved there.
        """

    def release(self) -> None:
        """Let go of the profile: nothing more is saved here."""
