"""A control as it is asked: its own words, and its words with each variant laid over them."""

from collections.abc import Iterator
from dataclasses import dataclass

from securecllr.catalogue.model import (
    ANSWER_WORDS,
    Actions,
    Answers,
    AnswerWord,
    Control,
    Reason,
    Variant,
)


@dataclass(frozen=True, slots=True)
class Face:
    """What one person is asked. ``prefix`` is what its keys start with in a finding."""

    prefix: str
    question: str
    safe: str
    answers: dict[AnswerWord, str]
    left_out: dict[AnswerWord, str]
    both: tuple[AnswerWord, ...]
    na_reason: Reason | None
    actions: Actions


def faces(control: Control) -> Iterator[Face]:
    """Give the control as it stands, then with each of its variants."""
    answers, left_out = _filled(control.answers), _filled(control.left_out)
    yield Face(
        "",
        control.question,
        control.safe,
        answers,
        left_out,
        _both(answers, left_out),
        control.na_reason,
        control.actions,
    )
    for number, variant in enumerate(control.variants, 1):
        yield _varied(control, variant, f"variants {number} ")


def _varied(control: Control, variant: Variant, prefix: str) -> Face:
    """Lay a variant over its control: what it fills in or leaves out goes before."""
    added, removed = _filled(variant.answers), _filled(variant.left_out)
    answers = {**_filled(control.answers), **added}
    left_out = {**_filled(control.left_out), **removed}
    return Face(
        prefix,
        variant.question or control.question,
        variant.safe or control.safe,
        {word: text for word, text in answers.items() if word in added or word not in removed},
        {word: text for word, text in left_out.items() if word in removed or word not in added},
        _both(added, removed),
        variant.na_reason or control.na_reason,
        variant.actions or control.actions,
    )


def _filled(answers: Answers | None) -> dict[AnswerWord, str]:
    texts = {word: getattr(answers, word, None) for word in ANSWER_WORDS}
    return {word: text for word, text in texts.items() if text}


def _both(
    answers: dict[AnswerWord, str], left_out: dict[AnswerWord, str]
) -> tuple[AnswerWord, ...]:
    return tuple(word for word in answers if word in left_out)
