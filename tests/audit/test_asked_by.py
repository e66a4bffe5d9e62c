"""Where two questions have the same screen, one is asked; a no on file counts all the same."""

import pytest

from securecllr.audit.applicability import Check, all_checks, asked, find
from securecllr.catalogue.model import AnswerWord
from securecllr.profile.model import Block
from tests.audit.factory import answer, folded
from tests.audit.random_persons import BUILT_IN

PAIRS = [
    (by.kind, control.id, by.control)
    for control in BUILT_IN.controls.values()
    for by in control.asked_by
]


def check(kind: str, control: str, *blocks: Block) -> Check:
    found = find(all_checks(BUILT_IN, folded(kind, *blocks)), (kind, control))
    assert found is not None
    return found


def test_there_are_such_pairs() -> None:
    assert ("gmail", "alerts", "recovery-details") in PAIRS


@pytest.mark.parametrize(("kind", "control", "other"), PAIRS)
def test_the_other_one_is_asked_on_the_same_screen(kind: str, control: str, other: str) -> None:
    left, kept = check(kind, control), check(kind, other)
    assert asked([left, kept]) == [kept]
    assert left.settled is not None
    assert left.settled.reason.endswith(f": {kept.control.name}.")


@pytest.mark.parametrize(("kind", "control", "other"), PAIRS)
def test_a_no_on_file_is_still_to_be_done(kind: str, control: str, other: str) -> None:
    assert check(kind, control, answer(kind, control, "no")).settled is None
    assert check(kind, other, answer(kind, control, "no")).settled is None


@pytest.mark.parametrize("word", ["looked", "think", "unsure"])
def test_any_other_answer_needs_no_second_question(word: AnswerWord) -> None:
    assert check("gmail", "alerts", answer("gmail", "alerts", word)).settled is not None


def test_it_is_asked_of_every_other_kind() -> None:
    assert check("yahoo", "devices").settled is None
    assert check("instagram", "contact-upload").settled is None
