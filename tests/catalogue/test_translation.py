"""The catalogue in another language: what is laid over, and when the English is shown."""

from pathlib import Path

import pytest

from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.texts import items, texts
from securecllr.catalogue.translation import Entry, read_entries, translated
from securecllr.errors import UserErrors
from tests.catalogue.folders import CARD, how_to
from tests.catalogue.folders import write as write_own
from tests.catalogue.welsh import all_of, entry, one, write

CATALOGUE: Catalogue = read_catalogue()
GMAIL = ("gmail.toml", "how_to", "two-step")
TWO_STEP = ("controls.toml", "control", "two-step")


def test_every_text_is_said_in_the_other_language() -> None:
    other = translated(CATALOGUE, all_of(CATALOGUE))
    for item in items(other).values():
        for text in texts(item).values():
            assert all(
                line.startswith("o ") for line in ([text] if isinstance(text, str) else text)
            )
    assert [*other.controls] == [*CATALOGUE.controls]
    assert [*other.kinds] == [*CATALOGUE.kinds]
    assert other.kinds["gmail"].how_to[0].link == CATALOGUE.kinds["gmail"].how_to[0].link


def test_what_has_no_words_yet_stays_english() -> None:
    other = translated(CATALOGUE, one(CATALOGUE, TWO_STEP, question="", why=""))
    control, english = other.controls["two-step"], CATALOGUE.controls["two-step"]
    assert control.question == english.question
    assert control.hint == f"o {english.hint}"
    assert other.kinds == CATALOGUE.kinds


@pytest.mark.parametrize("steps", [["o One."], [], [""], "o One.", ["o One.", ""]])
def test_steps_are_whole_or_english(steps: object) -> None:
    english = CATALOGUE.how_to("gmail", "two-step")
    assert english is not None
    other = translated(CATALOGUE, one(CATALOGUE, GMAIL, phone=steps)).how_to("gmail", "two-step")
    assert other is not None
    assert other.phone == english.phone
    assert other.expect == f"o {english.expect}"


def test_what_was_made_from_another_english_is_not_shown() -> None:
    made = entry(items(CATALOGUE)[GMAIL])
    old = Entry(english="00000000", texts=made.texts)
    assert translated(CATALOGUE, {GMAIL: old}) == CATALOGUE
    # What stands beneath it still is, where it fits.
    assert translated(CATALOGUE, {GMAIL: made}, {GMAIL: old}) == translated(
        CATALOGUE, {GMAIL: made}
    )


def test_words_for_what_is_not_there_do_no_harm() -> None:
    entries = {
        ("gone.toml", "kind", "gone"): Entry(english="", texts={"name": "o"}),
        TWO_STEP: entry(items(CATALOGUE)[TWO_STEP], gone="o"),
    }
    assert translated(CATALOGUE, entries).controls["two-step"].name.startswith("o ")


def test_a_councils_own_items_have_its_own_words(tmp_path: Path) -> None:
    write_own(
        tmp_path,
        gmail='id = "gmail"\n' + how_to("two-step", "Ours."),
        cards=CARD.format(id="ours"),
    )
    english = read_catalogue(tmp_path)
    found = items(english)
    steps, card = found[GMAIL], found["cards.toml", "card", "ours"]
    write(
        tmp_path,
        f'[how_to.two-step]\nenglish = "{entry(steps).english}"\nreviewed = false\n'
        'steps = ["Ein rhai ni."]\n',
    )
    write(
        tmp_path,
        f'[card.ours]\nenglish = "{entry(card).english}"\ntitle = "Ein cerdyn"\n',
        "cards.toml",
    )
    other = read_catalogue(tmp_path, "cy")
    now = other.how_to("gmail", "two-step")
    assert now is not None
    assert now.steps == ["Ein rhai ni."]
    assert other.cards["ours"].title == "Ein cerdyn"
    # Ours, which were made from our own English, do not stand in for theirs.
    assert other.cards["hacked"].title == "Os ydych yn meddwl bod rhywun wedi mynd i mewn"
    assert other.packs == english.packs


def test_in_english_no_translation_is_read(tmp_path: Path) -> None:
    write_own(tmp_path)
    write(tmp_path, "[[[")
    assert read_catalogue(tmp_path).controls == CATALOGUE.controls
    with pytest.raises(UserErrors):
        read_catalogue(tmp_path, "cy")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a = ", "cy/gmail.toml, line 1: This line cannot be read"),
        ("x = 1", "cy/gmail.toml, x"),
        ('kind = "x"', "cy/gmail.toml, kind"),
        ("[kind.gmail]\nname = 'o'", "cy/gmail.toml, kind gmail: The entry english is missing."),
        ("[kind.gmail]\nenglish = 'x'", "cy/gmail.toml, kind gmail: The entry english is not"),
        (
            "[kind.gmail]\nenglish = '01234567'\nname = 1",
            "cy/gmail.toml, kind gmail: The entry texts",
        ),
        ("[kind.gmail]\nenglish = '01234567'\nreviewed = 'no'", "The entry reviewed should be"),
        ("[kind.gmail]\nenglish = '01234567'\na = [['b']]", "The entry texts"),
        ("[kind.gmail]\nenglish = '01234567'\nname = \"a\\u0007\"", "a hidden control character"),
    ],
)
def test_a_file_that_makes_no_sense_is_a_trouble(text: str, wrong: str, tmp_path: Path) -> None:
    write(tmp_path, text)
    with pytest.raises(UserErrors) as caught:
        read_entries(tmp_path / "cy")
    assert wrong in str(caught.value)


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_entries(tmp_path / "cy") == {}
