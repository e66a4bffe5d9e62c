"""A question that was answered before: filled in, kept or changed, or out of date (C1)."""

from datetime import timedelta
from pathlib import Path

from securecllr.profile.model import Answer
from tests.plain.conversation import NOW, open_audit
from tests.tui.driving import Driver, drive

PROFILE = "mailbox"


def saved(path: Path, control: str) -> list[Answer]:
    blocks = open_audit(path).store.log.blocks
    return [b for b in blocks if isinstance(b, Answer) and b.control == control]


def test_an_answer_on_file_is_filled_in_and_enter_keeps_it(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3", "enter", "escape")
        assert door.here.startswith("(o) 3")
        assert "Your answer from 22 November 2026: No, I use it somewhere else too." in door.text
        await door.press("enter")
        assert "question 2 of" in door.top
        await door.press("escape", "4", "enter")
        assert "question 2 of" in door.top

    drive(path, script, place="audit")
    assert [answer.answer for answer in saved(path, "unique-password")] == ["no", "unsure"]


def test_choosing_the_same_yes_again_asks_which_one_again(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("4", "enter", "1", "enter", "5", "enter", "escape")
        assert ": a code in a text" in door.line("Your answer from")
        await door.press("1", "enter", "3", "enter")
        assert "question 3 of" in door.top

    drive(path, script, place="audit")
    assert [answer.choice for answer in saved(path, "two-step")] == ["text", "app"]


def test_an_answer_that_is_out_of_date_is_shown_but_not_filled_in(path: Path) -> None:
    audit = open_audit(path)
    check = next(check for check in audit.checks() if check.control.id == "unique-password")
    audit.answer(check, "looked")

    async def script(door: Driver) -> None:
        assert "question 1 of" in door.top
        assert "It is time to look again." in door.text
        assert "(o)" not in door.text
        await door.press("enter")
        assert "Choose an answer" in door.text

    drive(path, script, place="audit", now=NOW + timedelta(days=400))
    assert len(saved(path, "unique-password")) == 1
