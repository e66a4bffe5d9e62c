"""What cannot be saved: a setting holds for now, and an error of a flow closes the full screen."""

import errno
import tempfile
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from securecllr.cli.host import TerminalHost
from securecllr.errors import UserError
from securecllr.flows.conversation import Conversation
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.flow_app import FlowApp
from tests.flows.interfaces import open_audit
from tests.tui.clock import run_at_once
from tests.tui.driving import Driver
from tests.tui.flowing import hold
from tests.tui.gallery import CHOICE
from tests.tui.profiles import prepare


def full(*_arguments: Any, **_named: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only(*_arguments: Any, **_named: Any) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_an_error_that_a_person_can_mend_closes_the_app_with_it() -> None:
    error = UserError("It cannot be read.", where="a file")

    async def flow(dialog: ScreenDialog) -> None:
        async with aclosing(dialog.show(CHOICE)) as replies:
            await anext(replies)
        raise error

    async def run() -> FlowApp[None]:
        app = FlowApp(Settings(), flow)
        async with app.run_test() as pilot:
            await pilot.press("enter")
            while not app._exit:
                await pilot.pause()
        return app

    app = run_at_once(run())
    assert app.error is error
    assert app.broke is None


@pytest.mark.parametrize("way", [full, read_only])
def test_a_setting_that_cannot_be_kept_holds_for_now_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Any
) -> None:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    audit, before = open_audit(path), read_settings(path)
    host = TerminalHost(audit, plain=False)

    async def flow(dialog: ScreenDialog) -> Settings:
        c = Conversation(dialog, audit, host, before, StandardInterruptions())
        monkeypatch.setattr(tempfile, "mkstemp", way)
        c.change(theme="light")
        await c.ask(CHOICE)
        return c.settings

    async def script(driver: Driver) -> None:
        assert "not kept" in driver.text or "not saved" in driver.text
        await driver.press("enter")

    found = hold(flow, script)
    assert isinstance(found, Settings)
    assert found.theme == "light"
    monkeypatch.undo()
    assert read_settings(path) == before
