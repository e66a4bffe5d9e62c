"""Saying when an action will be done, in two blanks with defaults (R4)."""

from pathlib import Path

import pytest

from securecllr.profile.model import Plan
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, answered, drive


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile with a mailbox, every answer a no."""
    path = tmp_path / "profile.toml"
    answered(path, [("gmail", None)], ["no"])
    return path


def last(path: Path) -> object:
    return open_audit(path).store.log.blocks[-1]


def test_a_when_then_plan_with_its_defaults_kept(path: Path) -> None:

    async def script(door: Driver) -> None:
        await door.press("w")
        assert "get home today" in door.text
        await door.press("enter")
        assert "I will do it using ..." in door.text
        assert "my phone" in door.text
        await door.press("enter")
        assert "Your plan: when I get home today, I will do it using my phone." in door.text

    drive(path, script, place="plan")
    plan = last(path)
    assert isinstance(plan, Plan)
    assert (plan.when, plan.using) == ("get home today", "my phone")


def test_a_when_then_plan_in_own_words_refuses_an_address_and_keeps_what_was_typed(
    path: Path,
) -> None:
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        await door.press("w", "ctrl+u")
        await door.type("ask ann@example")
        await door.press("enter")
        assert "> There is a problem" in door.text
        assert door.text.count("Leave out email addresses, names with @ and links.") == 2
        assert "ask ann@example" in door.text
        assert door.app.audit.store.log.data == before
        await door.press(*["backspace"] * 8)  # typing goes on where it was
        await door.type(" or Bob")
        await door.press("enter", "ctrl+u")
        await door.type("the laptop")
        await door.press("enter")
        assert "when I ask ann or Bob, I will do it using the laptop." in door.text

    drive(path, script, place="plan", size=(100, 30))
    plan = last(path)
    assert isinstance(plan, Plan)
    assert (plan.when, plan.using) == ("ask ann or Bob", "the laptop")


@pytest.mark.parametrize("keys", [["escape"], ["enter", "escape"]])
def test_going_back_from_either_blank_plans_nothing(path: Path, keys: list[str]) -> None:
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        await door.press("w", *keys)
        assert "your plan" in door.top

    drive(path, script, place="plan")
    assert path.read_bytes() == before
