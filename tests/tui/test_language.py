"""Another language: chosen on the first screen or in the settings; unchecked, never in silence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr import i18n
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from tests.languages import speaking
from tests.marks import slow_but
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare
from tests.tui.reading import missing, read_through, texts
from tests.tui.screens import SCREENS, show

WHOLE = "Heb ei wirio eto gan siaradwr Cymraeg. Not yet checked by a Welsh speaker."
SHORT = "Heb ei wirio / not yet checked"
QUICK = ("welcome", "question")
SOME = ["welcome", "home", "question", "plan", "demo_square", "help", "seats"]


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Whatever is chosen in a test is forgotten after it."""
    with speaking("en"):
        yield


def test_the_first_screen_offers_welsh_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"

    async def script(driver: Driver) -> None:
        assert driver.line("Cymraeg") == "3  Cymraeg (Welsh: not yet checked by a Welsh speaker)"
        await driver.press("3", "enter")
        assert i18n.language() == "cy"
        assert WHOLE in driver.text
        assert driver.line("3").endswith("English")
        assert read_settings(path).lang == "cy"
        await driver.press("3", "enter")

    drive(path, script)
    assert not path.exists()
    assert i18n.language() == "en"
    assert read_settings(path).lang == "en"


def test_the_settings_change_it_and_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)

    async def script(driver: Driver) -> None:
        await driver.press("f2", "5")
        assert "Language / Iaith" in driver.here
        assert driver.here.endswith("English")
        await driver.press("enter")
        assert WHOLE in driver.text
        assert driver.here.endswith("Cymraeg")
        await driver.press("escape")
        assert WHOLE in driver.text
        await driver.press("f2", "5", "enter")
        assert WHOLE not in driver.text

    drive(path, script, start_at="audit")
    assert read_settings(path) == Settings(lang="en")


@pytest.mark.parametrize("name", slow_but(QUICK, SOME))
@pytest.mark.parametrize("size", slow_but([(80, 24)], [(80, 24), (66, 17), (33, 8), (33, 30)]))
def test_every_page_says_that_nobody_has_checked_the_language(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async def look(driver: Driver) -> None:
        notice = WHOLE if size == (80, 24) else SHORT
        assert [line.strip() for line in driver.text.splitlines()].count(notice) == 1

    with speaking("cy"):
        show(name, tmp_path, look, size)


@pytest.mark.parametrize("name", slow_but(QUICK, SOME))
def test_with_the_notice_there_is_still_room_for_everything(name: str, tmp_path: Path) -> None:
    async def read(driver: Driver) -> None:
        assert not missing(await read_through(driver), list(texts(driver)))

    with speaking("cy"):
        show(name, tmp_path, read)


def test_in_english_no_page_has_a_notice(tmp_path: Path) -> None:
    async def look(driver: Driver) -> None:
        assert "checked by" not in driver.text
        assert not driver.app.screen.query_one("Unreviewed").display

    show("home", tmp_path, look)
    assert "home" in SCREENS


def test_a_window_too_small_for_the_notice_says_so_in_english(tmp_path: Path) -> None:
    async def look(driver: Driver) -> None:
        assert " ".join(driver.text.split()).startswith("Make the window bigger")

    with speaking("cy"):
        show("home", tmp_path, look, (32, 8))
