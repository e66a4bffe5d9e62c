"""In a made-up language nothing on any page was forgotten in English."""

import random
import re
from collections.abc import Iterator

import pytest

from securecllr import i18n
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Catalogue
from securecllr.i18n import IN_ENGLISH, LANGUAGES
from securecllr.messages.origins import place_of
from securecllr.page import bridge
from tests.languages import not_said, pseudo
from tests.page.checking import check, offered
from tests.page.pressing import Element, Window

# Names that are the same in every language, the rest of a name that is cut in two, digits of a key.
NAMES = [*LANGUAGES.values(), *IN_ENGLISH.values(), "Iaith", "securecllr", "SHA"]


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """The page, all of it, in the made-up language."""
    with pseudo() as found:
        monkeypatch.setattr(bridge, "read_catalogue", lambda **_: found)
        monkeypatch.setattr(i18n, "speak", lambda _code: None)
        monkeypatch.setattr(Audit, "speak", lambda _audit, _code: None)
        yield found


def texts(page: Element) -> Iterator[str]:
    """Yield every text of a page, and what is only heard of it."""
    for e in page.all():
        if e.name not in ("code", "a"):
            yield from (child for child in e.children if isinstance(child, str))
        yield e.attributes.get("aria-label", "")


@pytest.mark.parametrize("seed", range(3))
def test_nothing_on_any_page_is_english(seed: int, catalogue: Catalogue) -> None:
    kinds = catalogue.kinds.values()
    theirs = {label for kind in kinds for label in kind.also_called}
    theirs |= {label for kind in kinds for how in kind.how_to for label in how.also_called}
    sources = {source for kind in kinds for how in kind.how_to for source in how.source}
    sources |= {source for card in catalogue.cards.values() for source in card.source}
    sources |= {source for fact in catalogue.facts.values() for source in fact.source}
    theirs |= sources | {place_of(source) for source in sources}
    kept = sorted([*theirs, *NAMES], key=len, reverse=True)
    chance = random.Random(seed)  # noqa: S311 - which buttons to press
    window = Window(build="")
    for _ in range(60):
        replies = [r for r in offered(window) if r.get("text", "") in ("", "123456")]
        window.reply(chance.choice(replies))
        check(window)
        for text in texts(window.page):
            found = text
            for words in kept:
                found = found.replace(words, "")
            assert not not_said(re.sub(r"\b[A-Z]\b|\bsha\b", "", found)), text
