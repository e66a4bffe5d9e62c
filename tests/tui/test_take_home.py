"""Taking the plan home at the full-screen door: in which letters, where to, nothing overwritten."""

from pathlib import Path

import pytest

from securecllr.profile.shared import read_shared
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare


async def until_seen(door: Driver, words: str) -> None:
    """Let the thread that makes the page end. A page that never comes runs into the time limit."""
    while words not in " ".join(door.text.split()):
        await door.still()


@pytest.mark.parametrize(("choice", "size"), [("1", "12pt"), ("2", "18pt")])
def test_the_page_is_saved_at_home_and_the_screen_says_where(
    choice: str, size: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    prepare("finished", tmp_path / "profile.toml")
    earlier = tmp_path / "securecllr-report-2026-11-22.html"
    earlier.write_text("mine")

    async def script(door: Driver) -> None:
        await door.press("t")
        assert "It is not locked, and it names weak points." in door.text
        await door.press(choice, "enter")
        await until_seen(door, "It opens in your web browser.")
        await door.press("enter")
        assert "Do this first" in door.text

    drive(tmp_path / "profile.toml", script, place="plan")
    assert earlier.read_text() == "mine"
    made = (tmp_path / "securecllr-report-2026-11-22-2.html").read_text("utf-8")
    assert f"font-size: {size}" in made
    assert "Self-reported on 22 November 2026, not tested." in made


def test_where_it_cannot_be_saved_the_screen_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "nowhere")
    prepare("finished", tmp_path / "profile.toml")

    async def script(door: Driver) -> None:
        await door.press("t", "1", "enter")
        await until_seen(door, "There is no such folder. Make it, then try again.")
        await door.press("enter", "t", "3", "enter")
        await until_seen(door, "There is no such folder. Make it, then try again.")
        assert " -o" not in door.text

    drive(tmp_path / "profile.toml", script, place="plan")


def test_without_an_answer_there_is_nothing_to_take_home(tmp_path: Path) -> None:
    prepare("picked", tmp_path / "profile.toml")

    async def script(door: Driver) -> None:
        assert "take home" not in door.text

    drive(tmp_path / "profile.toml", script, place="plan")


@pytest.mark.parametrize("written", [True, False])
def test_a_shared_copy_is_shown_whole_and_written_only_on_a_yes(
    written: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    prepare("finished", tmp_path / "profile.toml")

    def copies() -> list[Path]:
        return list(tmp_path.glob("securecllr-shared-*"))

    async def script(door: Driver) -> None:
        await door.press("t", "3", "enter")
        assert "This is all that the copy would hold:" in door.text
        assert 'control = "unique-password"' in door.text
        assert copies() == []
        await door.press("y" if written else "escape")
        assert ("Written and read back" in door.text) is written
        if written:
            await door.press("enter")
        assert "Your plan" in door.text

    drive(tmp_path / "profile.toml", script, size=(100, 60), place="plan")
    assert len(copies()) == written
    for copy in copies():
        assert read_shared(copy.read_bytes(), "").check
