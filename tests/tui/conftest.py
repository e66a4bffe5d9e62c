"""What the tests of the full screen share: a profile to open it on, and a note of what is drawn."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual import _time

from securecllr.tui.base_app import BaseApp
from tests.tui.profiles import prepare


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where the profile is: the one of ``profiles`` that the module names, or nothing yet."""
    path = tmp_path / "profile.toml"
    prepare(getattr(request.module, "PROFILE", "new"), path)
    return path


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note whatever is drawn, and let Textual's timers go by the loop's clock, which never waits.

    Four seconds of doing nothing pass at once, and any timer ticks as often as it would in them.
    """
    found: list[object] = []
    display = BaseApp._display

    def note(app: BaseApp[Any], screen: object, renderable: object) -> None:
        found.append(renderable)
        display(app, screen, renderable)  # type: ignore[arg-type]

    monkeypatch.setattr(BaseApp, "_display", note)
    monkeypatch.setattr(_time, "get_time", lambda: asyncio.get_running_loop().time())
    return found
