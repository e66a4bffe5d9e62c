"""The demo on the screen, by a clock that goes on when a test says so."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.demo.player import Player
from securecllr.flows import demo
from securecllr.profile.store import Store
from tests.flows.interfaces import NOW


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


def players(monkeypatch: pytest.MonkeyPatch) -> list[Player]:
    """Return a list into which each run of the demo is put when it begins."""
    found: list[Player] = []

    class Kept(Player):
        def __init__(self, clock: Callable[[], float]) -> None:
            super().__init__(clock)
            found.append(self)

    monkeypatch.setattr(demo, "Player", Kept)
    return found
