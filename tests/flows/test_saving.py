"""No failed save ends a session: it is said, what was said counts, and it is offered again."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.flows.pages import ChoicePage, Chosen, Page, Reply
from securecllr.profile import files
from securecllr.profile.log import read_log
from securecllr.profile.model import Event
from securecllr.profile.storage import NotSaved
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.scripts import BEGIN
from tests.flows.steps import Step
from tests.flows.test_same_file import lines_of
from tests.profile.blocks import DAY, appended

FULL = UserError("The disk is full.", remedy="Free some space.")


class Undaunted(ScriptedDialog):
    """Plays a script, and says the same at each page that says that something is not saved."""

    def __init__(self, steps: Sequence[Step], way: str) -> None:
        super().__init__(steps)
        self.way = way
        self.told = 0

    def reply(self, page: Page) -> Reply:
        if page.heading != "Not saved yet":
            return super().reply(page)
        assert isinstance(page, ChoicePage)
        assert not page.notice, "nothing says that it is saved"
        self.told += 1
        rows = [row.text for row in page.rows]
        return Chosen(next((i for i, text in enumerate(rows) if text.startswith(self.way)), 0))


def failing(monkeypatch: pytest.MonkeyPatch, fails: Callable[[int], bool]) -> None:
    """Let some saves of the profile fail, by their number."""
    really, number = files.replace, 0

    def replace(path: Path, data: bytes, *rest: object, **named: object) -> files.Stamp:
        nonlocal number
        number += 1
        if fails(number):
            raise FULL
        return really(path, data, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "replace", replace)


@pytest.fixture
def whole(tmp_path: Path) -> list[str]:
    """What a script leaves where nothing fails."""
    path = tmp_path / "whole" / "profile.toml"
    scripted(open_audit(path), BEGIN)
    return lines_of(path)


def test_trying_again_leaves_the_same_file(
    whole: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda number: number % 2 == 1)
    path = tmp_path / "profile.toml"
    dialog = Undaunted(BEGIN, "Try again")
    scripted(open_audit(path), [], dialog=dialog)
    assert dialog.told > 5
    assert lines_of(path) == whole


def test_going_on_without_saving_loses_nothing_once_it_works(
    whole: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda number: number < 8)
    path = tmp_path / "profile.toml"
    dialog = Undaunted(BEGIN, "Go on, and")
    scripted(open_audit(path), [], dialog=dialog)
    assert dialog.told > 3
    assert lines_of(path) == whole


def test_what_can_never_be_saved_is_said_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda _number: True)
    path = tmp_path / "profile.toml"
    with pytest.raises(NotSaved, match="The disk is full"):
        scripted(open_audit(path), [], dialog=Undaunted(BEGIN, "Go on, and"))
    assert not path.exists()


class Synced(Undaunted):
    """Another computer changes the file once, in the middle."""

    def __init__(self, path: Path, way: str, change: Callable[[bytes], bytes]) -> None:
        super().__init__(BEGIN, way)
        self.path, self.change, self.theirs = path, change, b""

    def reply(self, page: Page) -> Reply:
        if not self.theirs and page.heading != "Not saved yet" and len(self.shown) > 5:
            self.theirs = self.change(self.path.read_bytes())
            self.path.write_bytes(self.theirs)
        return super().reply(page)


def test_what_another_computer_added_is_taken_in(whole: list[str], tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    theirs = Event(kind="hacked", at=DAY)
    dialog = Synced(path, "Take in", lambda data: appended(data, [theirs]))
    scripted(open_audit(path), [], dialog=dialog)
    assert dialog.told == 1
    assert path.read_bytes().startswith(dialog.theirs)
    blocks = read_log(path.read_bytes(), "").blocks
    assert blocks.count(theirs) == 1
    assert len(blocks) == len([line for line in whole if line.startswith("[[")]) + 1


def test_what_another_computer_changed_is_left_and_both_are_kept(
    whole: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "profile.toml"
    dialog = Synced(path, "Leave that file", lambda data: b"# theirs\n" + data)
    scripted(open_audit(path), [], dialog=dialog)
    assert dialog.told == 1
    assert path.read_bytes() == dialog.theirs
    (beside,) = tmp_path.glob("profile.kept-*.toml")
    assert lines_of(beside) == whole
