"""Plays a script of steps through a scripted dialog, or through one of the real interfaces."""

from __future__ import annotations

import io
from collections.abc import AsyncGenerator, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.cli.host import TerminalHost
from securecllr.flows import pages
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.dialog import File
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.main_loop import converse
from securecllr.flows.pages import GridPage, Page, Reply, TextPage
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Console
from securecllr.plain.dialog import LineDialog, run
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from securecllr.profile.store import Store
from securecllr.tui.app import CllrApp
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.page_screen import PageScreen
from tests.flows.steps import GoOn, Mark, Step, Stop, keys_of
from tests.tui.clock import run_at_once

T = TypeVar("T")
_MOST_PAGES = 2000
NOW = datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC)


def open_audit(
    path: Path, now: datetime = NOW, checks: Path | None = None, *, exclusive: bool = False
) -> Audit:
    """Return an engine over the real catalogue, or a council's pack over it, with a still clock."""
    store = Store.open(path, now.date())
    store.exclusive = exclusive
    return Audit(read_catalogue(checks, unfinished=True), store, lambda: now)


class ScriptedDialog:
    """Replies to each page as the next step says; when there are none left, stops.

    Attributes:
        shown: Every page that was shown, in order.
        files: Every file that was delivered.
    """

    keys: tuple[tuple[str, str], ...] = ()

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = [*steps, *[Stop()] * 50]
        self._replies: list[Reply] = []
        self.shown: list[Page] = []
        self.files: list[File] = []

    async def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        self.shown.append(page)
        assert len(self.shown) < _MOST_PAGES, page.heading
        while True:
            yield self.reply(page)

    def reply(self, page: Page) -> Reply:
        """Return the reply to a page: the next step's."""
        if not self._replies:
            self._replies = self._steps.pop(0).replies(page)
        return self._replies.pop(0)

    async def wait(self, work: Callable[[], T], words: str) -> T:
        del words
        return work()

    async def deliver(self, file: File) -> tuple[str, ...]:
        self.files.append(file)
        return (f"Saved as {file.stem}.{file.ending}",)


def scripted(
    audit: Audit,
    steps: Sequence[Step],
    start_at: StartAt = "home",
    seat: str = "",
    dialog: ScriptedDialog | None = None,
) -> tuple[Ended, ScriptedDialog]:
    """Hold a whole conversation without an interface."""
    dialog = dialog or ScriptedDialog(steps)
    host = TerminalHost(audit, plain=False)
    c = Conversation(dialog, audit, host, Settings(), StandardInterruptions(), seat)
    return run(converse(c, start_at)), dialog


class Typist(io.StringIO):
    """Types the line of the next step when it is asked for one."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = [*steps, *[Stop()] * 50]
        self._lines: list[str] = []
        self._last: Step = Stop()
        self.dialog: Watched | None = None

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]  # as StringIO has it
        del size
        assert self.dialog is not None
        if not self._lines:
            self._last = self._steps.pop(0)
            self._lines = self._last.lines(self.dialog.pages[-1])
        return f"{self._lines.pop(0)}\n"

    def went_on(self) -> None:
        """Leave out going on from a grid whose last row went on by itself."""
        if not isinstance(self._last, GoOn):
            assert isinstance(self._steps.pop(0), GoOn)


class Watched(LineDialog):
    """Plain lines that tell which page is asked about."""

    def __init__(self, typist: Typist, console: Console, host: TerminalHost) -> None:
        super().__init__(console, host)
        self._typist = typist
        self.pages: list[Page] = []

    async def show(self, page: Page) -> AsyncGenerator[Reply, None]:
        self.pages.append(page)
        try:
            async for reply in super().show(page):
                if reply == pages.GoOn():
                    self._typist.went_on()
                yield reply
                del self.pages[self.pages.index(page) + 1 :]
        finally:
            self.pages.pop()


def plain(
    audit: Audit,
    steps: Sequence[Step],
    start_at: StartAt = "home",
    typist: Typist | None = None,
    written: io.StringIO | None = None,
) -> str:
    """Hold the conversation in plain lines, and return all that was written."""
    typist, written = typist or Typist(steps), written or io.StringIO()
    host = TerminalHost(audit, plain=True)
    dialog = Watched(typist, Console(typist, written), host)
    typist.dialog = dialog
    c = Conversation(dialog, audit, host, read_settings(audit.store.path), StandardInterruptions())
    run(converse(c, start_at))
    return written.getvalue()


def full_screen(
    audit: Audit,
    steps: Sequence[Step],
    start_at: StartAt = "home",
    size: tuple[int, int] = (80, 24),
) -> Ended | None:
    """Hold the conversation on the full screen, by keys."""

    async def play() -> Ended | None:
        host = TerminalHost(audit, plain=False)
        app = CllrApp(audit, host, read_settings(audit.store.path), start_at)
        host.apply = app.use
        grids = _noted_grids(app.dialog)
        page: Page = TextPage(heading="")
        before: Step | None = None
        async with app.run_test(size=size) as pilot:
            for step in [*steps, Stop()]:
                await pilot.pause()
                screen = app.screen
                assert isinstance(screen, PageScreen)
                if not (isinstance(step, GoOn) and isinstance(before, Mark)):
                    page = grids.get(screen.page.heading, screen.page)
                for key in keys_of(step, page, size, before):
                    await pilot.press(key)
                    while app.keys.busy and not app._exit:
                        await pilot.pause()
                before = step
        return app.return_value

    return run_at_once(play())


def _noted_grids(dialog: ScreenDialog) -> dict[str, GridPage]:
    """Return the grids that a dialog shows from now on, by the question of each row."""
    grids: dict[str, GridPage] = {}
    shows = dialog.show

    def show(page: Page) -> AsyncGenerator[Reply, None]:
        if isinstance(page, GridPage):
            grids.update({row.question: page for row in page.rows if row.question})
        return shows(page)

    dialog.show = show  # type: ignore[method-assign]
    return grids
