"""A save that fails ends nothing: it is said, kept in memory, and tried again."""

import os
from pathlib import Path

import pytest

from securecllr.flows.pages import Page, Reply
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.steps import Choose, Mark, Step, Stop
from tests.tui.profiles import prepare

ANSWER: list[Step] = [Choose("Go on with the quick"), Mark("*", "No")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    return path


def headings(dialog: ScriptedDialog) -> list[str]:
    return [page.heading for page in dialog.shown]


def refuse(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Have the next so many replacements of a file refused."""
    replace, left = os.replace, [times]

    def refused(*arguments: object, **named: object) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "in use")
        replace(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", refused)
    monkeypatch.setattr("securecllr.profile.files._PATIENCE", 0)


def test_it_is_said_and_saved_when_it_is_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit = open_audit(path)
    refuse(monkeypatch, 10_000)
    steps: list[Step] = [*ANSWER, Choose("Go on, and try again later")]

    class Mends(ScriptedDialog):
        def reply(self, page: Page) -> Reply:
            if page.heading == "Not saved yet":
                monkeypatch.undo()
            return super().reply(page)

    _ended, dialog = scripted(audit, steps, dialog=Mends(steps))
    assert "Not saved yet" in headings(dialog)
    assert not audit.store.pending
    assert [a.answer for a in open_audit(path).now.answers.values()] == ["no"]


def test_another_computer_that_added_something_can_be_taken_in(path: Path) -> None:
    audit = open_audit(path)
    other = open_audit(path)
    other.answer(other.checks()[0], "unsure")
    steps: list[Step] = [*ANSWER, Choose("Take in what was added"), Stop()]
    _ended, dialog = scripted(audit, steps)
    assert "Not saved yet" in headings(dialog)
    answers = [block for block in open_audit(path).store.log.blocks if hasattr(block, "answer")]
    assert len(answers) == 2


def test_what_was_changed_otherwise_stays_and_ours_is_beside_it(path: Path) -> None:
    audit = open_audit(path)
    changed = path.read_bytes().replace(b"gmail", b"yahoo")
    path.write_bytes(changed)
    scripted(audit, [*ANSWER, Choose("Leave that file"), Stop()])
    assert path.read_bytes() == changed
    (beside,) = path.parent.glob("*.kept-*.toml")
    assert [a.answer for a in open_audit(beside).now.answers.values()] == ["no"]
