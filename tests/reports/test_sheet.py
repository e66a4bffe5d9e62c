"""The sheet, all of it, and the pages for a helper: how long each is, and what is not in it."""

import io
import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.reports.document import Extent
from securecllr.reports.formats import own_file
from tests.flows.interfaces import open_audit
from tests.flows.returns import somebody
from tests.languages import speaking
from tests.needs import needs
from tests.reports.browser import opened
from tests.reports.test_front import LABEL, WHEN, everything


def printed(audit: Audit, extent: Extent, *, large_print: bool = False) -> list[str]:
    data = own_file(audit, "pdf", "phone", large_print=large_print, extent=extent)
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def written(audit: Audit, extent: Extent) -> str:
    return own_file(audit, "md", "phone", extent=extent).decode()


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
@pytest.mark.parametrize(("large_print", "sides"), [(False, 2), (True, 4)])
@pytest.mark.parametrize("label", [None, LABEL])
@pytest.mark.parametrize("code", ["en", "cy"])
def test_it_is_one_sheet_and_two_in_large_print_whatever_somebody_has(
    code: str, label: str | None, large_print: bool, sides: int, tmp_path: Path
) -> None:
    with speaking(code):
        words = ["looked", "no", "think"]
        audit = everything(tmp_path, words, "both", label=label, code=code, when=WHEN)  # type: ignore[arg-type]
        assert len(printed(audit, "sheet", large_print=large_print)) <= sides


def test_the_sheet_has_what_is_of_use_by_itself(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    audit.plan_when(audit.plan().actions[0].first, "sit down with a cup of tea", "my phone")
    said = written(audit, "sheet")
    for words in (
        *("Do this first", "Then this one", "Who to call", "999", "Check again by 22 June 2027"),
        *("Your plan of 22 November 2026", "All at a glance", "20 looked at, 2 from memory"),
    ):
        assert words in said
    assert "TO DO" in said
    assert "Open the app" not in said


def test_what_is_open_stands_before_what_is_not(tmp_path: Path) -> None:
    rows = written(somebody(tmp_path / "p.toml"), "sheet").splitlines()
    table = [line for line in rows if line.startswith("| ")]
    opened_ = [n for n, line in enumerate(table) if "TO DO" in line or "find out" in line]
    done = [n for n, line in enumerate(table) if "in place" in line and n not in opened_]
    assert max(opened_) < min(done)


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_all_of_it_has_contents_that_lead_to_each_part(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    html = own_file(audit, "html", "phone", extent="full").decode()
    links = re.findall(r'<a href="#(part-\d+)">([^<]*)</a>', html)
    parts = dict(re.findall(r'<h2 id="(part-\d+)">([^<]*)</h2>', html))
    assert dict(links) == parts
    assert {"Outlook.com", "Facebook Page", "About these pages"} <= {*parts.values()}
    pdf = tmp_path / "full.pdf"
    pdf.write_bytes(own_file(audit, "pdf", "phone", extent="full"))
    command = [needs("pdftotext"), "-layout", str(pdf), "-"]
    made = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\f")
    page = next(n for n, text in enumerate(made, 1) if "Your answers: Facebook Page" in text)
    assert re.search(rf"Facebook Page[ .]+ {page}\n", made[1])


def test_no_row_has_a_number_that_means_nothing(tmp_path: Path) -> None:
    html = own_file(somebody(tmp_path / "p.toml"), "html", "phone", extent="full").decode()
    assert re.findall(r'<th scope="row">\d', html) == []


def test_a_helper_gets_the_pages_alone_and_nothing_that_is_the_persons_own(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    people = next(c for c in audit.checks() if c.key == ("facebook-page", "page-people"))
    audit.answer(people, "no", choice="stranger")
    mine = [a for a in audit.plan().actions if a.first.check.key == people.key]
    audit.plan_when(mine[0].first, "have had a word with the group leader", "my phone")
    said = written(audit, "helper")
    assert "## Facebook Page" in said
    assert "Do you know and trust everyone" in said
    assert "To do" in said
    who = [choice.text for choice in people.control.no_choices]
    for word in ("Outlook", "Twitter", "group leader", *who):
        assert word not in said


def test_without_a_page_there_is_nothing_for_a_helper(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "p.toml")
    audit.pick("gmail", None)
    audit.answer(audit.checks()[0], "no")
    with pytest.raises(UserError, match="no Page and no group"):
        written(audit, "helper")


@pytest.mark.slow
@pytest.mark.parametrize("extent", ["sheet", "full", "helper"])
def test_no_word_is_broken_in_a_window_of_400_dots(extent: Extent, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    audit = somebody(tmp_path / "p.toml")
    path.write_bytes(own_file(audit, "html", "phone", extent=extent))
    with opened(path, width=400) as page:
        broken = page.evaluate(_BROKEN_WORDS)
        assert broken == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 400


# A word is broken where its letters stand on two lines; an address may be longer than one.
_BROKEN_WORDS = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node; (node = walker.nextNode()); ) {
    for (const found of node.data.matchAll(/(?<![^\\s"(])[\\p{L}\\d]+(?!\\S*\\/)/gu)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) broken.push(found[0]);
    }
  }
  return broken;
}"""
