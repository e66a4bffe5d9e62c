"""The ``Host`` of the page: the browser keeps settings, saves files, and deletes."""

from __future__ import annotations

import secrets

import msgspec

from securecllr import __version__
from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.messages import erasure
from securecllr.messages.lines import Line
from securecllr.messages.page import (
    kept_in_browser_words,
    picture_words,
    share_place_words,
    shared_words,
    this_page_words,
    to_erase_words,
)
from securecllr.page.incoming import Begin
from securecllr.page.outgoing import Outgoing
from securecllr.profile.settings import Settings


class Kept(msgspec.Struct, frozen=True):
    """What the browser keeps beside the answers.

    Attributes:
        settings: How the person likes it.
        shared_ids: The random id of the copies for each recipient.
        shared_numbers: The number of the last of those copies.
        copied_bytes: How much of the answers was in the last copy that was saved.
    """

    settings: Settings = Settings()
    shared_ids: dict[str, str] = {}
    shared_numbers: dict[str, int] = {}
    copied_bytes: int = 0


def read_kept(found: object) -> Kept:
    """Return what the browser has kept beside the answers; the defaults where it is no such."""
    try:
        return msgspec.convert(found, Kept)
    except msgspec.ValidationError:
        return Kept()


class BrowserHost:
    """The host of the page.

    Attributes:
        kept_beside: What the browser keeps beside the answers.
        audit: The engine over the open profile, once there is one.
    """

    carry_on = ""
    other_interface = ""
    leaves_for_plain = False
    settings_offered = ("scheme", "device", "lang")

    def __init__(self, kept: Kept, outgoing: Outgoing, begin: Begin) -> None:
        self.kept_beside = kept
        self.audit: Audit | None = None
        self._outgoing = outgoing
        self._begin = begin

    @property
    def kept(self) -> list[str]:
        """Where the answers are, who can read them, how to copy and delete them."""
        begin = self._begin
        return [
            *kept_in_browser_words(from_file=begin.opened == "file"),
            *this_page_words(__version__, begin.build),
        ]

    def keep(self, **changes: object) -> None:
        """Keep something else from now on."""
        self.kept_beside = msgspec.structs.replace(self.kept_beside, **changes)
        self._outgoing.settings = msgspec.to_builtins(self.kept_beside)

    def keep_settings(self, settings: Settings) -> UserError | None:
        """Apply the settings and keep them."""
        self.keep(settings=settings)
        return None

    def make_copy(self, audit: Audit) -> BrowserCopy:
        """Return a shared copy that is not written yet.

        Raises:
            UserError: There is nothing to share.
        """
        return BrowserCopy(audit, self, self._outgoing)

    def show_picture(self, secret: str) -> tuple[str, ...]:
        """Hand the demo's QR code over as a picture, and return where it is."""
        from securecllr.demo.qr import picture_bytes

        name = "securecllr-demo.png"
        self._outgoing.hand_over(name, "image/png", picture_bytes(secret))
        return picture_words(name)

    def remove_picture(self) -> None:
        """Do nothing: a page cannot delete what is in the downloads."""

    def look_for_key(self) -> None:
        """Do nothing: there is no key here."""

    def to_erase(self) -> tuple[list[str], list[str]]:
        """Return what deleting everything would delete, and what would stay, a line each."""
        is_new = self.audit is None or self.audit.store.is_new
        return [] if is_new else to_erase_words(), [erasure.copies_words()]

    def erase(self) -> list[str]:
        """Delete everything that is kept, and return what was deleted, a line each."""
        goes, _stays = self.to_erase()
        if self.audit is not None:
            self.audit.store.release()
        self._outgoing.erase = True
        return [erasure.deleted_words(what) for what in goes]

    def erase_key(self) -> list[str]:
        """Do nothing: there is no key here."""
        return []


class BrowserCopy:
    """A shared copy that is not written yet."""

    def __init__(self, audit: Audit, host: BrowserHost, outgoing: Outgoing) -> None:
        from securecllr.reports.share import RECIPIENT, make_share

        self._recipient = RECIPIENT
        self._host = host
        self._outgoing = outgoing
        self._id = host.kept_beside.shared_ids.get(RECIPIENT) or secrets.token_hex(16)
        self._number = host.kept_beside.shared_numbers.get(RECIPIENT, 0) + 1
        self._share = make_share(audit, self._id, self._number)

    @property
    def about(self) -> list[str]:
        """What giving it away means, a line each."""
        from securecllr.reports.share import share_words

        return list(
            share_words(self._share, self._recipient, share_place_words(self._share.file_name))
        )

    @property
    def content(self) -> list[Line]:
        """All that it holds, a line each."""
        from securecllr.reports.share import share_lines

        return list(share_lines(self._share))

    def write(self) -> tuple[str, ...]:
        """Hand it over, keep its id for the next one, and return where it is."""
        self._outgoing.hand_over(self._share.file_name, "application/toml", self._share.data)
        known = self._host.kept_beside.shared_ids
        numbers = self._host.kept_beside.shared_numbers
        self._host.keep(
            shared_ids={**known, self._recipient: self._id},
            shared_numbers={**numbers, self._recipient: self._number},
        )
        return shared_words(self._share.file_name)
