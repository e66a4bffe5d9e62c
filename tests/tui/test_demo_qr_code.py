"""The QR code of the demo: where it has room, in full blocks, and as a picture that is not kept."""

from pathlib import Path

import pytest

from securecllr.tui.widgets.qr_code import QrCode
from tests.tui.demo_clock import players
from tests.tui.driving import Driver, drive
from tests.tui.reading import read_through


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    return tmp_path / "profile.toml"


@pytest.mark.parametrize(
    ("size", "room"), [((80, 24), True), ((79, 24), False), ((80, 23), False), ((66, 17), False)]
)
def test_the_square_is_there_where_it_fits_and_whole(
    path: Path, size: tuple[int, int], room: bool
) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        qr_code = driver.app.screen.query_one(QrCode)
        assert qr_code.display == room
        assert driver.app.screen.region.contains_region(qr_code.region)
        if room:
            assert (qr_code.region.width, qr_code.region.height) == (41, 21)
        else:
            assert "too small for the square" in await read_through(driver)
        await driver.pilot.resize_terminal(80, 24)
        await driver.still()
        assert qr_code.display
        await driver.pilot.resize_terminal(66, 17)
        await driver.still()
        assert not qr_code.display

    drive(path, script, size=size, start_at="demo")


def test_no_corner_of_the_square_is_ever_pushed_out(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = players(monkeypatch)

    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        qr_code = driver.app.screen.query_one(QrCode)
        at = qr_code.region
        four_steps_late = runs[0].site.code(4)  # what is said to it is the longest
        for key in ("p", *four_steps_late, "enter", "pageup", "pagedown", "q", "tab", "pagedown"):
            await driver.press(key)
            assert qr_code.region == at
            assert driver.app.screen.query_one("#main").region.contains_region(at)
            assert qr_code.region == driver.app.screen.find_widget(qr_code).visible_region

    drive(path, script, start_at="demo")


def test_the_square_can_be_drawn_in_full_blocks_in_a_large_window(path: Path) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter")
        await driver.press("tab")
        await driver.press("b")
        qr_code = driver.app.screen.query_one(QrCode)
        assert (qr_code.region.width, qr_code.region.height) == (82, 41)
        assert not set("▀▄█") & set(driver.text)
        await driver.pilot.resize_terminal(80, 24)
        await driver.still()
        assert (qr_code.region.width, qr_code.region.height) == (41, 21)

    drive(path, script, size=(130, 50), start_at="demo")


def test_the_picture_is_saved_where_it_says_and_goes_with_the_demo(path: Path) -> None:
    home = path.parent / "home"

    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter", "tab", "i")
        (picture,) = home.iterdir()
        assert str(picture) in "".join(driver.text.split())
        await driver.press("enter")
        assert picture.exists()
        await driver.press("x")  # the bar has the focus still
        assert not picture.exists()

    drive(path, script, start_at="demo")
    assert list(home.iterdir()) == []


def test_the_picture_goes_when_the_program_is_stopped_in_the_middle(path: Path) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("n", "2", "enter", "tab", "i", "enter", "s")

    drive(path, script, start_at="demo")
    assert list((path.parent / "home").iterdir()) == []
