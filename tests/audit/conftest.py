"""What the tests of the audit share: a walk over a real file, by a clock that is set by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Catalogue
from securecllr.profile.store import Store
from tests.audit.small import small
from tests.audit.walking import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_audit(tmp_path: Path, clock: Clock) -> Callable[..., Audit]:
    """Open the same profile, as often as is wanted."""

    def opened(over: Catalogue | None = None) -> Audit:
        store = Store.open(tmp_path / "profile.toml", clock().date())
        return Audit(over or small(), store, clock)

    return opened


@pytest.fixture
def audit(open_audit: Callable[..., Audit]) -> Audit:
    return open_audit()
