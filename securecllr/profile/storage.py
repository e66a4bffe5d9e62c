"""What the engine needs of wherever a profile is kept: a file here, a browser there."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from securecllr.profile.log import Log
from securecllr.profile.model import Block
from securecllr.profile.state import ProfileState


class Storage(Protocol):
    """An open profile that can be read and added to.

    Attributes:
        path: The file, or the name of what stands for one.
        log: All its blocks, and its bytes.
        standing: What counts of them now.
    """

    path: Path
    log: Log
    standing: ProfileState

    @property
    def is_new(self) -> bool:
        """Return whether nothing has been saved yet."""

    @property
    def size(self) -> int:
        """Return how many bytes are held."""

    def may_add(self) -> bool:
        """Return whether something can be added, or whether another window has the profile."""

    def add(self, *blocks: Block) -> None:
        """Add blocks at the end and save them, all or none.

        Raises:
            UserError: They could not be saved.
        """

    def release(self) -> None:
        """Let go of the profile: nothing more is saved here."""
