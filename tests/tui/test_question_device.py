"""The steps on the question page, for a phone or for a computer (K2)."""

from pathlib import Path

from securecllr.profile.settings import read_settings
from tests.tui.driving import Driver, drive

PROFILE = "mailbox"


def test_c_changes_to_a_computer_and_back_and_that_is_remembered(path: Path) -> None:
    async def change(door: Driver) -> None:
        assert "On your phone" in door.text
        await door.press("c")
        assert "On a computer" in door.text
        assert "On your phone" not in door.text
        assert "1. Go to myaccount.google.com." in door.text
        assert "C phone steps" in door.text

    async def back(door: Driver) -> None:
        assert "On a computer" in door.text
        await door.press("c")
        assert "On your phone" in door.text

    drive(path, change, place="audit")
    assert read_settings(path).device == "computer"
    drive(path, back, place="audit")
    assert read_settings(path).device == "phone"


def test_steps_that_are_hidden_come_back_for_the_other_device(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("h", "c")
        assert "On a computer" in door.text

    drive(path, script, place="audit")


def test_where_the_steps_are_the_same_everywhere_c_is_no_key(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("3", "enter", "2", "enter")
        assert "Have you saved the places to send a fake email or text?" in door.text
        before = door.text
        assert "C " not in before
        await door.press("c")
        assert door.text == before

    drive(path, script)
    assert read_settings(path).device == "phone"
