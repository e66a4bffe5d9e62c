"""CSV: what a spreadsheet opens is text, letter for letter, and never a formula."""

import csv
import io
import subprocess
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.reports.csv import guarded, to_csv
from tests.needs import needs

FORMULAS = [
    '=HYPERLINK("https://example.com","x")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "|calc",
    "%0A=1",
    "\N{FULLWIDTH EQUALS SIGN}1+1",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_kept_as_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


def test_other_texts_stay_as_they_are() -> None:
    for text in ("", "Gmail", "2-step", "a=b", "'quoted'", "ward news", "Ynys Môn"):
        assert guarded(text) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_what_is_read_back_is_what_was_written(rows: list[list[str]]) -> None:
    data = to_csv(["a", "b"], rows)
    assert data.startswith(b"\xef\xbb\xbf")
    back = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert back == [["a", "b"], *([guarded(cell) for cell in row] for row in rows)]


@pytest.mark.slow
def test_libreoffice_opens_it_as_text_with_every_letter(tmp_path: Path) -> None:
    cells = [*FORMULAS[:5], "  =1+1", "Ynys Môn, «ŵ»", 'a "quoted", word', "line one"]
    path = tmp_path / "report.csv"
    path.write_bytes(to_csv(["what", "said"], [[str(n), cell] for n, cell in enumerate(cells)]))
    subprocess.run(
        [
            needs("soffice"),
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--headless",
            "--infilter=CSV:44,34,76,1",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        check=True,
        capture_output=True,
    )
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").active
    assert sheet is not None
    found = [cell for (cell,) in sheet.iter_rows(min_row=2, min_col=2, max_col=2)]
    assert [cell.data_type for cell in found] == ["s"] * len(cells)
    assert [cell.value for cell in found] == [guarded(cell) for cell in cells]
