"""The demo on the screen, by a clock that goes on when a test says so."""

from datetime import datetime, timedelta
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.store import Store
from securecllr.tui.screens.demo import DemoPage
from tests.plain.conversation import NOW
from tests.tui.driving import Driver


def page_of(door: Driver) -> DemoPage:
    page = door.app.screen
    assert isinstance(page, DemoPage)
    return page


class Minutes:
    """A clock that goes on by two minutes each time that it is asked to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def on(self) -> None:
        self.now += timedelta(minutes=2)

    def audit(self, path: Path) -> Audit:
        """Open a walk by this clock."""
        return Audit(read_catalogue(), Store.open(path, NOW.date()), self)
