from typing import Any

import pytest

from securecllr.authoring.lint import digest
from securecllr.catalogue.model import Actions, Answers, Choice, Skip
from tests.catalogue.lint.factory import control, good, variant

NOW = digest(good().controls["two-step"])


def test_a_digest_stays_the_same() -> None:
    """If this changes, every text that was ever released looks changed."""
    assert NOW == "a19777ac8fc87eb3"


@pytest.mark.parametrize(
    "change",
    [
        {"question": "Is it on?"},
        {"hint": "So."},
        {"hint": None},
        {"why": "So."},
        {"safe": "It is on."},
        {"answers": Answers(no="No")},
        {"na_reason": "chosen"},
        {"choices": [Choice("passkey", "a passkey", 5)]},
        {"skip": [Skip("both", "fail", "So.")]},
        {"variants": []},
    ],
)
def test_what_carries_the_meaning(change: dict[str, Any]) -> None:
    assert digest(control(**change).controls["two-step"]) != NOW


@pytest.mark.parametrize(
    "change",
    [
        {"question": "Is it on?"},
        {"hint": "So."},
        {"answers": None},
        {"na_reason": "chosen"},
        {"why": "So."},
        {"safe": "It is on."},
        {"kind": "x"},
        {"group": "page"},
        {"role": "both"},
    ],
)
def test_what_carries_the_meaning_of_a_variant(change: dict[str, Any]) -> None:
    assert digest(variant(**change).controls["two-step"]) != NOW


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": 9},
        {"source": ["x"]},
        {"actions": Actions(no="Go", unsure="Find")},
        {"worry": None},
        {"name": "So"},
    ],
)
def test_what_may_change_freely(change: dict[str, Any]) -> None:
    assert digest(control(**change).controls["two-step"]) == NOW
