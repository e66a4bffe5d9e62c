"""In a language 40% longer nothing is cut off, and nothing was forgotten in English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.catalogue.model import Catalogue
from securecllr.i18n import IN_ENGLISH, LANGUAGES
from securecllr.messages.origins import place_of
from tests.languages import not_said, pseudo
from tests.tui import screens
from tests.tui.driving import Driver
from tests.tui.reading import focus_marks, in_bar, missing, read_through, texts
from tests.tui.screens import KEY, SCREENS, SHOWN_PATH, sampled, show
from tests.tui.test_sizes import way_on

SEEN = [name for name in SCREENS if name != "too_small"]
# Where the least room is left for the most words.
NARROW = ("answers", "accounts", "quick", "action", "settings", "demo_square", "when_error")

# Names of keys, and what people type.
KEYS = r"\b(?:Backspace|Enter|Esc|Space|Tab|Up|Down|securecllr|plain|F2|[A-Z])\b"
# Names that are the same in every language; of places on this computer; of a person's own making.
NAMES = [
    *LANGUAGES.values(),
    *IN_ENGLISH.values(),
    "Iaith",
    str(SHOWN_PATH),
    KEY[:4],
    "anne",
    "bob",
    "carys",
    "a/",
]


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """The full screen, all of it, in the made-up language."""
    with pseudo() as found:
        monkeypatch.setattr(screens, "_catalogue", lambda: found)
        yield found


async def read_all(driver: Driver, *, top_line: bool) -> None:
    """Read a page through, and see that each of its texts was there whole."""
    assert len(focus_marks(driver.text)) == 1, driver.text
    assert way_on(driver) in in_bar(driver)
    expected = list(texts(driver))[0 if top_line else 1 :]
    assert not missing(await read_through(driver), expected)


@pytest.mark.parametrize("name", sampled(SEEN))
def test_a_page_in_a_longer_language_is_whole_and_nothing_on_it_is_english(
    name: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    # The platforms' own words stay as they are.
    theirs = {label for kind in catalogue.kinds.values() for label in kind.also_called}
    theirs |= {x for k in catalogue.kinds.values() for how in k.how_to for x in how.also_called}
    # A source is named as it names itself, in every language.
    sources = {x for k in catalogue.kinds.values() for how in k.how_to for x in how.source}
    sources |= {x for card in catalogue.cards.values() for x in card.source}
    sources |= {x for fact in catalogue.facts.values() for x in fact.source}
    theirs |= sources | {place_of(source) for source in sources}
    kept = sorted([*theirs, *NAMES], key=len, reverse=True)

    async def read(driver: Driver) -> None:
        await read_all(driver, top_line=True)
        for text in texts(driver):
            found = text
            for words in kept:
                found = found.replace(words, "")
            assert not not_said(re.sub(KEYS, "", found)), text

    show(name, tmp_path, read)


@pytest.mark.slow
@pytest.mark.parametrize("name", NARROW)
def test_in_a_narrow_window_too_all_of_a_longer_language_can_be_read(
    name: str, tmp_path: Path
) -> None:
    async def read(driver: Driver) -> None:
        # The top line leaves words of a name out there, in every language.
        await read_all(driver, top_line=False)

    show(name, tmp_path, read, (33, 8))
