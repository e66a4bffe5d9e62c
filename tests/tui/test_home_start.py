"""Where it starts: the welcome, home, or straight at the place that was asked for (H1, H4)."""

from pathlib import Path

import pytest

from securecllr.messages.start_at import StartAt
from tests.languages import speaking
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare


def test_the_first_start_says_what_it_is_before_anything_is_asked(path: Path) -> None:
    async def script(door: Driver) -> None:
        said = " ".join(door.text.split())
        for words in (
            "Your answers stay on this computer.",
            "about 20 minutes",
            "Have your phone with you.",
            "Nobody is graded.",
            "Use plain lines instead",
        ):
            assert words in said
        assert door.here.strip().startswith("1  Start")
        await door.press("escape")  # the first page: there is nothing to go back to
        assert "Start" in door.here

    app = drive(path, script)
    assert app.return_value is None
    assert not path.exists()


@pytest.mark.parametrize("size", [(80, 24), (66, 17)])
def test_the_first_start_shows_what_it_is_and_how_to_start_at_once(
    path: Path, size: tuple[int, int]
) -> None:
    async def script(door: Driver) -> None:
        assert "Check your social media security" in door.text
        assert "We ask about your email and social media" in door.text
        assert "1  Start" in door.text

    drive(path, script, size=size)


def test_a_long_name_of_a_page_ends_at_a_word(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert door.top == "Gwirio diogelwch eich ..."

    with speaking("cy"):
        drive(path, script, size=(33, 8))


@pytest.mark.parametrize(
    ("place", "top"), [("audit", "Facebook profile: question 3 of 6"), ("plan", "your plan")]
)
def test_audit_and_plan_go_straight_there_and_back_to_home(
    path: Path, place: StartAt, top: str
) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        assert door.top.endswith(top)
        await door.press(*["escape"] * 3)
        assert "your tasks" in door.top
        assert "Next: Facebook profile." in door.text

    drive(path, script, place=place)


@pytest.mark.parametrize("place", ["audit", "plan"])
def test_on_a_first_start_every_place_begins_with_the_welcome(path: Path, place: StartAt) -> None:
    async def script(door: Driver) -> None:
        assert door.here.strip().startswith("1  Start")

    drive(path, script, place=place)


def test_audit_with_nothing_left_to_ask_is_home(path: Path) -> None:
    prepare("mailbox", path)
    audit = open_audit(path)
    while section := audit.next_section():
        audit.answer(section.open[0], "no")

    async def script(door: Driver) -> None:
        assert "your tasks" in door.top

    drive(path, script, place="audit")


def test_one_key_carries_on_at_the_question_where_it_was_left(path: Path) -> None:
    prepare("half", path)
    facebook = open_audit(path).sections()[1]
    assert facebook.answered == 2

    async def script(door: Driver) -> None:
        await door.press("enter")
        assert door.top.endswith("Facebook profile: question 3 of 6")
        page = door.app.audit.page(facebook.open[0].key)
        assert page is not None
        assert page.question in " ".join(door.text.split())
        assert "(o)" not in door.text

    drive(path, script)
