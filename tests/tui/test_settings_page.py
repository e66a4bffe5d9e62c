"""Settings: each is changed by Enter, saved and applied at once; and the way to plain lines."""

from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile import settings
from securecllr.profile.paths import settings_path
from securecllr.profile.settings import Settings, read_settings
from securecllr.tui.themes import THEMES
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

PROFILE = "mailbox"


def backgrounds(door: Driver) -> set[str]:
    """The colours behind what is drawn now."""
    styles = [s.style for strip in door.app.screen._compositor.render_strips() for s in strip]
    return {style.bgcolor.name for style in styles if style and style.bgcolor}


def test_each_theme_is_saved_and_drawn_at_once(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("f2")
        for theme, words in (("light", "Light"), ("contrast", "High contrast"), ("dark", "Dark")):
            await door.press("enter")
            assert "Colours" in door.here
            assert door.here.endswith(words)
            assert read_settings(path).theme == theme
            assert backgrounds(door) == {str(THEMES[theme].background)}
        await door.press("enter", "escape")
        assert backgrounds(door) == {str(THEMES["light"].background)}

    drive(path, script)
    assert drive(path, nothing).theme == "securecllr-light"


async def nothing(_door: Driver) -> None:
    """Only start."""


def test_nothing_moves_until_it_is_asked_for(path: Path) -> None:
    assert drive(path, nothing).animation_level == "none"

    async def script(door: Driver) -> None:
        await door.press("f2", "2", "enter")
        levels = [door.app.animation_level]
        for _again in range(2):
            await door.press("enter")
            levels.append(door.app.animation_level)
        assert levels == ["full", "none", "full"]
        assert door.here.endswith("On")

    drive(path, script)
    assert read_settings(path).motion
    assert drive(path, nothing).animation_level == "full"


def test_letters_off_hold_at_once_and_on_the_page_below(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("f2", "3", "enter")
        assert door.here.endswith("Off")
        await door.press("g", "escape")
        assert "question 1 of" in door.top
        await door.press("h")
        assert "How to check" in door.text
        await door.press("f2", "3", "enter", "escape", "h")
        assert "How to check" not in door.text

    drive(path, script, place="audit")
    assert read_settings(path) == Settings(how_to=False)


@pytest.mark.parametrize(
    ("line", "gone", "there"),
    [("4", "How to check", "H show me how"), ("5", "On your phone", "On a computer")],
    ids=["steps", "device"],
)
def test_what_is_changed_shows_on_the_question_below(
    path: Path, line: str, gone: str, there: str
) -> None:
    async def script(door: Driver) -> None:
        assert gone in door.text
        await door.press("f2", line, "enter", "escape")
        assert gone not in door.text
        assert there in door.text

    drive(path, script, place="audit")
    expected = Settings(how_to=False) if line == "4" else Settings(device="computer")
    assert read_settings(path) == expected


def test_plain_lines_from_settings_leave_for_them_and_are_remembered(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("f2", "end")
        assert "Use plain lines instead, from now on" in door.here
        await door.press("enter")

    assert drive(path, script).return_value == "plain"
    assert read_settings(path).plain


def test_plain_lines_from_the_welcome_leave_for_them_and_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"

    async def script(door: Driver) -> None:
        await door.press("2", "enter")

    assert drive(path, script).return_value == "plain"
    assert read_settings(path).plain
    assert not path.exists()


def test_settings_open_once_and_escape_comes_back(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("f2", "f2", "escape")
        assert "your tasks" in door.top

    drive(path, script)
    assert not settings_path(path).exists()  # looking saves nothing


FULL = "This was not saved. The disk is full. What was saved before is still there."


def test_a_setting_that_cannot_be_kept_counts_until_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise UserError(FULL)

    async def script(door: Driver) -> None:
        monkeypatch.setattr(settings, "write_settings", full)
        await door.press("h")
        assert "How to check" not in door.text
        await door.press("f2", "enter")
        assert backgrounds(door) == {str(THEMES["light"].background)}
        assert f"{FULL} Until you stop, it is as you chose." in " ".join(door.text.split())
        await door.press("escape", "4", "enter")
        assert "question 2 of" in door.top

    drive(path, script, place="audit")
    assert len(open_audit(path).now.answers) == 1
    assert not settings_path(path).exists()
