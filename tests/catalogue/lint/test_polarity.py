import pytest

from securecllr.catalogue.model import Answers
from tests.catalogue.lint.cases import CONTROL, Change, each
from tests.catalogue.lint.factory import answers, control, lines, variant


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
