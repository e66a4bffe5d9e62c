"""``Conversation``: what every flow is given, with the calls that all of them share."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from typing import Literal, Protocol, TypeVar

import msgspec
from msgspec.structs import replace

from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.flows.account_states import accounts_beside
from securecllr.flows.dialog import Dialog, File
from securecllr.flows.pages import (
    Aside,
    Back,
    ChoicePage,
    Chosen,
    Noticed,
    Page,
    Pressed,
    Reply,
    Row,
    TextPage,
    Ticked,
    Typed,
)
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.messages.steps import Device, device_of
from securecllr.profile.settings import Settings

T = TypeVar("T")
NamedRow = TypeVar("NamedRow", bound=str)

# The keys that every page has, as an interface reports them.
STOP = "stop"
CONTACTS = "contacts"
SETTINGS = "settings"
HELP = "help"

How = Literal["stopped", "erased", "seats", "plain", "language", "interrupted"]


class Ended(Exception):
    """The conversation is over, or has to begin anew. Everything is saved already.

    Attributes:
        how: Why it is over.
        said: What there is to say once the page is gone.
    """

    def __init__(self, how: How, said: tuple[str, ...] = ()) -> None:
        super().__init__(how)
        self.how = how
        self.said = said


class Copy(Protocol):
    """A shared copy that is not written yet."""

    @property
    def about(self) -> list[str]:
        """Return what giving it away means, a line each."""

    @property
    def content(self) -> list[Line]:
        """Return all that it holds, a line each."""

    def write(self) -> tuple[str, ...]:
        """Write it, read it back, and return where it is.

        Raises:
            UserError: It could not be written whole.
        """


class Host(Protocol):
    """What the system around an interface does for a flow: files, settings, deleting."""

    @property
    def settings_offered(self) -> tuple[str, ...]:
        """Return the names of the settings that mean something here, in order."""

    @property
    def kept(self) -> list[str]:
        """Return where the answers are, who can read them, how to copy and delete them."""

    @property
    def carry_on(self) -> str:
        """Return the command that comes back to this, or "" where there is none."""

    @property
    def other_interface(self) -> str:
        """Return the words of the way to the other interface, or "" where there is none."""

    @property
    def leaves_for_plain(self) -> bool:
        """Return whether choosing plain lines opens them at once."""

    def keep_settings(self, settings: Settings) -> UserError | None:
        """Apply the settings and keep them; return why they are not kept, if they are not."""

    def make_copy(self, audit: Audit) -> Copy:
        """Return a shared copy that is not written yet.

        Raises:
            UserError: There is nothing to share.
        """

    def show_picture(self, secret: str) -> tuple[str, ...]:
        """Save the demo's QR code as a picture until the demo is left, and return where it is.

        Raises:
            UserError: It cannot be saved.
        """

    def remove_picture(self) -> None:
        """Delete that picture again, if there is one."""

    def look_for_key(self) -> None:
        """Look for a key that would have to be deleted too. It may take long, or be given up."""

    def to_erase(self) -> tuple[list[str], list[str]]:
        """Return what deleting everything would delete, and what would stay, a line each."""

    def erase(self) -> list[str]:
        """Delete everything that is kept but the key; return what was deleted, a line each."""

    def erase_key(self) -> list[str]:
        """Delete the key that was found, and say so. It may take long, or be given up."""


class Interruptions(Protocol):
    """Pages that can open on top of any page, such as help. They are flows, above this module."""

    async def pressed(self, c: Conversation, key: str, page: Page) -> None:
        """Do what a key of every page stands for, on top of that page.

        Raises:
            Ended: The person stops, or everything has to be made anew.
        """

    async def unsaved(self, c: Conversation) -> None:
        """Say so where the last thing that was said could not be saved."""


class Conversation:
    """One person, one profile, one interface.

    Attributes:
        dialog: The interface.
        audit: The engine over the open profile.
        host: What is around the interface.
        settings: How the person likes it.
        seat: Whose answers these are, on a shared laptop; or "".

    ``interruptions`` are what can come between two replies to any page.
    """

    def __init__(
        self,
        dialog: Dialog,
        audit: Audit,
        host: Host,
        settings: Settings,
        interruptions: Interruptions,
        seat: str = "",
    ) -> None:
        self.dialog = dialog
        self.audit = audit
        self.host = host
        self.settings = settings
        self.seat = seat
        self._interruptions = interruptions
        self._interrupted_by: list[str] = []
        self._notice = ""

    # -- talking -----------------------------------------------------------------------

    def say(self, notice: str) -> None:
        """Have the next page begin with what has just been done."""
        self._notice = f"{self._notice} {notice}".strip()

    def unsay(self) -> None:
        """Drop what the next page was to begin with."""
        self._notice = ""

    @property
    def has_news(self) -> bool:
        """Whether the next page begins with what has just been done."""
        return bool(self._notice)

    async def replies(self, page: Page) -> AsyncGenerator[Reply, None]:
        """Show a page and yield its replies; what every page has is dealt with here.

        Raises:
            Ended: The person stops.
        """
        await self._interruptions.unsaved(self)
        if self._notice and not page.notice:
            page = replace(page, notice=self._notice)
        self._notice = ""
        page = replace(page, accounts=self._accounts())
        async with aclosing(self.dialog.show(page)) as replies:
            async for reply in replies:
                match reply:
                    case Pressed(key) if key in (STOP, CONTACTS, SETTINGS, HELP):
                        await self._interrupt(key, page)
                    case Back() if not page.back:
                        pass
                    case Noticed():
                        await self._interruptions.unsaved(self)
                    case _:
                        yield reply
                        await self._interruptions.unsaved(self)

    async def _interrupt(self, key: str, page: Page) -> None:
        """Open what a key of every page stands for, unless that is open already.

        Help is opened on another interruption too, but not on help. So a key that is held down
        piles up no pages.

        Raises:
            Ended: The person stops, or everything has to be made anew.
        """
        already = self._interrupted_by[-1:] if key == HELP else self._interrupted_by
        if key in already:
            return
        self._interrupted_by.append(key)
        try:
            await self._interruptions.pressed(self, key, page)
        finally:
            self._interrupted_by.pop()

    def _accounts(self) -> Aside | None:
        """Return the accounts with what is left at each; None before any is chosen."""
        return accounts_beside(self.audit) if self.audit.now.in_use else None

    async def ask(self, page: Page) -> Reply:
        """Show a page and return its first reply.

        Raises:
            Ended: The person stops.
        """
        async with aclosing(self.replies(page)) as replies:
            async for reply in replies:
                return reply
        raise Ended("stopped")  # an interface that yields no more is gone

    async def choose(self, page: Page) -> int | None:
        """Return the row that is chosen of a page that has no actions of its own; None for back."""
        match await self.ask(page):
            case Chosen(row):
                return row
            case _:
                return None

    async def choose_one(self, page: ChoicePage, ways: Mapping[NamedRow, str]) -> NamedRow | None:
        """Return which of some ways is chosen; None for back.

        Args:
            page: A page without rows.
            ways: The words of each row, by what it stands for.
        """
        row = await self.choose(replace(page, rows=tuple(map(Row, ways.values()))))
        return None if row is None else list(ways)[row]

    async def tick(self, page: Page) -> frozenset[int] | None:
        """Return the rows that are ticked; None for back."""
        match await self.ask(page):
            case Ticked(rows):
                return rows
            case _:
                return None

    async def text(self, page: Page) -> str | None:
        """Return what is typed; None for back."""
        match await self.ask(page):
            case Typed(text):
                return text
            case _:
                return None

    async def wait(self, work: Callable[[], T], words: str) -> T:
        """Return what some slow work returns, off the event loop.

        Raises:
            GivenUp: The person went back before it was done.
        """
        return await self.dialog.wait(work, words)

    async def deliver(self, file: File) -> None:
        """Give a file to the person; the next page says where it is, or why it is not."""
        try:
            said = await self.dialog.deliver(file)
        except UserError as error:
            self.say(str(error))
        else:
            self.say(" ".join(said))

    # -- what is always at hand --------------------------------------------------------

    @property
    def device(self) -> Device:
        """Return the device that steps are for."""
        return device_of(self.settings.device, self.audit.now.about)

    async def may_change(self) -> bool:
        """Return whether answers can be saved here; where not, say why first."""
        from securecllr.messages.help_pages import cannot_change

        found = cannot_change(self.audit)
        if found:
            await self.ask(TextPage(heading=_("Open in another window"), lines=tuple(found)))
        return not found

    def change(self, **changes: object) -> None:
        """Change settings, now and from now on; say so where they cannot be kept."""
        from securecllr.messages.settings import not_kept_words

        self.settings = msgspec.structs.replace(self.settings, **changes)
        if (error := self.host.keep_settings(self.settings)) is not None:
            self.say(not_kept_words(error))
