"""Where the page cannot start or go on: it says so, with a way on, and no form is dead."""

from pathlib import Path

import pytest

from securecllr.messages.loading import ready_pages
from tests.page.browser.chromium import Chromium, ChromiumWindow
from tests.page.browser.conftest import Profiles
from tests.page.browser.files import choose
from tests.page.browser.person import STORED, Person, replies
from tests.page.browser.windows import Engine, until, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

# What a browser does without, and what is then said.
LACKING = {"WebAssembly": "blocked", "DecompressionStream": "old"}

# What can be pressed and lies under the line that says what was done.
COVERED = """() => {
  const over = document.getElementById("status");
  if (getComputedStyle(over).clipPath !== "none") return []; // only a voice has it
  const line = over.getBoundingClientRect();
  return [...document.querySelectorAll("#app :is(button, input, label, a, summary)")]
    .filter((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return top < line.bottom && bottom > line.top && left < line.right && right > line.left;
    })
    .map((one) => one.outerHTML);
}"""


def coming(profiles: Profiles, engine: Engine, before: str = "") -> Person:
    """Return somebody who has not opened the page yet."""
    window = profiles.new(engine).window()
    if before:
        assert isinstance(window, ChromiumWindow)
        window.page.add_init_script(before)
    return Person(window)


def told(person: Person, name: str) -> None:
    """Wait for one of the pages that need no program."""
    heading = ready_pages()[name].heading
    until(lambda: person.heading == heading, heading)


def test_a_file_that_was_cut_short_says_so(
    engine: Engine, profiles: Profiles, page_file: Path, tmp_path: Path
) -> None:
    whole = page_file.read_bytes()
    cut = tmp_path / "cut.html"
    cut.write_bytes(whole[: len(whole) // 2])
    person = coming(profiles, engine)
    person.window.open(cut.as_uri())
    told(person, "cut")


@pytest.mark.parametrize("name", LACKING)
def test_a_browser_that_lacks_something_is_told_what_to_do(
    name: str, chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    person = coming(profiles, chromium, f"delete window.{name}")
    person.window.open(page_file.as_uri())
    told(person, LACKING[name])
    assert "printed questions" in person.text


def test_an_engine_that_breaks_gives_a_copy_and_starts_again_where_it_was(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    person = coming(profiles, chromium)
    assert isinstance(person.window, ChromiumWindow)
    page = person.window.page
    person.come(page_file.as_uri())
    person.turn("#app ul.menu button")
    person.hit("#answer")
    wait_for(person.window, f"{STORED}.then(kept => kept !== null)", "an answer")
    before = person.stored()
    page.workers[0].evaluate("setTimeout(() => { throw new Error('broken') })")
    told(person, "stopped")
    with page.expect_download() as download:
        person.hit("[data-do=copy-last]")
    assert Path(download.value.path()).read_bytes() == before
    person.hit("[data-do=again]")
    until(lambda: page.query_selector("#app ul.menu button"), "the first page again")
    person.turn("#app ul.menu button")
    assert page.is_checked("#answer")
    assert person.stored() == before


def test_a_browser_that_gives_no_lock_still_begins(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    refused = (
        "LockManager.prototype.request = "
        "async () => { throw new DOMException('', 'SecurityError') }"
    )
    person = coming(profiles, chromium, refused)
    person.come(page_file.as_uri())
    person.turn("#app ul.menu button")
    person.hit("#answer")
    wait_for(person.window, f"{STORED}.then(kept => kept !== null)", "an answer")


def test_what_could_not_be_written_is_not_said_to_be_gone(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    # The request itself fails once there is a profile, and the transaction only after it.
    once = "IDBObjectStore.prototype.put = IDBObjectStore.prototype.add"
    person = coming(profiles, chromium, once)
    person.come(page_file.as_uri())
    person.turn("#app ul.menu button")
    person.hit("#answer")
    wait_for(person.window, f"{STORED}.then(kept => kept !== null)", "an answer")
    person.hit("#answer-1-0")
    person.see("This browser does not let pages keep anything. It is not saved.")


def test_a_full_disk_is_said_at_once(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    full = (
        "IDBDatabase.prototype.transaction = "
        "() => { throw new DOMException('', 'QuotaExceededError') }"
    )
    person = coming(profiles, chromium, full)
    person.come(page_file.as_uri())
    person.turn("#app ul.menu button")
    person.hit("#answer")
    person.see("This browser has no room left, so your last answer is not saved.")


def test_a_file_that_cannot_be_read_says_so_and_what_to_do(
    chromium: Chromium, profiles: Profiles, page_file: Path, tmp_path: Path
) -> None:
    gone = (
        "File.prototype.arrayBuffer = async () => { throw new DOMException('', 'NotFoundError') }"
    )
    person = coming(profiles, chromium, gone)
    person.come(page_file.as_uri())
    copy, large = tmp_path / "profile.toml", tmp_path / "large.toml"
    copy.write_bytes(b"format = 1")
    large.write_bytes(bytes(9 * 1024 * 1024))
    choose(person, copy)
    person.see("The browser could not read it.")
    choose(person, large)
    person.see("It is too big to be a copy of your answers. Look for profile.toml.")


def test_what_is_said_covers_nothing_that_can_be_pressed(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    person = coming(profiles, chromium)
    assert isinstance(person.window, ChromiumWindow)
    person.window.page.set_viewport_size({"width": 390, "height": 844})
    person.come(page_file.as_uri())
    person.hit("#app button[data-do=copy]")
    person.see("There is nothing to copy yet")
    assert person.window.page.evaluate(COVERED) == []
    person.turn("#app ul.menu button")
    person.hit("#answer")
    person.see("My phone is: an iPhone.")
    assert person.window.page.evaluate(COVERED) == []


def test_what_the_browser_did_not_delete_is_said(
    chromium: Chromium, profiles: Profiles, page_file: Path
) -> None:
    keeps = "IDBObjectStore.prototype.clear = () => { throw new DOMException('', 'AbortError') }"
    person = coming(profiles, chromium, keeps)
    person.come(page_file.as_uri())
    person.turn("#app ul.menu button")
    person.hit("#answer")
    person.see("My phone is: an iPhone.")
    stored = person.stored()
    person.window.reload()
    person.arrive()
    for row in (4, 8):  # more, what we keep
        person.turn(replies({"type": "chosen", "row": row}))
    person.turn(replies({"type": "pressed", "key": "d"}))
    person.turn(replies({"type": "chosen", "row": 1}))
    person.see("Your answers are not deleted yet")
    assert person.stored() == stored
