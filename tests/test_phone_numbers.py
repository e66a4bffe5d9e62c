"""Numbers to dial are written figure by figure, so that a voice says what a finger dials."""

import re

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.phone_numbers import TIE, dialled, tied


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Send texts to 7726. Both are free.", "Send texts to 7 7 2 6. Both are free."),
        ("call 101 or report online", "call 1 0 1 or report online"),
        ("Call: 0300 123 2040", "Call: 0 3 0 0, 1 2 3, 2 0 4 0"),
        ("on 116 123, day and night", "on 1 1 6, 1 2 3, day and night"),
    ],
)
def test_a_number_to_dial_is_set_apart(text: str, heard: str) -> None:
    assert dialled(text).replace(TIE, " ") == heard
    assert tied(text).replace(TIE, " ") == text


@pytest.mark.parametrize(
    "text",
    [
        "22 November 2026",
        "https://example.org/101/999",
        "Question 101-159",
        "1999 questions, 10159 answers",
        "talk21",
        "It takes 24 to 48 hours",
        "The screen plays the phone: 720 159. It changes at 18:04:30.",
        "The screen plays the phone: 999 101. It changes at 18:04:30.",
        "   LRBA 7726 CBLG I2MG",
    ],
)
def test_other_numbers_stay_as_they_are(text: str) -> None:
    assert dialled(text) == tied(text) == text


def test_every_number_to_call_in_the_checks_is_heard_figure_by_figure() -> None:
    calls = {fact.call for fact in read_catalogue().facts.values() if fact.call}
    assert len(calls) >= 8
    for call in calls:
        assert not re.search(r"\d\d", dialled(f"Call: {call}")), call
