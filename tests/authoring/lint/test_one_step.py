import pytest

from tests.authoring.lint.cases import BLOCK, Change, each
from tests.authoring.lint.good_catalogue import block, lines

NO_TAP = "This step goes on to something that is no tap."
BRANCH = "This step says what to do if it is not so."


@each(
    (
        lambda: block(fix=["Open the app."]),
        BLOCK + "fix 1: This stands in the steps for looking, too.",
    ),
    (
        lambda: block(iphone=["Tap it."], android=["Tap that."], fix=["Tap that."]),
        BLOCK + "fix 1: This stands in the steps for looking, too.",
    ),
    (lambda: block(phone=['Tap "On", or stop there.']), BLOCK + f"phone 1: {BRANCH}"),
    (lambda: block(fix=["Ask for help if you do not."]), BLOCK + f"fix 1: {BRANCH}"),
    (lambda: block(computer=["Click it. That opens it."]), BLOCK + f"computer 1: {NO_TAP}"),
    (
        lambda: block(phone=[f'Tap "{"A" * 160}".']),
        BLOCK + "phone 1: This step has 167 letters.",
    ),
)
def test_a_step_that_is_not_one_thing_to_do(change: Change, line: str) -> None:
    assert line in lines(change())


@pytest.mark.parametrize(
    "step",
    [
        'Tap "On". It may be lower down.',
        'Tap "On". In older apps, look for "Enable".',
        'Tap "Skip".',
    ],
)
def test_what_else_a_button_is_called_may_follow(step: str) -> None:
    assert lines(block(phone=[step])) == []


def test_after_a_break_in_a_step_may_say_more() -> None:
    step = "Do what the screen says. Your face may be filmed."
    assert not [line for line in lines(block(3, phone=[step])) if NO_TAP in line]
