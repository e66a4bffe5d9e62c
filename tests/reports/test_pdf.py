"""PDF: read back by two other programs: tags, title, language, text, notices on each page."""

import builtins
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from securecllr.errors import UserError
from securecllr.reports.pdf import to_pdf
from tests.needs import needs
from tests.reports.documents import HOSTILE, NOTICES, everything, of

SAMPLES = Path(__file__).parents[2] / "profiles"


def tags(element: Any) -> list[str]:
    """Return every tag of a structure tree, depth first."""
    element = element.get_object()
    if not isinstance(element, dict):
        return []
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    own = [str(element["/S"])] if "/S" in element else []
    return own + [tag for kid in kids if not isinstance(kid, int) for tag in tags(kid)]


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_it_is_tagged_and_has_a_title_and_a_language() -> None:
    pdf = PdfReader(io.BytesIO(to_pdf(everything("Your plan"))))
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Your plan"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    found = tags(root["/StructTreeRoot"])
    assert found.count("/H1") == 1
    assert {"/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Caption"} <= set(
        found
    )
    assert "/Figure" not in found


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_each_page_has_the_notices_and_its_number(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    path.write_bytes(to_pdf(of(*everything().blocks)))
    for page in (1, 2):
        text = subprocess.run(
            [needs("pdftotext"), "-layout", "-f", str(page), "-l", str(page), str(path), "-"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for notice in NOTICES:
            assert notice in text
        assert f"Page {page} of 2" in text


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_a_list_starts_where_it_should() -> None:
    text = PdfReader(io.BytesIO(to_pdf(everything()))).pages[0].extract_text()
    assert "4." in text
    assert "1." not in text


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
@pytest.mark.parametrize("text", [t for t in HOSTILE if t.isascii()])
def test_a_hostile_text_is_printed_as_it_is(text: str) -> None:
    pages = PdfReader(io.BytesIO(to_pdf(everything(text)))).pages
    assert len(pages) == 2
    said = "".join("".join(page.extract_text().split()) for page in pages)
    assert said.count("".join(text.split())) >= 12


@pytest.mark.parametrize(("error", "remedy"), [(ImportError, "pip install"), (OSError, "Pango")])
def test_where_a_part_is_missing_it_says_which(
    error: type[Exception], remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise error
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UserError, match=remedy):
        to_pdf(of())


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_where_there_is_no_font_it_says_so_and_the_process_goes_on(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(
        f"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
        f"<dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "securecllr", "report", "--format", "pdf"),
            *("-o", str(tmp_path / "r.pdf"), "--profile", str(SAMPLES / "signed-off.toml")),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(configuration), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2, ended.stderr
    assert "this computer has none" in ended.stderr
    assert not (tmp_path / "r.pdf").exists()
