"""A person's whole report on paper: nothing wider than the page, nothing off its edge.

A browser makes every letter smaller where one thing is wider than the page: large print would be
large no more, and nobody would be told.
"""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.reports.formats import blank_file, own_file
from tests.languages import speaking
from tests.needs import needs
from tests.reports.browser import opened
from tests.reports.test_front import WIDEST, everything
from tests.reports.walks import NOW, reported, walk_of

pytestmark = pytest.mark.slow

# An A4 page between its margins, in CSS pixels.
ACROSS = round((210 - 2 * 15) / 25.4 * 96)
# What most printers cannot print on, in points.
EDGE = 12


def some(folder: Path, label: str | None, code: str) -> Audit:
    return everything(folder, ["looked", "no", "think", "unsure"], "both", label=label, code=code)


def of_two_days(folder: Path) -> Audit:
    reported(folder)
    audit = walk_of(folder, now=NOW + timedelta(days=7))
    audit.answer(next(c for c in audit.checks() if c.settled is None), "unsure")
    return audit


@contextmanager
def laid_out(path: Path) -> Iterator[Page]:
    with opened(path, width=ACROSS) as page:
        page.emulate_media(media="print")
        yield page


@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("label", [None, WIDEST])
@pytest.mark.parametrize("large_print", [False, True])
def test_nothing_is_wider_than_the_page(
    code: str, label: str | None, large_print: bool, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    with speaking(code):
        audit = some(tmp_path, label, code)
        path.write_bytes(own_file(audit, "html", "phone", large_print=large_print))
    with laid_out(path) as page:
        too_wide = page.evaluate(
            "[...document.querySelectorAll('main *')]"
            ".filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1)"
            ".map(e => e.className + ' ' + e.textContent.trim().slice(0, 60))"
        )
        assert too_wide == []
        assert page.evaluate("document.documentElement.scrollWidth") <= ACROSS


def words_of(pdf: Path) -> list[list[tuple[float, float, str]]]:
    """Return each page's words with their tops and bottoms, in points from the page's top."""
    made = subprocess.run(
        [needs("pdftotext"), "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    word = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)')
    return [
        [(float(top), float(bottom), text) for top, bottom, text in word.findall(page)]
        for page in made.split("<page ")[1:]
    ]


@pytest.mark.parametrize("made_by", ["weasyprint", "chromium"])
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("code", ["en", "cy"])
def test_the_foot_of_each_page_is_whole(
    code: str, large_print: bool, made_by: str, tmp_path: Path
) -> None:
    html, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    with speaking(code):
        audit = of_two_days(tmp_path)
        for path in (html, pdf):
            kind = path.suffix[1:]
            path.write_bytes(own_file(audit, kind, "phone", large_print=large_print))  # type: ignore[arg-type]
    if made_by == "chromium":
        with opened(html) as page:
            page.pdf(path=pdf, prefer_css_page_size=True)
    pages = words_of(pdf)
    number = "Page {n} of {all}" if code == "en" else "Tudalen {n} o {all}"
    for n, words in enumerate(pages, 1):
        assert number.format(n=n, all=len(pages)) in " ".join(text for _t, _b, text in words)
        assert max(bottom for _top, bottom, _text in words) <= 842 - EDGE, n


@pytest.mark.parametrize("large_print", [False, True])
def test_no_page_is_left_empty(large_print: bool, tmp_path: Path) -> None:
    html, pdf = tmp_path / "blank.html", tmp_path / "blank.pdf"
    audit = walk_of(tmp_path, read_catalogue())
    html.write_bytes(blank_file(audit, "html", ["gmail", "x"], large_print=large_print))
    with opened(html) as page:
        page.pdf(path=pdf, prefer_css_page_size=True)
    made = words_of(pdf)
    foot = {text for _top, _bottom, text in set.intersection(*map(set, made))}
    for number, words in enumerate(made, 1):
        said = {text for _top, _bottom, text in words} - foot - {str(number)}
        assert len(said) > 3, number
