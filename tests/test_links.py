"""The pages of the repository lead somewhere, and no picture is left that no page shows."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = [
    *ROOT.glob("*.md"),
    *(page for folder in ("checks", "docs", "profiles") for page in (ROOT / folder).rglob("*.md")),
]
FOR_MAINTAINERS = [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"]
FILE = re.compile(r"`([\w-]+(?:/[\w.-]+)*(?:/|\.(?:py|toml|md|txt|json)))`")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def targets(page: Path) -> list[tuple[str, Path, str]]:
    """Return each link of a page to a place in the repository: as written, its file, its anchor."""
    found = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in link:
            path, _hash, anchor = link.partition("#")
            found.append((link, (page.parent / path).resolve() if path else page, anchor))
    return found


def anchors(page: Path) -> set[str]:
    """Return what the headings of a page are called in a link."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_leads_somewhere() -> None:
    lost = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in PAGES
        for link, path, anchor in targets(page)
        if not path.exists() or (anchor and anchor not in anchors(path))
    ]
    assert lost == []


def test_every_picture_is_shown() -> None:
    shown = {path for page in PAGES for _link, path, _anchor in targets(page)}
    pictures = (ROOT / "docs").rglob("*.png")
    assert [p.name for p in pictures if not shown.intersection((p, p.parent))] == []


def test_every_file_that_is_named_is_there() -> None:
    named = [
        (page.name, name)
        for page in FOR_MAINTAINERS
        for name in FILE.findall(page.read_text(encoding="utf-8"))
    ]
    places = (ROOT, ROOT / "securecllr", ROOT / "checks")
    assert [each for each in named if not any((place / each[1]).exists() for place in places)] == []
