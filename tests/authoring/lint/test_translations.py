"""What a translation may not lose: labels, placeholders, numbers, addresses, lines."""

import pytest

from securecllr.authoring.lint.translations import check, due
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.texts import items
from securecllr.catalogue.translation import Entries, Entry, read_entries
from securecllr.i18n import LANGUAGES
from tests.authoring.lint.factory import block, card, control, good
from tests.catalogue.welsh import all_of, one

STEPS = ("gmail.toml", "how_to", "two-step")
CONTROL = ("controls.toml", "control", "two-step")
CARD = ("cards.toml", "card", "hacked")


def problems(catalogue: Catalogue, entries: Entries) -> list[str]:
    return [
        f"{f.file}: {f.block}: {f.key}: {f.problem}" for f in check(items(catalogue), entries, "cy")
    ]


def test_a_good_translation_is_left_alone() -> None:
    assert problems(good(), all_of(good())) == []
    assert due(items(good()), all_of(good())) == {}


@pytest.mark.parametrize(
    ("place", "changes", "said"),
    [
        (STEPS, {"phone": ["o Open the app.", "o"]}, "phone 2: The labels in double quotes"),
        (STEPS, {"phone": ["o Open the app."]}, "phone: This has not as many lines"),
        (STEPS, {"phone": "o Open the app."}, "phone: This has not as many lines"),
        (STEPS, {"expect": 'o "On" "Off"'}, "expect: The labels in double quotes"),
        (STEPS, {"expect": 'o "Ymlaen"'}, "expect: The labels in double quotes"),
        (STEPS, {"expect": 'o "On" "'}, "expect: A double quote is missing"),
        (
            STEPS,
            {"computer": ["o Go to google.com.", 'o "Security".']},
            "computer 1: A number or an address is not there.",
        ),
        (STEPS, {"careful": "o \N{EN DASH} o"}, "careful: Character 3 is not plain text."),
        (STEPS, {"careful": "o" * 601}, "careful: This has 601 letters."),
        (STEPS, {"careful": "o "}, "careful: There is a space at an end of this."),
        (STEPS, {"because": "o"}, "because: There is no such text in English."),
        (CONTROL, {"question": "o"}, "question: The words in {braces}"),
        (CONTROL, {"question": "o {cyfrif}"}, "question: The words in {braces}"),
        (CONTROL, {"why": "o {account}"}, "why: The words in {braces}"),
    ],
)
def test_what_is_lost_on_the_way_is_found(
    place: tuple[str, str, str], changes: dict[str, object], said: str
) -> None:
    found = problems(good(), one(good(), place, **changes))
    assert any(
        line.startswith(f'cy/{place[0]}: {place[1]} "{place[2]}": {said}') for line in found
    ), found


@pytest.mark.parametrize("number", ["999", "0300 123 2040"])
def test_a_phone_number_stays_as_it_is(number: str) -> None:
    catalogue = card(text=[f"Call {number} now."])
    assert problems(catalogue, one(catalogue, CARD, text=[f"Ffoniwch {number} nawr."])) == []
    (line,) = problems(catalogue, one(catalogue, CARD, text=["Ffoniwch 998 nawr."]))
    assert line.endswith("text 1: A number or an address is not there.")


def test_a_small_count_may_be_written_as_a_word() -> None:
    catalogue = card(text=["Turn on 2-step verification."])
    assert problems(catalogue, one(catalogue, CARD, text=["Trowch ddilysu dau gam ymlaen."])) == []


def test_words_in_quotes_that_are_no_labels_may_change() -> None:
    catalogue = card(text=['"Yes" is fine.'])
    assert problems(catalogue, one(catalogue, CARD, text=['Mae "Ydw" yn iawn.'])) == []


def test_what_is_not_there_is_found() -> None:
    found = problems(good(), {("gmail.toml", "how_to", "gone"): Entry(english="", texts={})})
    assert found == ['cy/gmail.toml: how_to "gone": name: There is no such item.']


def test_what_is_missing_or_made_from_an_earlier_english_is_due_and_no_mistake() -> None:
    entries = all_of(good())
    now = block(careful="You cannot get it back, ever.")
    assert problems(now, entries) == []
    texts_of_steps = len(entries[STEPS].texts)
    assert due(items(now), entries) == {"gmail.toml": texts_of_steps}
    assert due(items(control(name="Other")), {**entries}) == {
        "controls.toml": len(entries[CONTROL].texts)
    }
    assert due(items(good()), one(good(), STEPS, phone=[], careful=""))["gmail.toml"] > 2


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_the_translations_that_ship_hold_every_rule(code: str) -> None:
    entries = read_entries(built_in() / code)
    assert entries
    found = [str(finding) for finding in check(items(read_catalogue()), entries, code)]
    assert found == []
    assert not any(entry.reviewed for entry in entries.values())  # nobody has


def test_nothing_that_ships_is_still_english() -> None:
    assert due(items(read_catalogue()), read_entries(built_in() / "cy")) == {}
