"""The codes of the demo: what the box takes and refuses, and the phone that the screen plays."""

import asyncio
from pathlib import Path

import pytest

from securecllr.tui.widgets.code_field import CodeField
from tests.tui.demo_clock import Minutes, players
from tests.tui.driving import Driver, drive


@pytest.mark.parametrize("keys", ["password", "12q", "123456789", "é"])
def test_the_box_takes_no_password(path: Path, keys: str) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        await driver.type(keys[:1])
        for key in keys[1:]:
            if "There is a problem" in driver.text:
                break
            await driver.type(key)
        assert "Never type a password here" in driver.text
        assert driver.app.screen.query_one(CodeField).value == ""
        assert "account: 2 of" in driver.top

    drive(path, script, start_at="demo")


@pytest.mark.parametrize("pasted", ["hunter2", "123456789012", "12 34 56 7", "12345\x1b6"])
def test_nothing_else_is_pasted_into_it(path: Path, pasted: str) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        field = driver.app.screen.query_one(CodeField)
        field.insert_text_at_cursor(pasted)
        await driver.still()
        assert field.value == ""
        assert "Never type a password here" in driver.text
        await driver.type("1")
        assert field.value == "1"

    drive(path, script, start_at="demo")


def test_a_code_with_a_space_can_be_pasted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = players(monkeypatch)

    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        code = runs[0].site.code()
        driver.app.screen.query_one(CodeField).insert_text_at_cursor(f"{code[:3]} {code[3:]}")
        await driver.press("enter")
        assert "You are in." in driver.text

    drive(path, script, start_at="demo")


def test_the_screen_plays_the_phone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = players(monkeypatch)

    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter", "p")  # in the box, where no letter belongs
        words = runs[0].phone_words
        assert f"The screen plays the phone: {words[0]}." in " ".join(driver.text.split())
        assert isinstance(driver.app.focused, CodeField), "the numbers can be typed at once"
        await driver.press("p")
        assert "plays the phone" not in driver.text
        assert "There is a problem" not in driver.text

    drive(path, script, size=(66, 30), start_at="demo")


def test_after_a_refusal_the_next_code_goes_into_an_empty_box(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = players(monkeypatch)

    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter", *"000000", "enter")
        assert "That is not the code" in " ".join(driver.text.split())
        await driver.press(*runs[0].site.code(), "enter")
        assert "You are in." in driver.text

    drive(path, script, start_at="demo")


def test_the_numbers_are_drawn_anew_when_they_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, runs = Minutes(), players(monkeypatch)

    async def script(driver: Driver) -> None:
        await driver.press("n", "n", "2", "enter")
        before = driver.text
        clock.on()
        await asyncio.sleep(2)
        await driver.still()
        assert driver.text != before
        assert runs[0].phone_words[0] in driver.text

    drive(path, script, start_at="demo", audit=clock.audit(path))
