"""A show of hands: what is typed, what the room may see of it, and the file that keeps it."""

import tomllib
from pathlib import Path

import pytest

from securecllr.presenter.large_letters import fold, large
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.shared_state import WindowRole
from tests.tui.driving import Driver
from tests.tui.sessions import flat, of, present


def test_hands_are_numbers_that_the_presenter_types_and_may_show() -> None:
    async def script(driver: Driver) -> None:
        assert "Hands: not counted yet. Press H to write them down." in driver.text
        await driver.press("h")
        await driver.type("12, 4 2")
        await driver.press("enter")
        assert "Hands: Yes 12; No 4; I'm not sure 2. The room does not see this." in driver.text
        await driver.press("c")
        assert "The room sees this." in driver.text
        await driver.press("h")
        assert "> 12 4 2" in driver.text  # to be put right
        await driver.press("escape", "space", "space", "backspace")
        assert "The room does not see this." in driver.text

    present("notes", script, PresenterSession(page=2))


@pytest.mark.parametrize("typed", ["", "1 2", "1 2 3 4", "a b c", "1 2 -3", "1 2 1000", "1.5 2 3"])
def test_what_are_not_the_numbers_is_said_and_can_be_put_right(typed: str) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("h")
        await driver.type(typed)
        await driver.press("enter")
        assert "Error: Type 3 numbers with a space between" in driver.text
        assert of(driver).session.counts == {}

    present("notes", script, PresenterSession(page=2))


def test_counts_go_into_a_file_under_a_free_name_and_again_into_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "securecllr-counts-2026-11-22.toml").write_text("theirs")
    mine = tmp_path / "securecllr-counts-2026-11-22-2.toml"

    async def script(driver: Driver) -> None:
        await driver.press("k")
        assert "The counts are kept" in driver.text
        await driver.press("enter", "h", "ctrl+u")
        await driver.type("7 8 9")
        await driver.press("enter", "k", "enter", "s")

    app = present("notes", script, PresenterSession(page=2, counts={"app": [1, 2, 3]}))
    assert app._exit
    assert (tmp_path / "securecllr-counts-2026-11-22.toml").read_text() == "theirs"
    found = tomllib.loads(mine.read_text())
    assert [list(each["hands"].values()) for each in found["asked"]] == [[7, 8, 9]]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "securecllr-counts-2026-11-22-2.toml",
        "securecllr-counts-2026-11-22.toml",
    ]


def test_a_file_that_was_named_and_is_there_is_not_touched(tmp_path: Path) -> None:
    there = tmp_path / "there.toml"
    there.write_text("theirs")

    async def script(driver: Driver) -> None:
        of(driver).counts = there
        await driver.press("k")
        assert "The counts are not kept" in driver.text
        assert "securecllr did not make it" in flat(driver.text)
        await driver.press("enter", "s")
        assert "The counts are in no file yet" in driver.text
        await driver.press("escape", "s", "2", "enter")

    app = present("notes", script, PresenterSession(page=2, counts={"app": [1, 2, 3]}))
    assert app._exit
    assert there.read_text() == "theirs"


def test_without_counts_stopping_asks_nothing() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("s")

    assert present("notes", script)._exit


@pytest.mark.parametrize("role", ["room", "notes"])
def test_where_there_is_nothing_to_count_h_says_so(role: WindowRole) -> None:
    said = "No hands are counted here."

    async def script(driver: Driver) -> None:
        assert said not in driver.text
        await driver.press("h")
        assert said in driver.text
        await driver.press("space")
        assert said not in driver.text

    present(role, script)


def test_one_screen_alone_counts_hands_shows_them_large_and_keeps_them() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("space", "h")
        await driver.type("12 4 2")
        await driver.press("enter")
        assert of(driver).session.counts == {"app": [12, 4, 2]}
        await driver.press("c")
        for line in fold("Yes 12; No 4; I'm not sure 2", 78):
            assert all(row.rstrip() in driver.text for row in large(line))
        await driver.press("s")
        assert "The counts are in no file yet" in driver.text

    present("room", script, PresenterSession(page=2))


def test_a_room_view_says_nothing_of_counts_that_are_not_kept() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("s")

    assert present("room", script, PresenterSession(counts={"app": [1, 2, 3]}))._exit
