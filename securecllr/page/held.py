"""What the page holds of a person's answers, and whether all of it is in a copy of theirs."""

from __future__ import annotations

from datetime import datetime

from securecllr.audit.engine import Clock
from securecllr.messages import page as words
from securecllr.page.host import BrowserHost
from securecllr.page.outgoing import Outgoing
from securecllr.page.storage import FILE_NAME, BrowserStorage


class Held:
    """The answers that are here, read or not.

    Attributes:
        host: What does the rest of what a browser is for, and keeps what is beside the answers.
        store: The open profile, once one could be read.
        unread: Bytes that the browser has kept and that cannot be read.
        copied: When the last copy was saved as a file.
    """

    def __init__(self, clock: Clock, out: Outgoing, host: BrowserHost) -> None:
        self._clock = clock
        self._out = out
        self.host = host
        self.store: BrowserStorage | None = None
        self.unread: bytes | None = None
        self.copied: datetime | None = None

    @property
    def data(self) -> bytes | None:
        """The bytes that are here, read or not; None for nothing yet."""
        if self.store is None:
            return self.unread
        return None if self.store.is_new else self.store.log.data

    @property
    def is_copied(self) -> bool:
        """Whether everything there is is in a copy that was saved."""
        if self.store is None:
            return False
        return self.store.is_new or self.host.kept_beside.copied_bytes == self.store.size

    @property
    def copied_words(self) -> str:
        """When the last copy was saved, and whether there is more since."""
        return words.copied_words(self.copied, new_since=not self.is_copied)

    def would_lose(self, data: bytes) -> bool:
        """Return whether other bytes would replace what is neither in them nor in any copy."""
        held = self.data
        return held is not None and not self.is_copied and not data.startswith(held)

    def copy(self) -> bool:
        """Hand all there is over as a file. Return whether there is anything."""
        data = self.data
        if data is None:
            return False
        self._out.hand_over(FILE_NAME, "application/toml", data)
        self.note_copied()
        return True

    def note_copied(self) -> None:
        """Keep in mind that all that could be read is in a file now."""
        if self.store is not None:
            self.copied = self._clock()
            self._out.copied = self.copied.isoformat(timespec="seconds")
            self.host.keep(copied_bytes=self.store.size)
