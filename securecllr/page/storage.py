"""A profile in the browser: bytes that are added to here, and kept by whoever gets them."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from pathlib import Path

from securecllr.errors import UserError
from securecllr.messages.page import NotStoredWhy, not_stored_words, open_elsewhere_words
from securecllr.page.outgoing import Outgoing
from securecllr.profile.log import Log, block_bytes, check_readable, extend, new_log, read_log
from securecllr.profile.model import YOU, Block
from securecllr.profile.state import profile_state
from securecllr.profile.storage import NotSaved

FILE_NAME = "profile.toml"


class BrowserStorage:
    """An open profile of which the browser keeps the bytes.

    Attributes:
        path: The name that a copy gets.
        log: All its blocks and bytes, also those that could not be kept.
        state: What counts of them now.
        writable: Whether this window may add to it.
    """

    def __init__(self, log: Log, outgoing: Outgoing, *, kept: bool, writable: bool = True) -> None:
        self.path = Path(FILE_NAME)
        self.log = log
        self.state = profile_state(log.blocks)
        self.writable = writable
        self._outgoing = outgoing
        self._kept = len(log.blocks)  # those that are known to be kept
        self._handed = len(log.blocks)  # those that were handed over to be kept
        self._new = not kept
        self._why: NotStoredWhy | None = None

    @classmethod
    def open(
        cls, data: bytes | None, outgoing: Outgoing, today: date, *, writable: bool = True
    ) -> BrowserStorage:
        """Open what the browser has kept, or start anew where it has nothing.

        Raises:
            UserError: It cannot be read.
        """
        if data is None:
            log = new_log(secrets.token_hex(16), today)
            return cls(log, outgoing, kept=False, writable=writable)
        return cls(read_log(data, FILE_NAME), outgoing, kept=True, writable=writable)

    @property
    def is_new(self) -> bool:
        """Whether nothing has been saved yet."""
        return self._new

    @property
    def size(self) -> int:
        """How many bytes are held."""
        return len(self.log.data)

    def may_add(self) -> bool:
        """Return whether something can be added, or whether another window has the profile."""
        return self.writable

    def add(self, *blocks: Block) -> None:
        """Add blocks at the end, and hand all over to be kept.

        Raises:
            UserError: Another window has the profile, or they cannot be saved as they are.
        """
        if not self.writable:
            what, remedy = open_elsewhere_words()
            raise UserError(what, remedy=remedy)
        new = list(blocks)
        pieces = [block_bytes(block) for block in new]
        check_readable(new, pieces, {YOU, *self.state.taken_ids}, FILE_NAME)
        extend(self.log, new, pieces)
        for block in new:
            self.state.take(block)
        self.hand_over()

    def hand_over(self) -> None:
        """Have all bytes kept by the browser. What it cannot keep comes back as a message."""
        if self._why is None:
            self._kept = self._handed
        self._handed = len(self.log.blocks)
        self._new, self._why = False, None
        self._outgoing.profile = self.log.data

    def not_stored(self, why: NotStoredWhy) -> NotSaved:
        """Take in that the browser did not keep the last bytes, and return what to say."""
        self._why = why
        what, remedy = not_stored_words(why)
        return NotSaved(UserError(what, remedy=remedy), ("again",))

    @property
    def pending(self) -> tuple[Block, ...]:
        """What could not be kept yet."""
        return () if self._why is None else tuple(self.log.blocks[self._kept :])

    def retry(self) -> None:
        """Hand over again what could not be kept."""
        if self._why is not None:
            self.hand_over()

    def take_in(self) -> None:
        """Do nothing: no other program adds to what a browser keeps."""

    def keep_both(self, now: datetime) -> Path:
        """Return the name of the one there is: nothing else is kept beside it."""
        del now
        return self.path

    def release(self) -> None:
        """Let nothing more be added."""
        self.writable = False
