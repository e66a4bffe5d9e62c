"""What the tests of the audit share: a walk over a real file, by a clock that is set by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from securecllr.audit.walk import Walk
from securecllr.catalogue.model import Catalogue
from securecllr.profile.store import Store
from tests.audit.small import small
from tests.audit.walking import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_walk(tmp_path: Path, clock: Clock) -> Callable[..., Walk]:
    """Open the same profile, as often as is wanted."""

    def opened(over: Catalogue | None = None) -> Walk:
        store = Store.open(tmp_path / "profile.toml", clock().date())
        return Walk(over or small(), store, clock)

    return opened


@pytest.fixture
def walk(open_walk: Callable[..., Walk]) -> Walk:
    return open_walk()
