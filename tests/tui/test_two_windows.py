"""A profile that another window has open: here it can be looked at, and taken over later."""

from pathlib import Path

from securecllr.profile.store import Store
from tests.flows.interfaces import NOW, open_audit
from tests.profile.blocks import DAY
from tests.profile.window import UNSURE, Window, answers, begun, windows
from tests.tui.driving import Driver, drive

ONLY_LOOK = "here you can only look"


def test_it_says_so_and_shows_the_tasks_and_the_plan(tmp_path: Path) -> None:
    path = begun(tmp_path)
    audit = open_audit(path, NOW, exclusive=True)

    async def script(door: Driver) -> None:
        assert ONLY_LOOK in door.text
        await door.press("enter")
        assert "your tasks" in door.top
        await door.press("enter")  # the first question
        assert ONLY_LOOK in door.text
        await door.press("enter")
        await door.to("Your plan")
        await door.press("enter")
        assert "your plan" in door.top

    with windows() as held:
        held.append(Window(path))
        drive(path, script, audit=audit)
    assert answers(path) == []


def test_it_takes_over_with_what_the_other_had_saved(tmp_path: Path) -> None:
    path = begun(tmp_path)
    audit = open_audit(path, NOW, exclusive=True)
    with windows() as held:
        held.append(first := Window(path))

        async def script(door: Driver) -> None:
            await door.press("enter")
            first.type(UNSURE)
            first.kill()
            await door.press("enter")
            assert "What it saved is here too" in door.text
            await door.press("enter", "enter")
            assert "question 2 of" in door.top
            await door.press("4", "enter")

        drive(path, script, audit=audit)
    assert answers(path) == ["unsure", "unsure"]


def test_a_question_that_was_asked_for_waits_until_it_can_be_saved(tmp_path: Path) -> None:
    path = begun(tmp_path)
    audit = open_audit(path, NOW, exclusive=True)

    async def script(door: Driver) -> None:
        assert ONLY_LOOK in door.text
        await door.press("enter")
        assert "your tasks" in door.top

    with windows() as held:
        held.append(Window(path))
        drive(path, script, audit=audit, start_at="audit")
    assert Store.open(path, DAY).log.data == audit.store.log.data
