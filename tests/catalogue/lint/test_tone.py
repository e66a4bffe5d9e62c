import pytest

from tests.catalogue.lint.cases import BLOCK, CARD, CONTROL, SECOND
from tests.catalogue.lint.factory import block, card, control, lines, second_steps

BRIEF = "fail failed poor bad wrong please sorry oops invalid valid illegal forbidden"


@pytest.mark.parametrize("word", [*BRIEF.split(), "you forgot", "error 404"])
def test_a_word_that_shames_or_begs(word: str) -> None:
    said = f'The word "{word}" is one that we leave out.'
    assert lines(control(hint=f"It is {word.upper()}.")) == [f"{CONTROL}hint: {said}"]
    assert lines(block(careful=f"It is {word}.")) == [f"{BLOCK}careful: {said}"]
    assert lines(second_steps(note=f"It is {word}.")) == [f"{SECOND}note: {said}"]
    assert lines(card(text=[f"It is {word}."])) == [f"{CARD}text 1: {said}"]


def test_a_platforms_own_words_stay() -> None:
    assert lines(block(phone=['Tap "Sorry, wrong code".'], also_called=["Failed sign-ins"])) == []
