import pytest

from securecllr.authoring.lint.spelling import american
from tests.catalogue.lint.cases import BLOCK, CONTROL
from tests.catalogue.lint.factory import block, control, lines


@pytest.mark.parametrize(
    ("american_word", "british"),
    [
        ("organize", "organise"),
        ("Recognized", "recognised"),
        ("authorization", "authorisation"),
        ("analyze", "analyse"),
        ("color", "colour"),
        ("favorites", "favourites"),
        ("behavior", "behaviour"),
        ("neighborhood", "neighbourhood"),
        ("center", "centre"),
        ("canceled", "cancelled"),
        ("traveling", "travelling"),
        ("enrollment", "enrolment"),
        ("gray", "grey"),
        ("catalog", "catalogue"),
        ("dialog", "dialogue"),
        ("your license", "your licence"),
        ("to practice", "to practise"),
        ("cell phone", "mobile phone"),
        ("zip code", "postcode"),
        ("TV program", "tv programme"),
    ],
)
def test_american_spelling(american_word: str, british: str) -> None:
    assert lines(control(hint=f"It is {american_word}.")) == [
        f'{CONTROL}hint: "{american_word.lower()}" is American spelling.'
    ]
    assert [better for _, better in american(f"It is {american_word}.")] == [british]


@pytest.mark.parametrize(
    "text", ["size", "prize", "resized", "a computer program", "to license", "doctor", "cancelling"]
)
def test_british_words_that_look_american(text: str) -> None:
    assert list(american(text)) == []


def test_labels_and_addresses_are_left_alone() -> None:
    steps = ['Tap "Color center".', "Go to www.favorites.com/catalog now."]
    assert lines(block(phone=steps, also_called=["Favorites"])) == []
    assert lines(block(phone=["Tap the gray one."])) == [
        BLOCK + 'phone 1: "gray" is American spelling.'
    ]
