"""The report on many, on the full screen: R has it saved, and every other way out does not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.read import read_catalogue
from securecllr.reports.cohort import document
from securecllr.reports.text import document_lines
from securecllr.tui.screens.cohort import CohortApp
from securecllr.tui.widgets.paragraphs import Folded
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


@given(st.integers(24, 120))
def test_a_table_fits_its_window_and_loses_no_word(width: int) -> None:
    lines = document_lines(document(fixed_report(), read_catalogue(), []))
    rows = [line for line in lines if line.kind == "row"]
    for row in rows:
        drawn = Folded([row]).at(width).plain
        words = [word for cell, _column in row.cells for word in re.findall(r"[\w-]+", cell)]
        assert max(map(len, drawn.splitlines()), default=0) <= max(width, 16, *map(len, words))
        assert not row.text or set(words) <= set(re.findall(r"[\w-]+", drawn))
