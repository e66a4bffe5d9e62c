"""A walk and a re-check in the real Chromium leave the file that plain lines leave (promise 8)."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.plain.conversation import converse, open_audit, start
from tests.today import today
from tests.tui.doors import at_plain
from tests.tui.test_same_file import FIRST_SITTING, as_written
from tests.web.browsing import Person, person
from tests.web.serving import serving

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

_CHOSEN = re.compile(r"\(o\) (\d)")


class Walker:
    """Someone who chooses in the browser, and writes down what to type at the plain door."""

    def __init__(self, someone: Person) -> None:
        self.someone = someone
        self.lines: list[str] = []

    @property
    def top(self) -> str:
        return self.someone.lines[0]

    def choose(self, number: int) -> None:
        """Choose a line by its number, or the first where there are fewer, and go on."""
        self.someone.see("( ) 1")
        self.someone.press(str(number) if f"( ) {number} " in self.someone.text else "1")
        self.someone.see("(o)")
        found = _CHOSEN.search(self.someone.text)
        assert found, self.someone.text
        self.lines.append(found[1])
        self.someone.press("Enter")

    def enter(self) -> None:
        """Press Enter, at both doors."""
        self.lines.append("")
        self.someone.press("Enter")

    def answer(self, numbers: list[int], *, until: str) -> None:
        """Give these answers round and round, until the page says so."""
        turn = 0
        while until not in self.top:
            if "your tasks" in self.top:
                self.enter()
            elif "question" in self.top:
                self.choose(numbers[turn % len(numbers)])
                turn += 1
            elif "( )" in self.someone.text:  # which second step
                self.choose(1)
            else:
                self.enter()  # a card to read


def same(browser: Path, plain: Path) -> None:
    """See that two files differ in the time of day at most."""
    at_browser, at_plain_lines = (
        re.sub(r" \d\d:\d\d:\d\d\S*", "", as_written(path)) for path in (browser, plain)
    )
    assert at_browser == at_plain_lines


def test_a_first_walk(tmp_path: Path) -> None:
    today()
    now = datetime.now().astimezone()
    browser, plain = tmp_path / "browser" / "profile.toml", tmp_path / "plain" / "profile.toml"
    with serving(browser.parent) as served, person(served) as someone:
        walker = Walker(someone)
        someone.press("Enter")
        for kind in ("Gmail", "Facebook profile"):
            someone.to(kind)
            someone.press("Space")
            someone.press("Enter")
        walker.choose(3)
        someone.to("No, none of these")
        someone.press("Space")
        someone.press("Enter")
        someone.press("Enter")  # what it will cost
        walker.answer([4, 1, 3, 2], until="check your answers")
        someone.press("f")
        someone.press("Space")
        someone.press("Enter")
        someone.see("Do this first")
    role, *answers = walker.lines
    lines = [*start(["gmail"], ["facebook-profile"], [int(role)]), *answers, "f", "y", "n"]
    assert "Error:" not in converse("\n".join(lines) + "\n", plain, now=now)
    assert open_audit(browser).now.attestation is not None
    same(browser, plain)


def test_a_re_check(tmp_path: Path) -> None:
    today()
    now = datetime.now().astimezone()
    browser, plain = tmp_path / "browser" / "profile.toml", tmp_path / "plain" / "profile.toml"
    at_plain(browser, *FIRST_SITTING, now=now - timedelta(days=400))
    plain.parent.mkdir()
    plain.write_bytes(before := browser.read_bytes())
    with serving(browser.parent) as served, person(served) as someone:
        walker = Walker(someone)
        someone.press("Enter")  # what was done since
        someone.to("Check again")
        someone.press("Enter")
        walker.answer([1, 3, 4], until="your tasks")
    found = converse("\n".join(walker.lines) + "\n", plain, now=now, place="recheck")
    assert "Error:" not in found
    assert len(browser.read_bytes()) > len(before)
    same(browser, plain)
