from typing import Any

import pytest

from tests.catalogue.lint.cases import BLOCK, OLD_BLOCK, Change, each
from tests.catalogue.lint.factory import block, found, lines
from tests.catalogue.lint.good_kinds import dated

NONE: dict[str, Any] = {"phone": [], "computer": [], "fix": [], "expect": None, "seen": None}
ABUSE = 'facebook-profile.toml: how_to "ready-for-abuse": '


@each(
    (
        lambda: block(3, phone=[], computer=[]),
        'gmail.toml: how_to "hacked": steps: This block says nothing.',
    ),
    (
        lambda: block(steps=["Go on."]),
        BLOCK + "phone and computer: There are both steps and phone and computer.",
    ),
    (
        lambda: block(not_offered="So."),
        BLOCK + "not_offered: There are both phone and computer and not_offered.",
    ),
    (
        lambda: block(**{**NONE, "not_offered": "So.", "does_not_apply": "So."}),
        BLOCK + "does_not_apply: There are both not_offered and does_not_apply.",
    ),
    (lambda: block(phone=[]), BLOCK + "phone: There are no steps for a phone."),
    (lambda: block(computer=[]), BLOCK + "computer: There are no steps for a computer."),
    (
        lambda: block(no_phone="Use a computer."),
        BLOCK + "no_phone: This says that a phone cannot do it, beside steps that it does not fit.",
    ),
    (
        lambda: block(phone=[], computer=[], steps=["Go on."], no_computer="Use a phone."),
        BLOCK
        + "no_computer: This says that a computer cannot do it, beside steps that it does not fit.",
    ),
    (
        lambda: block(3, "facebook-profile", no_phone="The app lacks it."),
        ABUSE + "no_phone: This does not say what to do instead.",
    ),
    (lambda: block(expect=None), BLOCK + "expect: There are steps, and no end to them."),
    (lambda: block(seen=None), BLOCK + "seen: There are steps, and no end to them."),
    (lambda: block(fix=[]), BLOCK + "fix: There are steps, and no end to them."),
    (
        lambda: block(2, careful=None),
        OLD_BLOCK
        + "careful: Closing an account cannot always be undone, and this does not say so.",
    ),
)
def test_a_how_to_that_says_too_much_or_too_little(change: Change, line: str) -> None:
    assert lines(change()) == [line]


@pytest.mark.parametrize("key", ["fix", "expect", "seen"])
def test_an_end_without_steps(key: str) -> None:
    ends = {"fix": ["Go on."], "expect": "You should see it.", "seen": "Is it there?"}
    keys = {**NONE, key: ends[key], "not_offered": "It is not here.", **dated()}
    assert lines(block(**keys)) == [
        f"{BLOCK}{key}: This follows on from steps, and there are none."
    ]


def test_the_hacked_card_needs_no_end() -> None:
    assert found(block(3, fix=[], expect=None, seen=None)) == []
