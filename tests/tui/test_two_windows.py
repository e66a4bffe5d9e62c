"""A profile that another window has open: here it can be looked at, and taken over later."""

from pathlib import Path

from securecllr.profile.store import Store
from tests.flows.interfaces import NOW, open_audit
from tests.profile.blocks import DAY
from tests.profile.window import LineWindow, answers, begun, windows
from tests.tui.driving import Driver, drive

ONLY_LOOK = "here you can only look"


def test_it_says_so_and_everything_can_still_be_looked_at(tmp_path: Path) -> None:
    path = begun(tmp_path)
    audit = open_audit(path, NOW, exclusive=True)

    async def script(driver: Driver) -> None:
        assert ONLY_LOOK in driver.text
        await driver.press("enter")
        assert ONLY_LOOK not in driver.text
        assert driver.app.broke is None

    with windows() as held:
        held.append(LineWindow(path))
        drive(path, script, audit=audit)
    assert answers(path) == []
    assert Store.open(path, DAY).log.data == audit.store.log.data


def test_what_was_asked_for_at_the_start_waits_until_it_can_be_saved(tmp_path: Path) -> None:
    path = begun(tmp_path)
    audit = open_audit(path, NOW, exclusive=True)

    async def script(driver: Driver) -> None:
        assert ONLY_LOOK in driver.text
        await driver.press("enter", "2", "enter")

    with windows() as held:
        held.append(LineWindow(path))
        drive(path, script, audit=audit, start_at="audit")
    assert answers(path) == []
    assert Store.open(path, DAY).log.data == audit.store.log.data
