"""Every window that a test opens is closed again."""

from collections.abc import Iterator

import pytest

from tests.page.pressing import Window


@pytest.fixture(autouse=True)
def closed_windows() -> Iterator[None]:
    yield
    while Window.opened:
        Window.opened.pop().session.close()
