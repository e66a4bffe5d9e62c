import pytest

from tests.catalogue.lint.cases import BLOCK, CONTROL, Change, each
from tests.catalogue.lint.factory import block, control, lines, second_steps


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
