"""What cannot be saved: the full screen closes with the UserError, and nothing on disk is lost."""

import errno
import tempfile
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from securecllr.cli.host import TerminalHost
from securecllr.flows.asides import Asides
from securecllr.flows.conversation import Conversation
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.flow_app import FlowApp
from tests.flows.interfaces import open_audit
from tests.tui.clock import run_at_once
from tests.tui.driving import Driver
from tests.tui.flowing import hold
from tests.tui.pages import CHOICE
from tests.tui.profiles import prepare


def full(*_arguments: Any, **_named: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only(*_arguments: Any, **_named: Any) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("way", [full, read_only])
def test_the_app_closes_with_the_error_and_the_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Any
) -> None:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    audit, before = open_audit(path), path.read_bytes()

    async def flow(dialog: ScreenDialog) -> None:
        async with aclosing(dialog.show(CHOICE)) as replies:
            await anext(replies)
        audit.pick("x", "councillor")

    async def run() -> FlowApp[None]:
        app = FlowApp(Settings(), flow)
        async with app.run_test() as pilot:
            monkeypatch.setattr(tempfile, "mkstemp", way)
            await pilot.press("enter")
            while not app._exit:
                await pilot.pause()
        return app

    app = run_at_once(run())
    assert app.error is not None
    assert app.broke is None
    assert "was not saved" in app.error.what
    assert app.error.where.startswith(str(tmp_path))
    assert path.read_bytes() == before


@pytest.mark.parametrize("way", [full, read_only])
def test_a_setting_that_cannot_be_kept_holds_for_now_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Any
) -> None:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    audit, before = open_audit(path), read_settings(path)
    host = TerminalHost(audit, plain=False)

    async def flow(dialog: ScreenDialog) -> Settings:
        c = Conversation(dialog, audit, host, before, Asides())
        monkeypatch.setattr(tempfile, "mkstemp", way)
        c.change(theme="light")
        await c.ask(CHOICE)
        return c.settings

    async def script(door: Driver) -> None:
        assert "not kept" in door.text or "not saved" in door.text
        await door.press("enter")

    found = hold(flow, script)
    assert isinstance(found, Settings)
    assert found.theme == "light"
    monkeypatch.undo()
    assert read_settings(path) == before
