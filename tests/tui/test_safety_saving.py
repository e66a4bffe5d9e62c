"""What cannot be saved: wherever it happens the door closes with the UserError, nothing lost."""

import contextlib
import errno
import tempfile
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import WaitForScreenTimeout

from securecllr.profile.settings_file import read_settings
from tests.flows.interfaces import open_audit
from tests.marks import slow_but
from tests.tui.driving import Driver, drive
from tests.tui.screens import SCREENS, show

# A screen, and the keys that save something from there.
SAVING = {
    "an answer": ("question_chosen", "enter"),
    "an answer with a choice": ("question_choice", "1 enter"),
    "an account": ("accounts_ticked", "enter"),
    "what an account is for": ("accounts_role", "1 enter"),
    "an account no longer used": ("accounts_state", "1 enter"),
    "a sign-off": ("sign_off", "space enter"),
    "an action done": ("done_seen", "1 enter"),
    "a when-then plan": ("when", "enter enter"),
}

# A setting that cannot be kept holds for now all the same.
SETTING = {
    "a setting": ("settings", "enter"),
    "steps hidden": ("question_fresh", "h"),
    "plain lines": ("welcome", "2 enter"),
}


def full(*_arguments: Any, **_named: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only(*_arguments: Any, **_named: Any) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


async def press_last(door: Driver, *keys: str) -> None:
    """Press keys until the door closes: the page on which it happened settles no more."""
    with contextlib.suppress(WaitForScreenTimeout):
        for key in keys:
            assert not door.app._exit
            await door.press(key)


@pytest.mark.parametrize("what", SAVING)
@pytest.mark.parametrize("way", slow_but([full], [full, read_only]))
def test_the_door_closes_and_the_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, way: Any
) -> None:
    name, keys = SAVING[what]
    held: list[bytes] = []
    path = tmp_path / "profile.toml"

    async def then(door: Driver) -> None:
        held.append(door.app.audit.store.log.data)
        monkeypatch.setattr(tempfile, "mkstemp", way)
        await press_last(door, *keys.split())

    app = show(name, tmp_path, then)
    assert app.error is not None
    assert app.broke is None
    assert "was not saved" in app.error.what
    assert app.error.where.startswith(str(tmp_path))
    if SCREENS[name].profile != "new" or path.exists():
        assert path.read_bytes() == held[0]


@pytest.mark.parametrize("what", SETTING)
@pytest.mark.parametrize("way", slow_but([full], [full, read_only]))
def test_a_setting_that_cannot_be_kept_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, way: Any
) -> None:
    name, keys = SETTING[what]
    path = tmp_path / "profile.toml"

    async def then(door: Driver) -> None:
        monkeypatch.setattr(tempfile, "mkstemp", way)
        await press_last(door, *keys.split())

    before = read_settings(path)
    app = show(name, tmp_path, then)
    assert app.error is None
    assert app.broke is None
    assert app.settings != before
    monkeypatch.undo()
    assert read_settings(path) == before


def test_a_file_that_another_window_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"

    async def then(door: Driver) -> None:
        other = open_audit(path)
        other.answer(other.sections()[0].open[-1], "unsure")
        held.append(other.store.log.data)
        await press_last(door, "3", "enter")

    held: list[bytes] = []
    app = show("question_fresh", tmp_path, then)
    assert app.error is not None
    assert app.broke is None
    assert path.read_bytes() == held[0]


def test_starting_again_carries_on_after_the_last_answer_that_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profile.toml"

    async def then(door: Driver) -> None:
        await door.press("enter")
        monkeypatch.setattr(tempfile, "mkstemp", full)
        await press_last(door, "3", "enter")

    assert show("question_chosen", tmp_path, then).error is not None
    monkeypatch.undo()

    async def again(door: Driver) -> None:
        assert "question 2 of" in door.top

    drive(path, again, start_at="audit")
