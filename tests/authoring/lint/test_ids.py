import pytest
from msgspec.structs import replace

from securecllr.catalogue.model import AskIf, Catalogue, Choice, Declaration, Term, Variant
from tests.authoring.lint.cases import BLOCK, CARD, CONTROL, KIND, OLD, Change, each
from tests.authoring.lint.good_catalogue import block, card, control, good, kind, lines, variant
from tests.authoring.lint.good_controls import TWO_STEP
from tests.authoring.lint.good_kinds import DECLARATION, GMAIL, TERMS, how_to, reason


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


ROLES = 'roles: The roles do not fit a kind of the group "'


@each(
    (
        lambda: control("old-account", ask_if=AskIf("lost", ["no"])),
        OLD + 'ask_if: There is nothing called "lost" here.',
    ),
    (
        lambda: control("old-account", ask_if=AskIf("old-account", ["no"])),
        OLD + 'ask_if: There is nothing called "old-account" here.',
    ),
    (lambda: control(alarm="fire"), CONTROL + 'alarm: There is nothing called "fire" here.'),
    (
        lambda: variant(kind="myspace"),
        CONTROL + 'variants 1 kind: There is nothing called "myspace" here.',
    ),
    (
        lambda: control(variants=[Variant(hint="So.")]),
        CONTROL + "variants 1: This variant does not say whom it is for.",
    ),
    (
        lambda: control(choices_question=None),
        CONTROL + "choices_question: Choices and the question that asks for them come together.",
    ),
    (
        lambda: control(stronger="Go further"),
        CONTROL + "stronger: This does not say which choice to add.",
    ),
    (
        lambda: control("old-account", stronger="Add {choice}"),
        OLD + "stronger: This does not say which choice to add.",
    ),
    (lambda: kind(login="myspace"), KIND + 'login: There is nothing called "myspace" here.'),
    (lambda: kind(login="gmail"), KIND + 'login: There is nothing called "gmail" here.'),
    (lambda: kind(roles=["both"]), KIND + ROLES + 'mailbox".'),
    (lambda: kind("facebook-page", roles=[]), "facebook-page.toml: kind: " + ROLES + 'page".'),
    (
        lambda: kind(how_to=[*GMAIL.how_to, how_to("lost")]),
        'gmail.toml: how_to "lost": control: There is nothing called "lost" here.',
    ),
    (
        lambda: block(1, choice="pigeon"),
        'gmail.toml: how_to "two-step" (pigeon): choice: There is nothing called "pigeon" here.',
    ),
    (
        lambda: kind(how_to=[*GMAIL.how_to, reason("hacked", choice="app")]),
        'gmail.toml: how_to "hacked" (app): choice: There is nothing called "app" here.',
    ),
)
def test_a_name_that_leads_nowhere(change: Change, line: str) -> None:
    assert line in lines(change())


def test_a_block_may_be_for_a_card() -> None:
    assert good().kinds["gmail"].how_to[3].control in good().cards
    assert BLOCK not in "".join(lines(good()))
