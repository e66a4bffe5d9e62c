import pytest

from tests.authoring.lint.cases import BLOCK, Change, each
from tests.authoring.lint.good_catalogue import block, lines

CHANGES = "This changes something, in steps for looking."
SECOND = "This step goes on to a second thing to do."


@each(
    (lambda: block(phone=["Turn it on."]), BLOCK + f"phone 1: {CHANGES}"),
    (lambda: block(iphone=["Log out."], android=["Tap it."]), BLOCK + f"iphone 1: {CHANGES}"),
    (
        lambda: block(fix=["Remember to look again."]),
        BLOCK + 'fix 1: This step starts with "Remember": there is nothing to do now.',
    ),
    (
        lambda: block(computer=["Do not press it."]),
        BLOCK + 'computer 1: This step starts with "Do": there is nothing to do now.',
    ),
    (lambda: block(fix=['Tap "On", and save it.']), BLOCK + f"fix 1: {SECOND}"),
    (lambda: block(phone=['Tap "More" and then look for it.']), BLOCK + f"phone 1: {SECOND}"),
    (lambda: block(phone=["Go back, and on to any person."]), BLOCK + f"phone 1: {SECOND}"),
    (lambda: block(computer=["Then click it."]), BLOCK + f"computer 1: {SECOND}"),
)
def test_a_step_that_is_none_or_two_or_changes_something(change: Change, line: str) -> None:
    assert line in lines(change())


@pytest.mark.parametrize(
    "step",
    [
        "Press and hold the message.",
        "Look at your phone number and email.",
        'Tap "Block and report".',
        'Tap "More". It may be called "Save and share".',
    ],
)
def test_one_thing_to_do(step: str) -> None:
    assert lines(block(phone=[step])) == []


def test_what_changes_something_belongs_into_fix() -> None:
    assert lines(block(fix=["Turn it on.", "Log out."])) == []


def test_a_card_may_say_more_in_a_step() -> None:
    said = lines(block(3, phone=["Turn it on, and save it.", "Keep it."]))
    assert not [line for line in said if CHANGES in line or SECOND in line or "to do now" in line]
