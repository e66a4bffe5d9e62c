"""``--no-animation``: nothing moves this time, and the setting is left as it is."""

from pathlib import Path

from securecllr.profile.settings import Settings
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare


def test_nothing_moves_and_the_setting_stays(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)

    async def script(driver: Driver) -> None:
        found = [driver.app.animation_level]
        driver.app.keep_still()
        found.append(driver.app.animation_level)
        driver.app.change(theme="light")
        found.append(driver.app.animation_level)
        assert found == ["full", "none", "none"]

    app = drive(path, script, settings=Settings(motion=True))
    assert app.settings.motion
