"""The only writer of profiles: what is answered is on disk before the next question.

A block is added to the bytes that are held, and the file is replaced. Nothing is read twice,
and nothing that was written is ever written anew.
"""

from __future__ import annotations

import os
import secrets
from datetime import date
from pathlib import Path
from typing import Self

from securecllr.profile import files
from securecllr.profile.log import Log, appended, hold_readable, new_log, read_log
from securecllr.profile.model import YOU, Block
from securecllr.profile.standing import Standing, standing


class Store:
    """One open profile: its log, where it stands, and how to add to it."""

    def __init__(self, path: Path, log: Log, stamp: files.Stamp | None) -> None:
        self.path = path
        self.log = log
        self.standing: Standing = standing(log.blocks)
        self._stamp = stamp

    @classmethod
    def open(cls, path: Path, today: date) -> Self:
        """Open a profile, or start one that is on disk from its first block on.

        Raises:
            Trouble: The file is there but cannot be used. It is left as it is.
        """
        # A link stays a link: what it points to is replaced. (Path.resolve breaks on a link that
        # leads to itself; the reading of it says so in words.)
        path = Path(os.path.realpath(path))
        if (found := files.read(path)) is None:
            return cls(path, new_log(secrets.token_hex(16), today), None)
        data, stamp = found
        log = read_log(data, str(path))
        files.sweep(path)
        return cls(path, log, stamp)

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
            Trouble: They could not be saved. The file and this store are as they were.
        """
        hold_readable(list(blocks), {YOU, *self.standing.accounts}, str(self.path))
        data = appended(self.log.data, list(blocks))
        self._stamp = files.replace(self.path, data, self._stamp)
        self.log.data = data
        self.log.blocks.extend(blocks)
        for block in blocks:
            self.standing.take(block)
