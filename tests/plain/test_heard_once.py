"""A page is long to listen to: it is said again only where it may be another one."""

from pathlib import Path

import pytest

from tests.plain.conversation import converse, open_audit, start
from tests.tui.driving import answered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A first walk that is answered, with much on the plan."""
    answered(tmp_path / "profile.toml", [("gmail", None)], ["no", "think"])
    return tmp_path / "profile.toml"


@pytest.mark.parametrize("typed", ["x", "99", "b", "0", "10.99"])
def test_after_a_mistake_the_tasks_are_not_said_again(typed: str, path: Path) -> None:
    said = converse(f"{typed}\ns\n", path)
    assert said.count("1. Choose the accounts you use") == 1
    assert said.count("press Enter to go on") + said.count("Press Enter to go on") == 2


@pytest.mark.parametrize("typed", ["x", "99", "", "c\nb", "t\nb", "g", "?"])
def test_after_a_mistake_or_a_look_aside_the_plan_is_not_said_again(typed: str, path: Path) -> None:
    said = converse(f"{typed}\nb\ns\n", path, place="plan")
    assert said.count("This is based on your answers") == 1
    assert said.count("Type a number to see how") == 2


def test_what_may_have_changed_the_plan_says_it_again(path: Path) -> None:
    said = converse("w\nhave tea\n\nm\n1\nb\nb\ns\n", path, place="plan")
    assert said.count("This is based on your answers") == 4
    assert "Your plan: when I have tea" in said


def test_after_a_mistake_the_answers_are_not_said_again(path: Path) -> None:
    said = converse("4\nx\n99\nb\ns\n", path)
    assert said.count("Check your answers before you sign off") == 1


def test_a_reminder_that_cannot_be_saved_is_said_and_the_walk_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(path))
    said = converse("c\n1\nb\ns\n", path, place="plan")
    assert "The reminder could not be saved" in " ".join(said.split())
    assert "Everything is saved on this computer." in said


def test_the_steps_of_an_action_can_be_those_for_the_other_device(path: Path) -> None:
    said = converse("1\nc\nz\np\nb\nb\ns\n", path, place="plan")
    on_page = said.partition("Delete each strange rule")[2].partition("Type d I have done it")[2]
    assert on_page.count("On a computer.") == 1
    assert on_page.count("On your phone.") == 2  # of this page, and of the plan after it
    assert "c steps for a computer" in said
    assert "p steps for a phone" in said


def test_what_is_kept_can_be_read_before_anything_is_asked(tmp_path: Path) -> None:
    said = converse("w\nb\n" + "\n".join(start(["gmail"], [], [])), tmp_path / "profile.toml")
    before, what, after = said.partition("What we keep, and how to delete it.")
    assert "w what we keep" in before
    assert what
    assert "on this computer only:" in after.partition("Choose the accounts you use")[0]
    assert open_audit(tmp_path / "profile.toml").now.in_use
