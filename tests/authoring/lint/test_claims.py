"""Absolutes and codes: what readers who saw the claim alone found wrong most often."""

from typing import Any

import pytest

from securecllr.authoring.lint import Baseline
from securecllr.authoring.lint.claims import absolute, check
from securecllr.authoring.lint.context import LintContext
from securecllr.catalogue.model import Catalogue, Confidence
from tests.authoring.lint.good_catalogue import TODAY, block, found, good, second_steps

SOURCE = "https://example.com/help"


def claims(catalogue: Catalogue) -> list[str]:
    """What this rule alone finds."""
    context = LintContext(catalogue, Baseline(), TODAY, ())
    return [f"{f.key}: {f.problem}" for f in check(context)]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("X has no pause.", "no pause"),
        ("A filter that you delete does not come back.", "does not"),
        ("Only the owner can close it.", "only"),
        ("You can see them only while you are signed in.", "only"),
        ("Anyone can always see your name.", "always"),
        ("With messages off, you cannot write.", "cannot"),
        ("It cannot be private, so do not use it for family.", "cannot"),
    ],
)
def test_an_absolute_is_found(sentence: str, word: str) -> None:
    assert absolute(sentence) == word


@pytest.mark.parametrize(
    "sentence",
    [
        "We found no switch for this.",
        "We know the way on a computer only.",
        "A linked account may be your only way in.",
        "An app that you remove can no longer read your email.",
        "Never give a code to anyone.",
        "Do not remove your only way to sign in.",
        "Only look today.",
        "Make a passkey only on a phone that is yours.",
        "If you sign in with Apple only, find another way in first.",
        "There is a time limit, so never wait.",
        "Have you no key?",
        "You still need to say yes or no to each tag.",
        "It saves the photo.",
    ],
)
def test_orders_conditions_and_what_is_worded_as_we_know_it_are_left_alone(sentence: str) -> None:
    assert absolute(sentence) is None


def test_an_absolute_needs_high_confidence_and_a_source_that_says_it() -> None:
    def of(confidence: Confidence, source: str) -> list[str]:
        text = "A deleted post cannot come back."
        return claims(block(careful=text, confidence=confidence, source=[source]))

    assert of("high", f"{SOURCE}: what you delete, posts too, never comes back") == []
    (line,) = of("high", SOURCE)
    assert line.startswith('careful: "cannot" is said for certain, and no source here says it: A')
    (line,) = of("medium", f"{SOURCE}: what you delete, posts too, never comes back")
    assert line.startswith('careful: "cannot" is said for certain, and we are not: A deleted post')


@pytest.mark.parametrize("key", ["no_phone", "no_computer"])
def test_a_reason_for_no_steps_is_a_claim_too(key: str) -> None:
    def of(text: str) -> list[str]:
        keys: dict[str, Any] = {key: text}
        return claims(block(confidence="medium", **keys))

    (line,) = of("The app does not show this.")
    assert line.startswith(f'{key}: "does not" is said for certain')
    assert of("The app may not show this.") == []


def test_the_words_of_a_label_are_no_claim_of_ours() -> None:
    assert claims(second_steps(note='Look for "Only me".')) == []
    assert len(claims(second_steps(note="Only me."))) == 1


@pytest.mark.parametrize(
    ("fix", "told"),
    [
        (["Type your own number.", "Do what the screen says."], False),
        (["Give an email address.", "Type the code that X sends you."], False),
        (["Give an email address.", "Type the code that comes to it."], True),
        (["Give an email address.", "Open the link in the email that X sends you."], True),
        (["Turn it on."], True),
    ],
)
def test_a_fix_that_gives_a_new_address_says_where_the_code_comes(
    fix: list[str], told: bool
) -> None:
    said = claims(block(fix=fix))
    assert [line.split(":")[0] for line in said] == ([] if told else ["fix"])


@pytest.mark.parametrize(
    ("control", "careful", "told"),
    [
        ("unique-password", "This signs out your other phones.", True),
        ("unique-password", "Your email app may stop.", True),
        ("unique-password", None, False),
        ("connected-apps", "What it already has stays with it.", True),
        ("connected-apps", "It may stop.", False),
        ("two-step", None, True),
    ],
)
def test_a_warning_says_what_outlives_the_change(
    control: str, careful: str | None, told: bool
) -> None:
    said = claims(block(control=control, careful=careful))
    assert [line for line in said if "outlives" in line] == (
        [] if told else ["careful: This does not say what outlives the change."]
    )


def test_the_lint_holds_every_item_to_it() -> None:
    assert claims(good()) == []
    (finding,) = found(block(careful="A deleted post cannot come back."))
    assert "cannot" in finding.problem
