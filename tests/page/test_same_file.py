"""The same script in the browser leaves the same file as the flow itself."""

from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import SCRIPTS
from tests.page.playing import play
from tests.page.pressing import Window


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))


def lines_of(data: bytes) -> list[str]:
    """The saved file, without what is drawn by chance."""
    return [line for line in data.decode().splitlines() if not line.startswith('id = "')]


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_browser_leaves_the_file_that_the_flow_leaves(name: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    scripted(open_audit(path), SCRIPTS[name])
    window = Window()
    play(window, SCRIPTS[name])
    assert window.heading == "You have stopped for now"
    assert window.profile is not None
    assert lines_of(window.profile) == lines_of(path.read_bytes())
