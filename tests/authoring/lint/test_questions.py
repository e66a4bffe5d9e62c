from typing import Any

import pytest

from securecllr.catalogue.model import Actions, Answers, Variant
from tests.authoring.lint.cases import CONTROL, OLD, Change, each
from tests.authoring.lint.good_catalogue import actions, answers, control, lines, variant

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


def turned(question: str, safe: str = "A key is on.") -> list[str]:
    return lines(control(question=question, safe=safe))


@each(
    (lambda: answers(looked="I looked"), CONTROL + 'answers.looked: This answer starts with "I".'),
    (lambda: answers(think="Maybe"), CONTROL + 'answers.think: This answer starts with "Maybe".'),
    (
        lambda: answers(think="Yesterday"),
        CONTROL + 'answers.think: This answer starts with "Yesterday".',
    ),
    (lambda: answers(no="Yes, it is off"), CONTROL + 'answers.no: This answer starts with "Yes".'),
    (lambda: answers(no="Nobody can"), CONTROL + 'answers.no: This answer starts with "Nobody".'),
    (
        lambda: answers(unsure="No idea"),
        CONTROL + 'answers.unsure: This answer starts with "No", like another answer.',
    ),
    (
        lambda: answers(unsure="Not sure"),
        CONTROL + 'answers.unsure: This answer starts with "Not", like another answer.',
    ),
    (
        lambda: variant(answers=Answers(no="Off")),
        CONTROL + 'variants 1 answers.no: This answer starts with "Off".',
    ),
)
def test_an_answer_on_the_other_side(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_a_question_leads_to_yes_or_no() -> None:
    assert turned("Is a key on.") == [CONTROL + "question: This is not a question."]
    assert turned("Which key is on?", "Which key is on.") == [
        CONTROL
        + 'question: This question starts with "Which", which may not lead to a yes or a no.'
    ]


@pytest.mark.parametrize(
    "word", ["not", "never", "no", "without", "nobody", "isn't", "can't", "cannot", "none"]
)
def test_a_negation_turns_yes_around(word: str) -> None:
    said = f'There is a "{word}" in it, so that a "yes" can be misread.'
    assert lines(control(question=f"Is a key {word} on?", safe=f"A key is {word} on.")) == [
        f"{CONTROL}question: {said}",
        f"{CONTROL}safe: {said}",
    ]


def test_the_safe_state_is_the_question_as_a_statement() -> None:
    said = "It does not state what the question asks. Words in one only: off, on."
    assert turned("Is a key on?", "A key is off.") == [f"{CONTROL}safe: {said}"]
    assert lines(variant(safe="A passkey is off for {account}.")) == [
        f"{CONTROL}variants 1 safe: {said}"
    ]
    assert lines(variant(question="Is a passkey off for {account}?")) == [
        f"{CONTROL}variants 1 safe: {said}"
    ]


@pytest.mark.parametrize(
    ("question", "safe"),
    [
        ("Does {account} show only this?", "{account} shows only this."),
        ("Does a second person have full control?", "A second person has full control."),
        ("Do you know every app?", "You know every app."),
        ("Have you saved them?", "You have saved them."),
        ("Did you change it?", "You changed it."),
        ("Can you see it?", "You can see it."),
    ],
)
def test_a_question_and_its_statement(question: str, safe: str) -> None:
    assert turned(question, safe) == []
