import pytest

from tests.catalogue.lint.cases import BLOCK, CARD, OLD_BLOCK, Change, each
from tests.catalogue.lint.factory import block, card, lines

GO = "Go on."


@each(
    (lambda: block(phone=[GO] * 8), BLOCK + "phone: There are 10 steps, fix included."),
    (lambda: block(computer=[GO] * 8), BLOCK + "computer: There are 10 steps, fix included."),
    (
        lambda: block(phone=[], computer=[], steps=[GO] * 8),
        BLOCK + "steps: There are 10 steps, fix included.",
    ),
    (lambda: block(2, fix=[GO] * 4), OLD_BLOCK + "fix: There are 4 lines in fix."),
    (lambda: card(steps=[GO] * 10), CARD + "steps: There are 10 steps."),
    (
        lambda: block(phone=['Tap "A" and choose "B".']),
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
    assert lines(block(phone=[GO] * 7, fix=[GO] * 2)) == []
