"""What is pressed while a page waits for something slow, such as a keyring: no dead end."""

import threading
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit, NotSealed
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.store import Store
from securecllr.tui.screens import take_home
from tests.plain.conversation import NOW, open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare
from tests.tui.test_take_home import until_seen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile whose first walk is done."""
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    return path


@pytest.mark.parametrize("key", ["question_mark", "g", "f2"])
def test_a_page_opened_while_it_is_sealed_goes_and_the_plan_comes(path: Path, key: str) -> None:
    unlocked = threading.Event()

    def seal(_profile_id: str, _data: bytes) -> None:
        assert unlocked.wait(60)
        raise NotSealed("none")

    audit = Audit(read_catalogue(), Store.open(path, NOW.date()), lambda: NOW, seal)  # type: ignore[arg-type]

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f", "space", "enter", key)
        over = door.top
        unlocked.set()
        while audit.now.attestation is None:
            await door.still()
        await door.still()
        assert door.top == over
        await door.press("escape")
        assert "Signed off on 22 November 2026" in door.text
        assert "your plan" in door.top
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script, audit=audit)
    assert open_audit(path).now.attestation is not None


@pytest.mark.parametrize("key", ["question_mark", "g", "f2"])
def test_a_page_opened_while_it_is_saved_goes_and_the_plan_is_there(
    path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = threading.Event()

    def slow(_walk: Audit, _device: str, _choice: int) -> list[str]:
        assert written.wait(60)
        return ["Saved as it is."]

    monkeypatch.setattr(take_home, "take_home", slow)

    async def script(door: Driver) -> None:
        await door.press("t", "1", "enter", key)
        written.set()
        await until_seen(door, "Saved as it is.")
        await door.press("escape", "escape")
        assert "Do this first" in door.text
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script, place="plan")
