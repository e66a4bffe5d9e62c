"""The pictures of what is printed, and of what a browser shows: made by the real programs."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from securecllr.catalogue.read import read_catalogue
from securecllr.reports.cohort import document
from securecllr.reports.document import Extent
from securecllr.reports.formats import blank_file, own_file, written
from tests.cohort.people import fixed_report
from tests.flows.interfaces import NOW, open_audit
from tests.page.pressing import Window
from tests.start_chromium import started
from tools import ROOT
from tools.pictures.drawing import side_by_side

_SAMPLE = ROOT / "profiles" / "signed-off.toml"
_STYLE = ROOT / "tools" / "page" / "src" / "style.css"
_DOTS = 80  # an inch
_PHONE = (390, 844)
_LAPTOP = (820, 760)


def draw_paper(docs: Path) -> None:
    """Draw the report in each of its forms, the report on many, and the page in a browser."""
    with TemporaryDirectory() as folder:
        work = Path(folder)
        profile = work / "profile.toml"
        profile.write_bytes(_SAMPLE.read_bytes())
        audit = open_audit(profile)

        def own(extent: Extent = "sheet", *, large_print: bool = False) -> bytes:
            return own_file(audit, "pdf", "phone", large_print=large_print, extent=extent)

        report = docs / "report"
        side(own(), 1, report / "first-side.png")
        side(own(), 1, report / "grey.png", grey=True)
        side(own(), 2, report / "at-a-glance.png")
        side(own("full"), 4, report / "account.png")
        side(own(large_print=True), 1, report / "large-print.png")
        side(blank_file(audit, "pdf", []), 4, report / "blank.png")
        many = written(document(fixed_report(), read_catalogue(), []), "pdf")
        sides = [side(many, number, work / f"{number}.png") for number in (1, 2)]
        halves = [Image.open(path).convert("RGB") for path in sides]
        side_by_side(halves, 500, gap=4, between="grey").save(docs / "cohort.png")
        html = own_file(audit, "html", "phone").decode()
        home, glance = Window(profile.read_bytes(), NOW), Window(profile.read_bytes(), NOW)
        for window in (home, glance):
            window.tick()  # nothing has changed since; what is to look at again can wait
            window.reply({"type": "back"})
        glance.choose("Your accounts at a glance")
        with sync_playwright() as playwright:
            page = started(playwright).new_page()
            shoot(page, html, (900, 1150), report / "browser.png")
            shoot(page, html, _PHONE, report / "phone.png", whole=True)
            shoot(page, in_page(home), _LAPTOP, docs / "page.png")
            shoot(page, in_page(glance), _PHONE, docs / "page-phone.png")


def side(pdf: bytes, number: int, path: Path, *, grey: bool = False) -> Path:
    """Draw one side of a PDF, and return where."""
    options = ["-singlefile", "-png", "-r", str(_DOTS), "-f", str(number), *["-gray"] * grey]
    command = ["pdftoppm", *options, "-", str(path.with_suffix(""))]
    subprocess.run(command, input=pdf, check=True)
    return path


def in_page(window: Window) -> str:
    """Return what stands in a window as a whole document with the style of the page."""
    style = _STYLE.read_text("utf-8")
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return (
        f"<!DOCTYPE html><html lang=en><head>{head}<style>{style}</style></head>"
        f"<body><div id=app>{window.out['html']}</div></body></html>"
    )


def shoot(page: Page, html: str, size: tuple[int, int], path: Path, *, whole: bool = False) -> None:
    """Draw a document as a window of a size shows it; ``whole`` all of it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto("about:blank")  # the policy of the document before would hold
    page.set_content(html)
    page.screenshot(path=path, full_page=whole)
