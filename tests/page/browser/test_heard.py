"""Six pages as a screen reader is given them, held against what was read and accepted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.flows.scripts import BEGIN, CHOSEN, QUICK
from tests.flows.steps import Choose, Step
from tests.golden import hold_against
from tests.page.browser.chromium import Chromium, ChromiumWindow
from tests.page.browser.conftest import People
from tests.page.browser.expected import scripted_today
from tests.page.browser.heard import heard

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

DOCUMENT = Path(__file__).parents[3] / "docs" / "page-as-heard.md"
TOP = """# The page as a screen reader is given it

Six pages, each as the accessibility tree of Chromium gives it: a line an element, with its role,
its name and its state. A test (`tests/page/browser/test_heard.py`) holds the page against this.
A real screen reader says the same in its own order and words.
"""
DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]+ 20\d\d\b")

# The steps that lead to each page from the one before, and what it is called here.
PAGES: list[tuple[list[Step], str]] = [
    ([], "Welcome"),
    (CHOSEN[:4], "Your accounts"),
    (CHOSEN[4:], "A question"),
    ([], "The question after going on without an answer"),
    (QUICK[:1], "A page of the quick check"),
    ([*QUICK[1:], Choose("Show me my plan")], "Home: the plan"),
]


def test_six_pages_are_given_to_a_screen_reader_as_they_were_accepted(
    chromium: Chromium, people: People, page_file: Path, tmp_path: Path
) -> None:
    person = people.come(chromium, page_file.as_uri())
    assert isinstance(person.window, ChromiumWindow)
    turns = scripted_today(BEGIN, tmp_path / "profile.toml").turns
    written = [TOP]
    for steps, name in PAGES:
        person.walk(turns[: len(steps)])
        del turns[: len(steps)]
        if not steps and len(written) > 1:
            person.turn("#app form button[type=submit]")
        said = DAY.sub("1 January 2026", heard(person.window))
        written.append(f"\n## {name}\n\n```\n{said}```\n")
    hold_against(DOCUMENT, "".join(written))
