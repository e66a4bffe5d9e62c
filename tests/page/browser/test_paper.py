"""What is taken home from the page is what the terminal would make of the same answers."""

from __future__ import annotations

from pathlib import Path
from tomllib import loads

import pytest

from securecllr.messages.steps import device_of
from securecllr.reports.document import Extent
from securecllr.reports.formats import own_file
from tests.flows.interfaces import open_audit
from tests.page.browser.chromium import Chromium, ChromiumWindow
from tests.page.browser.conftest import People
from tests.page.browser.every_page import at_home
from tests.page.browser.expected import browser_now
from tests.page.browser.files import opened
from tests.page.browser.person import Person

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

PAPERS: dict[str, tuple[Extent, bool]] = {
    "One sheet of paper": ("sheet", False),
    "The same in large print": ("sheet", True),
    "All of it": ("full", False),
}


def press(person: Person, *names: str) -> None:
    """Press buttons, one after the other, each by the words that it begins with."""
    assert isinstance(person.window, ChromiumWindow)
    for name in names:
        person.window.page.get_by_role("button", name=name).first.click()


def saved_by(person: Person, *names: str) -> bytes:
    """Press buttons, and return the file that the last one saves."""
    assert isinstance(person.window, ChromiumWindow)
    press(person, *names[:-1])
    with person.window.page.expect_download() as download:
        press(person, names[-1])
    return Path(download.value.path()).read_bytes()


def test_each_paper_is_the_terminals(
    chromium: Chromium, people: People, page_file: Path, tmp_path: Path
) -> None:
    path = at_home(tmp_path)
    audit = open_audit(path, browser_now())
    device = device_of("phone", audit.now.about)
    person = people.come(chromium, page_file.as_uri())
    opened(person, path)
    press(person, "On paper, reminders")
    for name, (extent, large_print) in PAPERS.items():
        saved = saved_by(person, "On paper, or a copy", name)
        made = own_file(audit, "html", device, large_print=large_print, extent=extent)
        assert saved == made, name


def test_a_shared_copy_is_shown_asked_for_and_saved(
    chromium: Chromium, people: People, page_file: Path, tmp_path: Path
) -> None:
    person = people.come(chromium, page_file.as_uri())
    opened(person, at_home(tmp_path))
    press(person, "On paper, reminders", "On paper, or a copy", "A shared copy")
    person.see("What tells it from other copies")
    copy = loads(saved_by(person, "Yes, write it").decode())
    assert copy["number"] == 1
    assert {check["kind"] for check in copy["check"]} >= {"gmail"}
