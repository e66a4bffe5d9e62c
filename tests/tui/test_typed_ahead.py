"""Keys that are typed faster than pages change: each goes where it would have gone in peace."""

from pathlib import Path

import pytest
from textual import events

from securecllr.tui.base_screen import Problem
from securecllr.tui.widgets.code_field import CodeField
from tests.flows.interfaces import open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile with a mailbox of which nothing has been asked."""
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    return path


async def burst(door: Driver, *keys: str) -> None:
    """Type keys before the program has had time for any of them."""
    for key in keys:
        door.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await door.still()


def test_each_answer_goes_to_its_own_question(path: Path) -> None:
    async def script(door: Driver) -> None:
        # The second question asks on a page of its own which second step it is.
        await burst(door, "4", "enter", "3", "enter", "2", "enter", "2", "5", "enter")
        assert "question 4 of" in door.top

    drive(path, script, start_at="audit")
    given = [(a.answer, a.choice) for a in open_audit(path).now.answers.values()]
    assert given == [("no", None), ("think", "security-key"), ("unsure", None)]


def test_stopping_is_the_last_key_that_counts(path: Path) -> None:
    async def script(door: Driver) -> None:
        await burst(door, "4", "enter", "s", "4", "enter")
        assert door.app._exit

    drive(path, script, start_at="audit")
    assert [a.answer for a in open_audit(path).now.answers.values()] == ["no"]


def test_what_is_typed_at_a_problem_goes_to_the_box_in_order(path: Path) -> None:
    async def script(door: Driver) -> None:
        page = door.app.screen
        await door.press("n", "2", "enter", "1", "enter")
        assert page.query_one(Problem).has_focus
        await burst(door, "2", "3", "4", "5", "6")
        assert page.query_one(CodeField).value == "23456"  # what was refused has gone

    drive(path, script, start_at="demo")


def test_a_text_put_in_waits_for_the_keys_before_it(path: Path) -> None:
    async def script(door: Driver) -> None:
        page = door.app.screen
        await door.press("n", "2", "enter")
        for event in (events.Key("1", "1"), events.Key("2", "2"), events.Paste("3456")):
            door.app.post_message(event)
        await door.still()
        assert page.query_one(CodeField).value == "123456"

    drive(path, script, start_at="demo")


def test_keys_go_on_after_a_page_has_closed(path: Path) -> None:
    async def script(door: Driver) -> None:
        await burst(door, "question_mark", "escape", "f2", "escape", "4", "enter", "4")
        assert "question 2 of" in door.top
        assert door.here.startswith("4")
        assert not door.app.keys.busy

    drive(path, script, start_at="audit")
