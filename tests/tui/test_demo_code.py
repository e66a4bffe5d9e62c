"""The codes of the demo: what the box takes and refuses, and the phone that the screen plays."""

import asyncio
from pathlib import Path

import pytest

from securecllr.tui.widgets.code_field import CodeField
from tests.tui.driving import Driver, drive
from tests.tui.playing import Minutes, players


@pytest.mark.parametrize("keys", ["password", "12q", "123456789", "é"])
def test_the_box_takes_no_password(path: Path, keys: str) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        await door.type(keys[:1])
        for key in keys[1:]:
            if "There is a problem" in door.text:
                break
            await door.type(key)
        assert "Never type a password here" in door.text
        assert door.app.screen.query_one(CodeField).value == ""
        assert "account: 2 of" in door.top

    drive(path, script, start_at="demo")


@pytest.mark.parametrize("pasted", ["hunter2", "123456789012", "12 34 56 7", "12345\x1b6"])
def test_nothing_else_is_pasted_into_it(path: Path, pasted: str) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        field = door.app.screen.query_one(CodeField)
        field.insert_text_at_cursor(pasted)
        await door.still()
        assert field.value == ""
        assert "Never type a password here" in door.text
        await door.type("1")
        assert field.value == "1"

    drive(path, script, start_at="demo")


def test_a_code_with_a_space_can_be_pasted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = players(monkeypatch)

    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        code = runs[0].site.code()
        door.app.screen.query_one(CodeField).insert_text_at_cursor(f"{code[:3]} {code[3:]}")
        await door.press("enter")
        assert "You are in." in door.text

    drive(path, script, start_at="demo")


def test_the_screen_plays_the_phone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = players(monkeypatch)

    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "tab", "p")
        words = runs[0].phone_words
        assert f"The screen plays the phone: {words[0]}." in " ".join(door.text.split())
        assert isinstance(door.app.focused, CodeField), "the numbers can be typed at once"
        await door.press("tab", "p")
        assert "plays the phone" not in door.text

    drive(path, script, size=(66, 30), start_at="demo")


def test_the_numbers_are_drawn_anew_when_they_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, runs = Minutes(), players(monkeypatch)

    async def script(door: Driver) -> None:
        await door.press("n", "n", "2", "enter")
        before = door.text
        clock.on()
        await asyncio.sleep(2)
        await door.still()
        assert door.text != before
        assert runs[0].phone_words[0] in door.text

    drive(path, script, start_at="demo", audit=clock.audit(path))
