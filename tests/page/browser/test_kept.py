"""What the page keeps, and the file: reload, going back, another window, a cleared storage."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import CHOSEN, QUICK
from tests.flows.steps import Choose
from tests.page.browser.chromium import Chromium
from tests.page.browser.conftest import People, Profiles
from tests.page.browser.expected import scripted_today
from tests.page.browser.files import choose, opened, saved_copy
from tests.page.browser.person import Person, replies
from tests.page.browser.serving import Host
from tests.page.browser.windows import Engine, evaluate, until, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

BACK = replies({"type": "back"})
CLEAR = """new Promise((done, failed) => {
  const asked = indexedDB.deleteDatabase("securecllr");
  asked.onsuccess = () => done(true);
  asked.onerror = failed; })"""


def mid_way(person: Person, folder: Path) -> None:
    """Go on to the middle of the quick check: the first question of it is answered."""
    person.walk(scripted_today([*CHOSEN, *QUICK[:3]], folder / "mid-way.toml").turns)


def test_a_reload_and_going_back_lose_nothing(
    engine: Engine, people: People, served: Host, tmp_path: Path
) -> None:
    person = people.come(engine, served.address)
    mid_way(person, tmp_path)
    heading, stored = person.heading, person.stored()
    evaluate(person.window, "void (document.querySelector('#app > *').wasThere = true)")
    person.window.back()
    wait_for(person.window, "!document.querySelector('#app > *')?.wasThere", "the page before")
    assert person.heading != heading
    assert person.stored() == stored
    person.window.reload()
    person.arrive()
    assert person.stored() == stored
    go_on(person)
    assert person.heading == heading
    assert evaluate(person.window, "location.href") == served.address


def go_on(person: Person) -> None:
    """Go on with the quick check from home."""
    person.see("Go on with the quick check")
    person.turn(replies({"type": "chosen", "row": 0}))


def test_a_double_click_answers_once(engine: Engine, people: People, page_file: Path) -> None:
    person = people.come(engine, page_file.as_uri())
    person.hit(replies({"type": "chosen", "row": 0}), times=2)
    until(lambda: person.heading == "About you", "the next page")
    evaluate(person.window, "new Promise(done => setTimeout(done, 100))")
    assert person.heading == "About you"


def test_the_storage_is_cleared_between_two_answers(
    engine: Engine, people: People, served: Host, tmp_path: Path
) -> None:
    person = people.come(engine, served.address)
    mid_way(person, tmp_path)
    before = person.stored()
    evaluate(person.window, CLEAR)
    person.hit("#app input[data-option='0']")
    person.see("What this browser kept is gone, so your last answer is not saved.")
    # The page still holds all of it: it is kept again where the person says so.
    person.turn(replies({"type": "chosen", "row": 0}))
    until(lambda: evaluate_stored(person), "the answers kept again")
    assert person.stored().startswith(before)
    assert len(person.stored()) > len(before)


def evaluate_stored(person: Person) -> bytes:
    """Return what is stored; nothing where nothing is."""
    try:
        return person.stored()
    except Exception:  # noqa: BLE001 - each engine says so in its own way
        return b""


def test_a_second_window_looks_and_says_so_until_the_first_is_closed(
    engine: Engine, profiles: Profiles, served: Host, tmp_path: Path
) -> None:
    profile = profiles.new(engine)
    first, second = Person(profile.window()), Person(profile.window())
    first.come(served.address)
    mid_way(first, tmp_path)
    stored = first.stored()
    second.come(served.address)
    second.see("another window")
    assert second.stored() == stored
    first.window.close()
    second.see("The other window has closed.")
    go_on(second)
    mark_first(second)
    until(lambda: len(second.stored()) > len(stored), "an answer of the second window")
    assert second.stored().startswith(stored)


def mark_first(person: Person) -> None:
    """Take the first option of the first row."""
    person.hit("#app input[data-row='0'][data-option='0']")


def test_the_file_goes_to_the_terminal_and_back_and_is_only_added_to(
    chromium: Chromium, people: People, page_file: Path, tmp_path: Path
) -> None:
    person = people.come(chromium, page_file.as_uri())
    mid_way(person, tmp_path)
    from_page = saved_copy(person)
    assert from_page == person.stored()
    path = tmp_path / "terminal" / "profile.toml"
    path.parent.mkdir()
    path.write_bytes(from_page)
    audit = open_audit(path, datetime.now(UTC))
    held = audit.now.in_use[0]
    scripted(audit, [Choose("Go on"), *QUICK[3:5]])
    from_terminal = path.read_bytes()
    assert from_terminal.startswith(from_page)
    assert len(from_terminal) > len(from_page)
    # Somebody else's browser, which has nothing.
    other = people.come(chromium, page_file.as_uri())
    opened(other, path)
    assert other.stored() == from_terminal
    assert held.id in other.stored().decode()
    go_on(other)
    mark_first(other)
    until(lambda: other.stored() != from_terminal, "an answer on the page")
    assert other.stored().startswith(from_terminal)
    path.write_bytes(saved_copy(other))
    assert len(open_audit(path).now.answers) > 0


@pytest.mark.parametrize("bad", ["nonsense", "format = 99\n", "\x1b[31m"])
def test_a_file_that_is_none_of_ours_is_refused_and_nothing_is_lost(
    bad: str, chromium: Chromium, people: People, page_file: Path, tmp_path: Path
) -> None:
    person = people.come(chromium, page_file.as_uri())
    mid_way(person, tmp_path)
    stored, heading = person.stored(), person.heading
    path = tmp_path / "bad.toml"
    path.write_text(bad, "utf-8")
    choose(person, path)
    person.see("That file cannot be opened")
    assert person.stored() == stored
    person.turn(BACK)
    assert person.heading == heading
