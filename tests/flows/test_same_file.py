"""The same script through each interface leaves the same file."""

from pathlib import Path

import pytest

from tests.flows.interfaces import full_screen, open_audit, plain, scripted
from tests.flows.scripts import BEGIN, SCRIPTS
from tests.flows.steps import Step
from tests.marks import slow_but


def lines_of(path: Path) -> list[str]:
    """The saved file, without what is drawn by chance."""
    return [line for line in path.read_text().splitlines() if not line.startswith('id = "')]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# In plain lines each empty row is asked: none is left.
IN_LINES = [name for name in SCRIPTS if name != "left empty"]


@pytest.mark.parametrize("name", IN_LINES)
def test_plain_lines_leave_the_file_that_the_flow_leaves(name: str, tmp_path: Path) -> None:
    paths = [tmp_path / kind / "profile.toml" for kind in ("scripted", "plain")]
    scripted(open_audit(paths[0]), SCRIPTS[name])
    plain(open_audit(paths[1]), SCRIPTS[name])
    if not paths[0].exists():
        assert not paths[1].exists()
    else:
        assert lines_of(paths[1]) == lines_of(paths[0])


def begun(name: str, path: Path) -> list[Step]:
    """Play how a script begins where another holds that, and return the steps that are left."""
    steps = SCRIPTS[name]
    if name == "the quick check" or steps[: len(BEGIN)] != BEGIN:
        return steps
    scripted(open_audit(path), BEGIN)
    return steps[len(BEGIN) :]


@pytest.mark.parametrize("name", slow_but({"sign off", "when"}, SCRIPTS))
def test_the_full_screen_leaves_the_file_that_the_flow_leaves(name: str, tmp_path: Path) -> None:
    paths = [tmp_path / kind / "profile.toml" for kind in ("scripted", "screen")]
    scripted(open_audit(paths[0]), SCRIPTS[name])
    steps = begun(name, paths[1])
    full_screen(open_audit(paths[1]), steps)
    if not paths[0].exists():
        assert not paths[1].exists()
    else:
        assert lines_of(paths[1]) == lines_of(paths[0])
