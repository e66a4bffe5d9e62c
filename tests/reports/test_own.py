"""A person's own report: kept whole in every format, and what must be in it and must not."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from securecllr.errors import UserError
from securecllr.messages.saving import Format
from securecllr.profile.model import free_text_problem
from securecllr.reports.document import Extent
from securecllr.reports.formats import own_file
from tests.audit.walking import save_sign_off
from tests.golden import hold_against
from tests.languages import speaking
from tests.reports.browser import opened
from tests.reports.documents import HOSTILE
from tests.reports.test_html import Read
from tests.reports.test_markdown import read as read_markdown
from tests.reports.walks import NOW, reported, walk_of
from tests.start_chromium import complaints

GOLDEN = Path(__file__).parent / "golden"
FORMATS: list[Format] = ["html", "md", "csv", "json"]
EXTENTS: tuple[Extent, ...] = get_args(Extent)
PAPER: list[Format] = ["html", "md"]
PROGRAMS: list[Format] = ["csv", "json", "ics"]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_report_is_as_it_was_accepted(kind: Format, tmp_path: Path) -> None:
    data = own_file(reported(tmp_path), kind, "phone", extent="full")
    hold_against(GOLDEN / f"report.{kind}", data.decode())


def test_the_large_print_report_is_as_it_was_accepted(tmp_path: Path) -> None:
    data = own_file(reported(tmp_path), "html", "computer", large_print=True, extent="full")
    hold_against(GOLDEN / "report-large.html", data.decode())


@pytest.mark.parametrize("helped", [False, True])
def test_it_says_whether_someone_helped(helped: bool, tmp_path: Path) -> None:
    audit = reported(tmp_path)
    save_sign_off(audit, assisted=helped)
    said = own_file(audit, "md", "phone", extent="full").decode()
    assert ("Someone helped with it." in said) is helped


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("extent", EXTENTS)
def test_axe_finds_nothing_in_it(extent: Extent, large_print: bool, tmp_path: Path) -> None:
    path, audit = tmp_path / "report.html", reported(tmp_path)
    data = own_file(audit, "html", "phone", large_print=large_print, extent=extent)
    path.write_bytes(data)
    with opened(path) as page:
        assert complaints(page) == []


def test_it_fits_a_window_of_320_dots(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(own_file(reported(tmp_path), "html", "phone", extent="full"))
    with opened(path, width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


LABELS = [text for text in HOSTILE if free_text_problem(text) is None and len(text) <= 80]


def test_there_are_labels_to_try() -> None:
    assert len(LABELS) >= 12


@pytest.mark.parametrize("label", LABELS)
def test_no_label_and_no_plan_breaks_out(label: str, tmp_path: Path) -> None:
    plain, odd = tmp_path / "plain", tmp_path / "odd"
    files = []
    for folder, words in ((plain, "ward news"), (odd, label)):
        folder.mkdir()
        audit = reported(folder, words, words)
        files.append({kind: own_file(audit, kind, "phone", extent="full") for kind in FORMATS})
    was, now = ({kind: data.decode("utf-8-sig") for kind, data in each.items()} for each in files)
    tags = [[tag for tag, _attributes in Read(each["html"]).tags] for each in (was, now)]
    assert tags[0] == tags[1]
    assert read_markdown(was["md"])[0] == read_markdown(now["md"])[0]
    rows = [list(csv.reader(io.StringIO(each["csv"], newline=""))) for each in (was, now)]
    assert [len(row) for row in rows[0]] == [len(row) for row in rows[1]]
    assert not any(cell.startswith(tuple("=+-@")) for row in rows[1] for cell in row)
    names = [account["name"] for account in json.loads(now["json"])["accounts"]]
    assert f"Mail ({label})" in names


def test_the_when_then_plan_is_for_paper_and_for_no_program(tmp_path: Path) -> None:
    audit = reported(tmp_path)
    for kind in PAPER:
        assert b"get home today" in own_file(audit, kind, "phone", extent="full")
    for kind in PROGRAMS:
        assert b"get home today" not in own_file(audit, kind, "phone", extent="full")


@pytest.mark.parametrize("kind", ["html", "md", "csv", "json"])
def test_it_says_what_it_rests_on(kind: Format, tmp_path: Path) -> None:
    said = own_file(reported(tmp_path), kind, "phone", extent="full").decode()
    assert "Self-reported on 25 November 2026, not tested." in said
    assert "This file is not locked, and it names weak points." in said


def test_answers_of_several_days_are_said_to_be(tmp_path: Path) -> None:
    reported(tmp_path)
    audit = walk_of(tmp_path, now=NOW + timedelta(days=7))
    check = next(c for c in audit.checks() if c.part == "first" and c.settled is None)
    audit.answer(check, "unsure")
    said = own_file(audit, "md", "phone", extent="full").decode()
    assert "Self-reported from 25 November 2026 to 2 December 2026, not tested." in said


@pytest.mark.parametrize("kind", [*FORMATS, "pdf", "ics"])
def test_without_an_answer_there_is_nothing_to_report(kind: Format, tmp_path: Path) -> None:
    audit = walk_of(tmp_path)
    for accounts in (False, True):
        if accounts:
            audit.pick("mail", None)
        with pytest.raises(UserError, match="nothing to report"):
            own_file(audit, kind, "phone", extent="full")


def test_in_welsh_it_is_marked_as_welsh_and_says_who_has_not_read_it(tmp_path: Path) -> None:
    with speaking("cy"):
        said = own_file(reported(tmp_path), "html", "phone", extent="full").decode()
    assert '<html lang="cy">' in said
    read = Read(said)
    assert sum("Not yet checked by a Welsh speaker." in text for text in read.texts["p"]) == 2
