"""Chromium opens the HTML: axe-core finds nothing, nothing is fetched, it fits a narrow window."""

import io
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader

from securecllr.reports.document import Extent
from securecllr.reports.formats import own_file
from securecllr.reports.html import to_html
from tests.flows.returns import somebody
from tests.reports.browser import opened
from tests.reports.documents import NOTICES, everything, of
from tests.start_chromium import complaints

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("large_print", [False, True])
def test_axe_finds_nothing(large_print: bool, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(everything("Sign-in email"), large_print=large_print), "utf-8")
    with opened(path) as page:
        assert complaints(page) == []


def test_it_reflows_in_a_window_of_320_dots(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(everything("Sign-in email")), "utf-8")
    with opened(path, width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("extent", get_args(Extent))
def test_on_a_phone_no_table_goes_sideways(
    extent: Extent, large_print: bool, width: int, tmp_path: Path
) -> None:
    audit = somebody(tmp_path / "p.toml")
    path = tmp_path / "report.html"
    path.write_bytes(own_file(audit, "html", "phone", large_print=large_print, extent=extent))
    with opened(path, width=width) as page:
        tables = "[...document.querySelectorAll('.wide')]"
        assert page.evaluate(f"{tables}.filter((e) => e.scrollWidth > e.clientWidth).length") == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert complaints(page) == []


def test_axe_does_find_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(everything()).replace(' lang="en-GB"', ""), "utf-8")
    with opened(path) as page:
        assert [said.partition(":")[0] for said in complaints(page)] == ["html-has-lang"]


def test_its_own_policy_lets_its_style_through_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(everything()), "utf-8")
    with opened(path, axe=False) as page:
        width = "getComputedStyle(document.querySelector('h2')).borderTopWidth"
        assert page.evaluate(width) != "0px"
    path.write_text(to_html(everything()).replace("<style>", "<style>h1 {}"), "utf-8")
    with pytest.raises(AssertionError, match="Content Security Policy"), opened(path, axe=False):
        pass


@pytest.mark.parametrize("large_print", [False, True])
def test_chromium_prints_the_notices_and_the_number_at_the_foot_of_each_page(
    large_print: bool, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    document = of(*everything("Sign-in email").blocks)
    path.write_text(to_html(document, large_print=large_print), "utf-8")
    with opened(path) as page:
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(printed) == 2
    for number, sheet in enumerate(printed, 1):
        said = " ".join(sheet.extract_text().split())
        assert all(notice in said for notice in NOTICES)
        assert f"Page {number} of 2" in said
        assert [round(float(side)) for side in sheet.mediabox[2:]] == [595, 842]
