"""Choosing accounts: those no longer used, and going back a step (P1, P3)."""

from pathlib import Path

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

GMAIL = ["enter", "1", "enter"]


def accounts(path: Path) -> list[tuple[str, str | None]]:
    return [(account.id, account.role) for account in open_audit(path).now.in_use]


def test_going_back_leaves_what_was_saved(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL, "1", "escape")
        assert "your tasks" in door.top

    drive(path, script)
    assert accounts(path) == [("gmail", None)]


def test_going_back_from_what_it_is_for_comes_to_the_list_with_its_ticks(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL, "1", "5", "enter", "2", "enter", "escape")
        assert "Which of these do you use?" in door.text
        assert accounts(path) == [("gmail", None), ("facebook-profile", "personal")]
        assert door.text.count("[x]") == 1
        assert "[x] 5  X (Twitter)" in door.text
        await door.press("enter", "3", "enter")

    drive(path, script)
    assert accounts(path)[1:] == [("facebook-profile", "personal"), ("x", "both")]


def test_an_account_no_longer_used_is_asked_how_it_was_left(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL, "end", "space", "enter")
        await door.to("X (Twitter)")
        await door.press("space", "enter")
        assert "How did you leave X (Twitter)?" in door.text
        await door.press("4", "enter", "enter")
        assert "your tasks" in door.top

    drive(path, script)
    assert accounts(path) == [("gmail", None)]
    assert open_audit(path).now.left["x"].state == "locked-out"
