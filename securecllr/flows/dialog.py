"""The protocol that an interface fulfils: three calls, and the keys that are its own."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from typing import Literal, Protocol, TypeVar

from msgspec import Struct

from securecllr.flows.pages import Page, Reply

T = TypeVar("T")


class File(Struct, frozen=True):
    """A file for the person to keep.

    Attributes:
        stem: Its name without the ending.
        ending: What stands after the dot.
        data: What is in it.
    """

    stem: str
    ending: Literal["html", "ics"]
    data: bytes


class Saver(Protocol):
    """What saves a file for the person."""

    def save(self, file: File) -> tuple[str, ...]:
        """Save a file and return where it is and how to open it.

        Raises:
            UserError: It cannot be saved.
        """


class GivenUp(Exception):
    """The person did not want to wait any longer."""


class Dialog(Protocol):
    """How a flow talks to a person."""

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that are this interface's own, each with what it does.

        One without keys shows what can be done on each page, and what each of it does.
        """

    def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Show a page and yield each reply, until the caller needs no more of them.

        A caller may show other pages between two replies: this page is there again, as it was
        left, when the next reply is asked for.
        """

    async def wait(self, work: Callable[[], T], words: str) -> T:
        """Return what some slow work returns, done off the event loop, while ``words`` are shown.

        Raises:
            GivenUp: The person went back before it was done. What the work returns is dropped.
        """

    async def deliver(self, file: File) -> tuple[str, ...]:
        """Give a file to the person and return where it is and how to open it.

        Raises:
            UserError: It cannot be saved.
        """
