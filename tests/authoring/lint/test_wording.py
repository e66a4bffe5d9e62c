import pytest

from securecllr.authoring.lint.wording import american
from tests.authoring.lint.cases import BLOCK, CARD, CONTROL, SECOND, Change, each
from tests.authoring.lint.good_catalogue import block, card, control, lines, second_steps, variant


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("\u2014", "em dash"),
        ("\u2019", "right single quotation mark"),
        ("\u201c", "left double quotation mark"),
        ("\u202e", "right-to-left override"),
        ("\u2066", "left-to-right isolate"),
        ("\u200b", "zero width space"),
        ("\u00a0", "no-break space"),
        ("\u0302", "combining circumflex accent"),
        ("\u00d7", "multiplication sign"),
        ("\x1b", "character number 27"),
        ("\n", "character number 10"),
        ("\U0001f600", "grinning face"),
    ],
)
def test_a_character_that_is_not_plain(letter: str, name: str) -> None:
    assert lines(control(hint=f"So{letter}")) == [
        CONTROL + f"hint: Character 3 is not plain text: {name}."
    ]


def test_other_peoples_words_are_plain_characters_too() -> None:
    assert lines(second_steps(source=["A \u2014 b"])) == [
        "gmail.toml: second_steps: source 1: Character 3 is not plain text: em dash."
    ]
    assert lines(block(also_called=["\u202e"])) != []


def test_welsh_and_accents_are_plain() -> None:
    assert lines(control(hint="T\u0177 a d\u0175r, caf\u00e9.")) == []


@each(
    (
        lambda: control(hint="See {name}."),
        CONTROL + "hint: The program has nothing to put in the place of {name}.",
    ),
    (
        lambda: control(hint="See {choice}."),
        CONTROL + "hint: The program has nothing to put in the place of {choice}.",
    ),
    (
        lambda: control(hint="See {."),
        CONTROL + "hint: The program has nothing to put in the place of {.",
    ),
    (
        lambda: block(fix=['Tap "On.']),
        BLOCK + "fix 1: A double quote is missing its other half.",
    ),
)
def test_placeholders_and_quotes(change: Change, line: str) -> None:
    assert lines(change()) == [line]


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


BRIEF = "fail failed poor bad wrong please sorry oops invalid valid illegal forbidden"


@pytest.mark.parametrize("word", [*BRIEF.split(), "you forgot", "error 404"])
def test_a_word_that_shames_or_begs(word: str) -> None:
    said = f'The word "{word}" is one that we leave out.'
    assert lines(control(hint=f"It is {word.upper()}.")) == [f"{CONTROL}hint: {said}"]
    assert lines(block(careful=f"It is {word}.")) == [f"{BLOCK}careful: {said}"]
    assert lines(second_steps(note=f"It is {word}.")) == [f"{SECOND}note: {said}"]
    assert lines(card(text=[f"It is {word}."])) == [f"{CARD}text 1: {said}"]


def test_a_platforms_own_words_stay() -> None:
    assert lines(block(phone=['Tap "Sorry, wrong code".'], also_called=["Failed sign-ins"])) == []


@pytest.mark.parametrize("word", ["strong", "good", "careful", "safe", "secure enough"])
def test_a_virtue_is_not_asked_about(word: str) -> None:
    said = f'Nobody can look up what is "{word}".'
    question, safe = f"Is your key {word}?", f"Your key is {word}."
    assert lines(control(question=question, safe=safe)) == [f"{CONTROL}question: {said}"]
    assert lines(variant(question=question, safe=safe)) == [f"{CONTROL}variants 1 question: {said}"]
