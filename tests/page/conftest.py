"""Every window that a test opens is closed again, and what it spoke is forgotten."""

from collections.abc import Iterator

import pytest

from tests.languages import speaking
from tests.page.pressing import Window


@pytest.fixture(autouse=True)
def _closed_windows() -> Iterator[None]:
    with speaking("en"):
        yield
        while Window.opened:
            Window.opened.pop().bridge.close()
