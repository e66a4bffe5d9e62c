"""Files out of the page and into it: in Chromium, where a test can choose a file."""

from __future__ import annotations

from pathlib import Path

from tests.page.browser.chromium import ChromiumWindow
from tests.page.browser.person import Person


def saved_copy(person: Person) -> bytes:
    """Press "Save a copy", and return the file."""
    assert isinstance(person.window, ChromiumWindow)
    with person.window.page.expect_download() as download:
        person.hit("#app button[data-do=copy]")
    assert download.value.suggested_filename.endswith(".toml")
    return Path(download.value.path()).read_bytes()


def opened(person: Person, path: Path) -> None:
    """Press "Open a copy", and choose a file."""
    choose(person, path)
    person.see("Your copy is open. You can carry on.")


def choose(person: Person, path: Path) -> None:
    """Press "Open a copy", and choose a file, whatever it is."""
    assert isinstance(person.window, ChromiumWindow)
    with person.window.page.expect_file_chooser() as chooser:
        person.hit("#app button[data-do=open]")
    chooser.value.set_files(path)
