"""Single letters: shortcuts outside a field only, and none where they are turned off (G5)."""

from pathlib import Path

import pytest

from securecllr.profile.settings import Settings
from securecllr.tui.widgets.field import Field
from tests.tui.driving import Driver, drive
from tests.tui.screens import show

PROFILE = "mailbox"


@pytest.mark.parametrize("letter", ["h", "c", "g", "s"])
def test_letters_turned_off_do_nothing(path: Path, letter: str) -> None:
    async def script(door: Driver) -> None:
        before = door.text
        await door.press(letter, letter.upper())
        assert door.text == before

    app = drive(path, script, place="audit", settings=Settings(letters=False))
    assert app.return_value is None


def test_with_letters_off_every_other_key_still_works(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3")
        assert "(o) 3" in door.text
        await door.press("enter", "escape")
        assert "question 1 of" in door.top
        await door.press("f2")
        assert "settings" in door.top
        await door.press("escape", "question_mark")
        assert "help" in door.top
        await door.press("escape", "tab", "tab", "end", *["left"] * 9, *["right"] * 3)
        await door.press("enter")  # H, from the bar
        assert "How to check" not in door.text

    drive(path, script, place="audit", settings=Settings(letters=False))


def test_a_capital_letter_is_the_same_key(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("G")
        assert "Get help" in door.text

    drive(path, script, place="audit")


def test_letters_typed_in_a_field_are_text_even_when_it_is_full(tmp_path: Path) -> None:
    async def then(door: Driver) -> None:
        await door.press("ctrl+u")
        await door.type("sghc S?")
        assert "sghc S?" in door.text
        await door.type("s" * 90)
        assert "your plan" in door.top
        assert len(door.app.screen.query_one(Field).value) == 80

    assert show("when", tmp_path, then).return_value is None
