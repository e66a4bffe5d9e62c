import pytest

from tests.catalogue.lint.cases import CONTROL
from tests.catalogue.lint.factory import control, lines, variant


@pytest.mark.parametrize("word", ["strong", "good", "careful", "safe", "secure enough"])
def test_a_virtue_is_not_asked_about(word: str) -> None:
    said = f'Nobody can look up what is "{word}".'
    question, safe = f"Is your key {word}?", f"Your key is {word}."
    assert lines(control(question=question, safe=safe)) == [f"{CONTROL}question: {said}"]
    assert lines(variant(question=question, safe=safe)) == [f"{CONTROL}variants 1 question: {said}"]
