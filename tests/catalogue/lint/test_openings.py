from tests.catalogue.lint.cases import BLOCK, CARD, CONTROL, Change, each
from tests.catalogue.lint.factory import actions, block, card, control, lines


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
