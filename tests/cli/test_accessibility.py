"""The accessibility statement, as lines and as a page: the same words, and a day of testing."""

import html
import re
from pathlib import Path

from securecllr import __version__
from securecllr.messages.accessibility import TESTED_ON, statement_lines
from tests.cli.running import run_cli


def test_it_says_what_works_what_does_not_how_it_was_tested_and_when(tmp_path: Path) -> None:
    ended = run_cli("accessibility", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    for words in ("What works", "What does not work yet", "How we tested", "EASS", "EHRC"):
        assert words in ended.stdout
    assert f"version {__version__} on {TESTED_ON:%d %B %Y}" in ended.stdout
    for part in ("full screen", "plain lines", "browser", "saved reports", "session for a room"):
        assert part in ended.stdout
    assert not list(tmp_path.iterdir())


def test_the_page_says_the_same_and_needs_no_other_file(tmp_path: Path) -> None:
    page = run_cli("accessibility", "--html", home=tmp_path).stdout
    said = [html.unescape(text) for text in re.findall(r"<(?:p|h2)>(.*?)</", page)]
    assert said == [line.text for line in statement_lines()]
    assert '<html lang="en-GB">' in page
    assert not re.search(r"<(?:link|script|img|a)\b", page)


def test_the_way_round_that_it_names_works(tmp_path: Path) -> None:
    (command,) = [line.text for line in statement_lines() if line.text.startswith("securecllr p")]
    _program, *arguments, name = command.split()
    path = tmp_path / name
    assert run_cli(*arguments, str(path), home=tmp_path).returncode == 0
    assert path.read_text("utf-8").startswith("# A session for councillors")
