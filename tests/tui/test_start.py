"""What starting does, and does once: it is part of the time to the first page."""

import functools
import gc
from pathlib import Path
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet

from securecllr.tui.screens.home import Home
from tests.tui.driving import Driver, answered, drive


def counted(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> list[str]:
    """Give a list that grows by one each time that something is called."""
    calls: list[str] = []
    real = getattr(owner, name)

    @functools.wraps(real)
    def call(*arguments: Any, **named: Any) -> Any:
        calls.append(name)
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, call)
    return calls


async def nothing(_door: Driver) -> None:
    pass


@pytest.fixture
def path(tmp_path: Path) -> Path:
    answered(tmp_path / "profile.toml", [("gmail", None)], ["no"])
    return tmp_path / "profile.toml"


def test_the_tasks_are_worked_out_once_and_again_on_coming_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = counted(monkeypatch, Home, "show_tasks")

    async def script(door: Driver) -> None:
        assert len(shown) == 1
        await door.press("enter", "escape")
        assert len(shown) == 2

    drive(path, script)


def test_no_style_sheet_is_read_again_in_other_colours(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = counted(monkeypatch, Stylesheet, "reparse")

    async def script(door: Driver) -> None:
        assert again == []
        door.app.change(theme="light")
        await door.still()
        assert len(again) == 1

    drive(path, script)


def test_the_garbage_collector_goes_again_once_the_page_is_there(path: Path) -> None:
    gc.disable()
    try:
        drive(path, nothing)
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()
