from typing import Any

import pytest

from tests.authoring.lint.cases import BLOCK, CARD, CONTROL, OLD_BLOCK, Change, each
from tests.authoring.lint.good_catalogue import actions, block, card, control, found, lines
from tests.authoring.lint.good_kinds import dated

GO = "Go on."


@each(
    (lambda: block(phone=[GO] * 8), BLOCK + "phone: There are 10 steps, fix included."),
    (lambda: block(computer=[GO] * 8), BLOCK + "computer: There are 10 steps, fix included."),
    (
        lambda: block(phone=[], computer=[], steps=[GO] * 8),
        BLOCK + "steps: There are 10 steps, fix included.",
    ),
    (
        lambda: block(phone=[GO] * 5, iphone=["Tap it."], android=[GO] * 3),
        BLOCK + "android: There are 10 steps, fix included.",
    ),
    (
        lambda: block(iphone=["Tap it."], android=['Click "A".']),
        BLOCK + 'android 1: A step for a phone says "Click".',
    ),
    (
        lambda: block(iphone=[GO]),
        BLOCK + "android: There are steps of its own for one sort of phone alone.",
    ),
    (
        lambda: block(iphone=["Tap it.", GO], android=[GO]),
        BLOCK + "android: An iPhone's steps end as these do.",
    ),
    (
        lambda: block(phone=['Open "Settings".']),
        BLOCK + "phone: An iPhone's own settings are not those of Android.",
    ),
    (lambda: block(2, fix=[GO] * 5), OLD_BLOCK + "fix: There are 5 lines in fix."),
    (lambda: card(steps=[GO] * 10), CARD + "steps: There are 10 steps."),
    (
        lambda: block(phone=['Tap "A", choose "B".']),
        BLOCK + "phone 1: This step asks for 2 things: tap, choose.",
    ),
    (
        lambda: block(fix=['Tap "A", then "B".']),
        BLOCK + "fix 1: This step goes through more than one button.",
    ),
    (
        lambda: block(fix=['Tap "A" > "B".']),
        BLOCK + "fix 1: This step goes through more than one button.",
    ),
    (lambda: block(phone=['Click "A".']), BLOCK + 'phone 1: A step for a phone says "Click".'),
    (
        lambda: block(computer=['Tap "A".']),
        BLOCK + 'computer 1: A step for a computer says "Tap".',
    ),
)
def test_a_step_that_is_more_than_a_tap(change: Change, line: str) -> None:
    assert lines(change()) == [line]


@pytest.mark.parametrize(
    "step",
    [
        'Tap "Choose and click".',
        "Tap the picture to open it.",
        "Tap the one you choose.",
        "Choose the type of account.",
        'Tap "Accounts Centre". In newer accounts it is called "Meta Account".',
        "Look at it, but do not press it.",
    ],
)
def test_one_tap_is_one_tap(step: str) -> None:
    assert lines(block(phone=[step])) == []


def test_nine_steps_are_fine() -> None:
    assert lines(block(phone=[GO] * 7, fix=["Do it."] * 2)) == []


@each(
    (
        lambda: actions(no="turn it on"),
        CONTROL + 'actions.no: This action starts with "turn".',
    ),
    (
        lambda: actions(think="A look to make sure"),
        CONTROL + 'actions.think: This action starts with "A".',
    ),
    (
        lambda: control(stronger="Further: {choice}"),
        CONTROL + 'stronger: This action starts with "Further".',
    ),
    (
        lambda: block(expect='See the word "On".'),
        BLOCK + "expect: This does not start with the agreed words.",
    ),
    (lambda: block(seen="You see it."), BLOCK + "seen: This is not a question."),
    (
        lambda: block(phone=["tap it."]),
        BLOCK + "phone 1: This step does not start with a capital.",
    ),
    (
        lambda: block(fix=["Tap it"]),
        BLOCK + "fix 1: This step does not end with a full stop.",
    ),
    (
        lambda: block(computer=["The menu is there."]),
        BLOCK + 'computer 1: This step starts with "The".',
    ),
    (lambda: card(steps=["You go."]), CARD + 'steps 1: This step starts with "You".'),
)
def test_a_text_that_begins_or_ends_otherwise(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_a_step_may_say_where_first() -> None:
    assert lines(block(phone=['In "Security", tap "On".', 'On the left, tap "On".'])) == []


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
