"""Every step and every fact says when somebody looked and where it comes from."""

import pytest

from securecllr.catalogue.model import Card, Fact
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.help_pages import card_lines
from securecllr.messages.origins import looked_words, origin_lines, place_of

CATALOGUE = read_catalogue()


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("https://www.gov.uk/government/news/x : advisers in all forces; spring 2025", "gov.uk"),
        ("https://support.google.com/mail?hl=en", "support.google.com"),
        ("example.org: a guide, 2025", "example.org"),
        ("Scottish Commissioner, decision 005/2021", "Scottish Commissioner, decision 005/2021"),
        ("Trading Standards, bulletin of 2025 : the number", "Trading Standards, bulletin of 2025"),
    ],
)
def test_a_source_is_named_by_its_site_or_by_its_name(source: str, place: str) -> None:
    assert place_of(source) == place


def test_all_steps_give_each_source_with_its_date_and_how_sure_we_are() -> None:
    looked_at = 0
    for kind in CATALOGUE.kinds.values():
        for how_to in kind.how_to:
            said = [line.text for line in origin_lines([how_to])]
            if how_to.has_steps:
                looked_at += 1
                assert said[: len(how_to.source)] == how_to.source
                assert sum(text.startswith("We looked on ") for text in said) == 1
                assert sum(text.startswith(("Date of the", "The source has")) for text in said) == 1
                assert ("not sure" in said[-1]) is (how_to.confidence == "low")
    assert looked_at > 300


def test_every_card_and_every_fact_names_the_day_and_the_places() -> None:
    for card in CATALOGUE.cards.values():
        assert card_lines(card)[-1].text == looked_words(card)
    items: list[Card | Fact] = [*CATALOGUE.cards.values(), *CATALOGUE.facts.values()]
    for item in items:
        text = looked_words(item)
        assert text.startswith(f"Checked on {item.checked_on.day} ")
        places = [s for s in item.source if " reading, " not in s]
        assert all(place_of(source) in text for source in places)
        assert " reading" not in text
        assert ("a second time" in text) == (item.second_reader is not None)
        assert "http" not in text
