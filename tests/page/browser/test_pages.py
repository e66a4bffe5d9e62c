"""What has to be true of every page: axe-core finds nothing, it fits, and it can be hit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from tests.page.browser.chromium import Chromium, ChromiumWindow
from tests.page.browser.every_page import at_home, look_from_home, look_from_the_beginning
from tests.page.browser.files import opened
from tests.page.browser.person import Person
from tests.page.browser.windows import evaluate
from tests.start_chromium import complaints

pytestmark = [
    pytest.mark.slow,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.timeout(1500),  # axe-core looks at each page three times
]

Scheme = Literal["light", "dark"]
Forced = Literal["active", "none"]
COLOURS: list[tuple[Scheme, Forced]] = [("light", "none"), ("dark", "none"), ("light", "active")]
PHONE, ZOOMED = (390, 844), (320, 256)

# What sticks out of a narrow window, or is hidden in it.
_OUTSIDE = """(() => {
  const MEANT = "h1, p, button, input, label, a, li, td";
  const wide = document.documentElement.scrollWidth;
  const found = wide > innerWidth ? [`the page is ${wide} wide`] : [];
  for (const each of document.querySelectorAll(`#app :is(${MEANT})`)) {
    const box = each.getBoundingClientRect();
    if (each.closest("details:not([open])") || each.matches(".heard, .heard *") || !box.width)
      continue;
    if (box.left < -1 || box.right > innerWidth + 1)
      found.push(`${each.outerHTML.slice(0, 90)} from ${box.left} to ${box.right}`);
  }
  return found;
})()"""

# What is too small for a finger: with its label, 44 dots each way. Links in a text may be lower.
_SMALL = """(() => {
  const found = [];
  const controls = "#app :is(button, input, select, summary, a)";
  for (const each of document.querySelectorAll(controls)) {
    const boxes = [each, ...each.labels ?? []].map(part => part.getBoundingClientRect());
    const side = (low, high) =>
      Math.max(...boxes.map(b => b[high])) - Math.min(...boxes.map(b => b[low]));
    const [width, height] = [side("left", "right"), side("top", "bottom")];
    const least = each.matches("a") ? 24 : 44;
    if (width && (height < least - 0.5 || width < least - 0.5))
      found.push(`${each.outerHTML.slice(0, 90)} is ${width} by ${height}`);
  }
  return found;
})()"""


class Looker:
    """Looks at pages in every colour and size, and keeps what is wrong with them."""

    def __init__(self, person: Person) -> None:
        assert isinstance(person.window, ChromiumWindow)
        self._window = person.window
        self.wrong: list[str] = []
        self.pages = 0

    def look(self, heading: str) -> None:
        """Look at the page that is shown."""
        self.pages += 1
        for scheme, forced in COLOURS:
            self._window.page.emulate_media(color_scheme=scheme, forced_colors=forced)
            self._say(f"{heading}, {scheme}, forced {forced}", complaints(self._window.page))
        self._window.page.emulate_media(color_scheme="light", forced_colors="none")
        self._say(f"{heading}, small", evaluate(self._window, _SMALL))
        self._window.resize(ZOOMED)
        self._say(f"{heading}, 320 wide", evaluate(self._window, _OUTSIDE))
        self._window.resize(PHONE)

    def _say(self, where: str, found: list[str]) -> None:
        self.wrong += [f"{where}: {what}" for what in found]


@pytest.fixture
def person(chromium: Chromium, page_file: Path) -> Iterator[Person]:
    profile = chromium.profile(PHONE, axe=True)
    person = Person(profile.window())
    person.come(page_file.as_uri())
    yield person
    profile.close()


def test_every_page_from_the_first_one_on(person: Person, tmp_path: Path) -> None:
    looker = Looker(person)
    look_from_the_beginning(person, tmp_path, looker.look)
    assert looker.pages > 10
    assert looker.wrong == [], "\n".join(looker.wrong)


def test_every_page_from_home_on(person: Person, tmp_path: Path) -> None:
    looker = Looker(person)
    opened(person, at_home(tmp_path))
    look_from_home(person, tmp_path, looker.look)
    assert looker.pages > 15
    assert looker.wrong == [], "\n".join(looker.wrong)
