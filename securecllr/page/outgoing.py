"""The messages to the page's JavaScript, and what is collected for the next one."""

from __future__ import annotations

import base64

from msgspec import Struct


class Handed(Struct, frozen=True):
    """A file for the person's downloads; ``data`` is base64."""

    name: str
    type: str
    data: str


class LiveHtml(Struct, frozen=True):
    """The part that changes by itself, and how often to ask for it."""

    html: str
    seconds: float


class Update(Struct, frozen=True, kw_only=True):
    """A message to the page. ``html`` is None where the page stays as it is.

    ``seen`` is whether the page shows what ``status`` says, so that only a voice needs it.
    """

    page: int
    title: str = ""
    html: str | None = None
    status: str | None = None
    seen: bool = False
    live: LiveHtml | None = None
    language: str = "en"
    theme: str = "system"
    profile: str | None = None
    settings: dict[str, object] | None = None
    file: Handed | None = None
    erase: bool = False
    copied: str | None = None
    back: bool = False
    focus: str | None = None


class Outgoing(Struct):
    """What has to be done besides showing a page, until it is taken for the next message.

    Attributes:
        profile: The bytes to keep.
        settings: The settings to keep.
        file: A file for the person's downloads.
        erase: Whether everything that is kept is to be deleted.
        copied: When a copy was saved just now.
    """

    profile: bytes | None = None
    settings: dict[str, object] | None = None
    file: Handed | None = None
    erase: bool = False
    copied: str | None = None

    def clear(self) -> None:
        """Begin anew: all of it has gone out."""
        self.profile = self.settings = self.file = self.copied = None
        self.erase = False

    def hand_over(self, name: str, kind: str, data: bytes) -> None:
        """Give a file to the person with the next message."""
        self.file = Handed(name, kind, encoded(data))


def encoded(data: bytes) -> str:
    """Return bytes as base64."""
    return base64.b64encode(data).decode()
