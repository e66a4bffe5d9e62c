import pytest
from msgspec.structs import replace

from securecllr.catalogue.model import Catalogue, Choice, Declaration, Term
from tests.catalogue.lint.cases import CARD, CONTROL, KIND, Change, each
from tests.catalogue.lint.factory import card, control, good, kind, lines
from tests.catalogue.lint.good_controls import TWO_STEP
from tests.catalogue.lint.good_kinds import DECLARATION, TERMS


def more(**items: dict[str, object]) -> Catalogue:
    catalogue = good()
    return replace(
        catalogue, **{key: {**getattr(catalogue, key), **value} for key, value in items.items()}
    )


@each(
    (
        lambda: control(aliases=["Two_Step"]),
        CONTROL + 'aliases: The id "Two_Step" is not in the form of an id.',
    ),
    (
        lambda: control(id="Two Step"),
        'controls.toml: control "Two Step": id: The id "Two Step" is not in the form of an id.',
    ),
    (
        lambda: control(aliases=["a" * 49]),
        CONTROL + f'aliases: The id "{"a" * 49}" is not in the form of an id.',
    ),
    (
        lambda: control(choices=[*TWO_STEP.choices, Choice("a b", "so", 1)]),
        CONTROL + 'choices: The id "a b" is not in the form of an id.',
    ),
    (
        lambda: control(choices=[*TWO_STEP.choices, TWO_STEP.choices[0]]),
        CONTROL + 'choices: "passkey" is used more than once.',
    ),
    (lambda: control(aliases=["hacked"]), CONTROL + 'aliases: "hacked" is used more than once.'),
    (
        lambda: control("old-account", aliases=["two-step"]),
        CONTROL + 'id: "two-step" is used more than once.',
    ),
    (
        lambda: more(cards={"two-step": replace(card().cards["hacked"], id="two-step")}),
        CONTROL + 'id: "two-step" is used more than once.',
    ),
    (lambda: card(id="got-in"), 'cards.toml: card "got-in": id: This is kept under "hacked".'),
    (
        lambda: kind("facebook-page", id="page"),
        'page.toml: kind: id: This is kept under "facebook-page".',
    ),
    (
        lambda: replace(good(), glossary=[*TERMS, Term("Passkey", "A key.")]),
        'glossary.toml: term "passkey": word: "passkey" is used more than once.',
    ),
    (
        lambda: more(declarations={"2026-13": Declaration("2026-13", "So.", DECLARATION.source)}),
        'declarations.toml: declaration "2026-13": id: This id is not a year and a month.',
    ),
)
def test_an_id_that_is_misspelt_or_used_twice(change: Change, line: str) -> None:
    assert line in lines(change())


@pytest.mark.parametrize("id_", ["A", "a_b", "a--b", "-a", "a-", ""])
def test_what_is_not_in_the_form_of_an_id(id_: str) -> None:
    assert lines(control(aliases=[id_])) == [
        f'{CONTROL}aliases: The id "{id_}" is not in the form of an id.'
    ]


def test_places_of_the_factory_are_real() -> None:
    assert KIND.startswith("gmail.toml")
    assert CARD.startswith("cards.toml")
