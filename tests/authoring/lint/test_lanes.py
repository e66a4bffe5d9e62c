from securecllr.catalogue.model import AskedBy, NoChoice, SplitFrom
from tests.authoring.lint.cases import BLOCK, CONTROL, Change, each
from tests.authoring.lint.good_catalogue import block, control, lines

STRANGER = NoChoice("stranger", "someone I don't know", alarm=True)
ASKS = "Who is it?"


@each(
    (
        lambda: control(lane="quick"),
        CONTROL + "short: The quick lane and the short question come together.",
    ),
    (
        lambda: control(short="Is it on?"),
        CONTROL + "short: The quick lane and the short question come together.",
    ),
    (
        lambda: control(no_choices=[NoChoice("leaver", "someone who has left")]),
        CONTROL
        + "no_choices_question: Choices after a no and the question that asks for them come "
        "together.",
    ),
    (
        lambda: control(alarm=None, no_choices=[STRANGER], no_choices_question=ASKS),
        CONTROL + "alarm: A choice raises an alarm, and there is no card.",
    ),
    (
        lambda: control(first_after=["helper-left"]),
        CONTROL + 'first_after: This is first after "helper-left", which does not touch it.',
    ),
    (
        lambda: control(asked_by=[AskedBy("gone", "old-account")]),
        CONTROL + 'asked_by 1: There is nothing called "gone" here.',
    ),
    (
        lambda: control(asked_by=[AskedBy("gmail", "two-step")]),
        CONTROL + 'asked_by 1: There is nothing called "two-step" here.',
    ),
    (
        lambda: control(split_from=SplitFrom("gone", 1)),
        CONTROL + 'split_from: There is nothing called "gone" here.',
    ),
    (
        lambda: block(instead="Check your number"),
        BLOCK + "instead: What to do instead and the steps to it come together.",
    ),
    (
        lambda: block(instead="Check your number", instead_steps="gone"),
        BLOCK + 'instead_steps: There is nothing called "gone" here.',
    ),
)
def test_keys_that_need_another_one(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_what_goes_together_is_fine() -> None:
    assert lines(control(lane="quick", short="Is it on?")) == []
    assert lines(control(no_choices=[STRANGER], no_choices_question=ASKS)) == []


def test_a_short_question_has_yes_as_its_safe_state_too() -> None:
    (line,) = lines(control(lane="quick", short="Is it not on?"))
    assert line.startswith(CONTROL + "short: ")
