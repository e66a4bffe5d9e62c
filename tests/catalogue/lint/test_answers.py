from typing import Any

import pytest

from securecllr.catalogue.model import Actions, Answers, Variant
from tests.catalogue.lint.cases import CONTROL, OLD, Change, each
from tests.catalogue.lint.factory import actions, answers, control, lines, variant

NO_REASON = "There is an answer for those whom this does not fit, and no reason to record."


@pytest.mark.parametrize("word", ["looked", "no", "unsure", "na"])
def test_an_answer_without_words_or_reason(word: str) -> None:
    gap: dict[str, Any] = {word: None}
    fewer = answers(**gap).controls["two-step"].answers
    assert lines(control(variants=[], answers=fewer)) == [
        f"{CONTROL}answers.{word}: This answer is missing."
    ]
    told = Answers(**{word: "It is so."})
    assert lines(control(variants=[], answers=fewer, left_out=told)) == []


@each(
    (
        lambda: control(left_out=Answers(no="So.")),
        CONTROL + "left_out.no: This answer is there, and is also said to be left out.",
    ),
    (
        lambda: control(na_reason=None),
        CONTROL + "na_reason: " + NO_REASON,
    ),
    (lambda: actions(think=None), CONTROL + "actions.think: This action is missing."),
    (
        lambda: actions("old-account", think="Look for it"),
        OLD + "actions.think: There is an action for an answer that is not there.",
    ),
    (
        lambda: actions(unsure="Look for it"),
        CONTROL + "actions.unsure: This does not help someone who is not sure to find out.",
    ),
    (
        lambda: variant("old-account", na_reason=None),
        OLD + "variants 1 na_reason: " + NO_REASON,
    ),
    (
        lambda: variant("old-account", answers=Answers(think="Yes, I think so"), left_out=None),
        OLD + "variants 1 actions.think: This action is missing.",
    ),
    (
        lambda: variant(actions=Actions(no="Add it", unsure="Ask about it", think="Look at it")),
        CONTROL
        + "variants 1 actions.unsure: This does not help someone who is not sure to find out.",
    ),
    (
        lambda: variant(left_out=Answers(na="So.")),
        CONTROL + "variants 1 left_out.na: This answer is there, and is also said to be left out.",
    ),
)
def test_answers_and_actions_that_do_not_fit(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_a_variant_may_fill_in_what_the_control_leaves_out() -> None:
    filled = Variant(role="both", answers=Answers(na="I chose this"), na_reason="chosen")
    assert lines(control("old-account", variants=[filled])) == []


def test_a_variant_may_leave_out_what_the_control_has() -> None:
    left = Variant(
        role="both",
        left_out=Answers(think="It is so."),
        actions=Actions(no="Add it", unsure="Find it"),
    )
    assert lines(control(variants=[left])) == []
