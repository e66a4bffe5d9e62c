"""The report on many, on the full screen: R has it saved, and every other way out does not."""

from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.reports.cohort import document
from securecllr.reports.text import document_lines
from securecllr.tui.screens.cohort import CohortApp
from tests.cohort.people import fixed_report
from tests.tui.driving import Driver, drive


@pytest.mark.parametrize(("key", "wanted"), [("r", "save"), ("escape", None), ("s", None)])
def test_only_r_has_it_saved(key: str, wanted: str | None, tmp_path: Path) -> None:
    found = document(fixed_report(), read_catalogue(), [])
    opened = CohortApp(found.title, document_lines(found))

    async def script(driver: Driver) -> None:
        assert "40 to 44 people gave a copy" in driver.text
        await driver.press(key)

    drive(tmp_path / "profile.toml", script, opens=lambda: opened)
    assert opened.return_value == wanted
    assert not list(tmp_path.iterdir())
