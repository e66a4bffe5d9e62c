"""Drives the full screen without a terminal, and reads what it draws as text."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from securecllr.audit.engine import Audit
from securecllr.cli.host import TerminalHost
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from securecllr.tui.app import CllrApp
from securecllr.tui.base_app import BaseApp
from tests.flows.interfaces import NOW, open_audit
from tests.tui.clock import run_at_once

SIZES = {"80x24": (80, 24), "66x17": (66, 17), "33x8": (33, 8)}

Script = Callable[["Driver"], Awaitable[None]]


class Driver:
    """One open app: press keys, wait until it is still, read the screen."""

    def __init__(self, app: BaseApp[Any], pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, and wait after each until everything that follows from it has happened.

        Wherever that leads, something has the focus.
        """
        for key in keys:
            await self.pilot.press(key)
            await self.still()
            assert self.app._exit or self.app.focused is not None, key

    async def still(self) -> None:
        """Wait until nothing is left to do."""
        await self.pilot.pause()
        while self.app.keys.busy and not self.app._exit:
            await self.pilot.pause()
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.press(*(_character_to_key(letter) for letter in text))

    async def to(self, words: str) -> None:
        """Go down a list from its top to the row that holds some words."""
        await self.press("home")
        while words not in self.here:
            before = self.here
            await self.press("down")
            assert self.here != before, f"not on the list: {words}\n{self.text}"

    async def until(self, words: str, *keys: str) -> None:
        """Press keys again and again until some words are seen."""
        for _ in range(20):
            if words in self.text:
                return
            await self.press(*keys)
        raise AssertionError(f"not seen: {words}\n{self.text}")

    @property
    def top(self) -> str:
        """The top line."""
        return self.text.splitlines()[0]

    @property
    def here(self) -> str:
        """The line that carries the marker, without it; a row that is folded gives its first."""
        return next(
            (line.strip()[2:] for line in self.text.splitlines() if line.strip().startswith("> ")),
            "",
        )

    def line(self, words: str) -> str:
        """The first line that holds some words."""
        return next((line.strip() for line in self.text.splitlines() if words in line), "")

    @property
    def text(self) -> str:
        """The screen as text, line by line, without trailing spaces."""
        return "\n".join(strip.text.rstrip() for strip in self.strips) + "\n"

    @property
    def strips(self) -> list[Strip]:
        """The screen as it is drawn, line by line."""
        return list(self.app.screen._compositor.render_strips())


def drive(  # noqa: PLR0913 - whatever a person may open the program with
    path: Path,
    script: Script,
    *,
    size: tuple[int, int] = (80, 24),
    start_at: StartAt = "home",
    now: datetime = NOW,
    settings: Settings | None = None,
    audit: Audit | None = None,
    opens: Callable[[], BaseApp[Any]] | None = None,
) -> CllrApp:
    """Open the full screen over a profile, or another app of ours, and run a script in it.

    Returns the app as it was left.
    """

    async def run() -> CllrApp:
        app = cast("CllrApp", opens()) if opens else opened(path, now, start_at, settings, audit)
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            await driver.still()
            await script(driver)
        return app

    return run_at_once(run())


def opened(
    path: Path,
    now: datetime = NOW,
    start_at: StartAt = "home",
    settings: Settings | None = None,
    audit: Audit | None = None,
    seat: str = "",
) -> CllrApp:
    """Return the app over a profile, as the command line opens it."""
    audit = audit or open_audit(path, now)
    host = TerminalHost(audit, plain=False)
    app = CllrApp(audit, host, settings or read_settings(path), start_at, seat)
    host.apply = app.use
    return app


def answered(path: Path, accounts: list[tuple[str, Any]], answers: list[Any]) -> Audit:
    """Leave a profile in which the first walk is answered, the answers going round and round."""
    audit = open_audit(path)
    for kind, role in accounts:
        audit.pick(kind, role)
    turn = 0
    while section := next((found for found in audit.sections() if found.open), None):
        check = section.open[0]
        answer = answers[turn % len(answers)]
        if getattr(check.control.answers, answer) is None:
            answer = "no"
        choice = "app" if check.control.choices and answer in ("looked", "think") else None
        audit.answer(check, answer, choice=choice)
        turn += 1
    return audit
