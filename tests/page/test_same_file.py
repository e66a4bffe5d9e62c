"""The same script in the browser leaves the same file as the flow itself."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.interfaces import NOW, open_audit, scripted
from tests.flows.persons import PEOPLE, flat, walk
from tests.flows.returns import RETURNS, somebody
from tests.flows.scripts import SCRIPTS
from tests.page.checking import check
from tests.page.playing import do, play
from tests.page.pressing import Window


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


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


@pytest.mark.parametrize("name", PEOPLE)
def test_each_person_leaves_the_same_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    steps = flat(walk(PEOPLE[name], path))
    window = Window()
    for step in steps:
        do(window, step)
        check(window)
    assert window.profile is not None
    assert lines_of(window.profile) == lines_of(path.read_bytes())


@pytest.mark.parametrize("name", RETURNS)
def test_each_who_comes_back_leaves_the_same_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    somebody(path)
    before = path.read_bytes()
    back, now = RETURNS[name], NOW + timedelta(days=RETURNS[name].days)
    scripted(open_audit(path, now), [*back.to_list, *back.then])
    window = Window(before, now)
    for step in [*back.to_list, *back.then]:
        do(window, step)
        check(window)
    assert window.profile is not None
    assert window.profile == path.read_bytes()
