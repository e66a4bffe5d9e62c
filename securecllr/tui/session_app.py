"""A window of a session for a room: where it is, and what its keys do. Opens no screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

import msgspec

from securecllr.demo.sign_in import SignIn, UnixClock
from securecllr.i18n import _, in_english
from securecllr.presenter.deck import RoomPage, after_scene, closing, deck, qr_page, scene
from securecllr.presenter.session import PresenterSession, timed, turned
from securecllr.presenter.shared_state import SharedSession, WindowRole
from securecllr.presenter.walls import Wall, parted, walls
from securecllr.profile.files import Stamp
from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.key_commands import Command

_LOOK_SECONDS = 0.5


@runtime_checkable
class ShowsSession(Protocol):
    """A screen that shows where the session is."""

    def show_session(self) -> None:
        """Show it as it is now."""


class SessionApp(BaseApp[None]):
    """One of the two windows. It opens nobody's answers, and keeps nothing but what they share."""

    def __init__(
        self,
        shared: SharedSession,
        role: WindowRole,
        *,
        clock: UnixClock = time.time,
        counts: Path | None = None,
        ask: tuple[str, ...] = (),
    ) -> None:
        """Open it.

        Args:
            shared: The hold on the session, open.
            role: Which window it is.
            clock: Seconds since 1970.
            counts: Where the counts are to be kept; None for a free name in the home folder.
            ask: Whom to ask after the session, where the council says so.
        """
        super().__init__(Settings())
        self.shared = shared
        self.role: WindowRole = role
        self.clock = clock
        self.counts = counts
        self.kept: tuple[Path, Stamp | None] | None = None  # the file that we keep them in
        self.kept_counts: dict[str, list[int]] = {}  # those that are in it
        self.counts_here = False  # whether hands were written down in this window
        self.times_here = False  # whether the timer was started in this window
        self.site = SignIn(clock)
        self.pages = deck(clock, self.site, ask)
        with in_english():
            self._parted = tuple(map(parted, deck(clock, self.site, ask)))

    def on_mount(self) -> None:
        """Begin to poll the shared file, for what the other window does."""
        if self.role == "room" and self.session.page >= qr_page(self.pages):
            # The window before this one took its secret along: no phone shows our code.
            self.shared.change(lambda s: msgspec.structs.replace(s, renewed=True))
        self.set_interval(_LOOK_SECONDS, self._look)

    # -- where the session is ----------------------------------------------------------

    @property
    def session(self) -> PresenterSession:
        """The session as this window knows it."""
        return self.shared.session

    @property
    def here(self) -> RoomPage:
        """The page that the room sees; its scene is acted out now."""
        found = self.pages[min(self.session.page, len(self.pages) - 1)]
        return scene(self.clock, self.site, found.scene)[found.step] if found.scene else found

    @property
    def walls(self) -> tuple[Wall, ...]:
        """What the wall shows of this page, one after the other."""
        return walls(self.here, self._parted[min(self.session.page, len(self.pages) - 1)])

    @property
    def wall(self) -> Wall:
        """What the wall shows now."""
        found = self.walls
        return found[min(self.session.wall, len(found) - 1)]

    @property
    def after(self) -> RoomPage | None:
        """The page of the wall that comes next; that is this one where there is more of it."""
        if self.session.wall + 1 < len(self.walls):
            return self.here
        return next(iter(self.pages[self.session.page + 1 :]), None)

    @property
    def today(self) -> date:
        """The day of this session."""
        return datetime.fromtimestamp(self.clock()).astimezone().date()

    # -- what keys do, in either window ------------------------------------------------

    def moving(self) -> list[Command]:
        """Return the commands of both windows."""
        return [
            Command("space", _("next"), _("Show the next page."), self.go_on),
            Command("backspace", _("back"), _("Show the page before."), self.go_back),
            Command("b", _("blank"), _("Blank the room view, or bring it back."), self.blank),
            Command("t", _("timer"), _("Start the timer, or let it stand."), self._time),
        ]

    def blank(self) -> None:
        """Blank the room view, or bring it back."""
        self.move(lambda s: msgspec.structs.replace(s, blank=not s.blank))

    def move(self, change: Callable[[PresenterSession], PresenterSession]) -> None:
        """Change the session, and show it."""
        self.shared.change(change)
        self.show_now()

    def go_on(self) -> None:
        """Show what comes next."""

        def to(now: PresenterSession) -> tuple[int, int]:
            if now.wall + 1 < self._count(now.page):
                return now.page, now.wall + 1
            last = now.page + 1 >= len(self.pages)
            return (now.page, now.wall) if last else (now.page + 1, 0)

        self._go(to)

    def go_back(self) -> None:
        """Show what came before."""

        def to(now: PresenterSession) -> tuple[int, int]:
            if now.wall or not now.page:
                return now.page, max(now.wall - 1, 0)
            return now.page - 1, self._count(now.page - 1) - 1

        self._go(to)

    def skip(self) -> None:
        """Go to the next scene."""
        self._go(lambda s: (after_scene(self.pages, s.page), 0))

    def end(self) -> None:
        """Go to what is asked before people leave: time is up."""
        self._go(lambda _session: (closing(self.pages), 0))

    def _count(self, page: int) -> int:
        """Return the number of walls of a page."""
        return len(walls(self.pages[page], self._parted[page]))

    def _go(self, to: Callable[[PresenterSession], tuple[int, int]]) -> None:
        last = len(self.pages) - 1

        def go(now: PresenterSession) -> PresenterSession:
            if now.blank:
                # Nobody saw where it went: the first key brings it back, and that is all.
                return msgspec.structs.replace(now, blank=False)
            here = msgspec.structs.replace(now, page=min(now.page, last))
            left = self.pages[here.page]
            page, wall = to(here)
            session = turned(here, page, last, left.part, self.clock(), wall)
            # Whoever goes on from the QR code has scanned it.
            is_scanned = left.qr_code and session.page != here.page
            return msgspec.structs.replace(session, renewed=now.renewed and not is_scanned)

        self.move(go)

    def _time(self) -> None:
        self.times_here = not self.session.since
        self.move(lambda s: timed(s, self.here.part, self.clock()))

    def _look(self) -> None:
        if self.shared.catch_up():
            self.show_now()

    def show_now(self) -> None:
        """Show the session as it is now."""
        for screen in self.screen_stack:
            if isinstance(screen, ShowsSession):
                screen.show_session()
