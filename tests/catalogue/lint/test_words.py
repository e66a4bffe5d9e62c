from securecllr.authoring.lint.prose import sentences, word_count
from tests.catalogue.lint.cases import BLOCK, CARD, CONTROL, Change, each
from tests.catalogue.lint.factory import (
    actions,
    answers,
    block,
    card,
    control,
    found,
    lines,
    variant,
)


def n(count: int) -> str:
    return " ".join(["to"] * count)


@each(
    (
        lambda: control(question=f"Is a passkey or 2-step verification on for {n(13)}?"),
        CONTROL + "question: This question has 21 words.",
    ),
    (lambda: control(why=f"{n(26)}."), CONTROL + "why: This sentence has 26 words."),
    (lambda: control(why="It is so. It is."), CONTROL + "why: This reason has 2 sentences."),
    (lambda: control(hint=f"See. {n(26)}."), CONTROL + "hint: This sentence has 26 words."),
    (
        lambda: answers(looked=f"Yes {n(16)}"),
        CONTROL + "answers.looked: This answer has 17 words.",
    ),
    (
        lambda: variant(answers=None, hint=f"{n(26)}."),
        CONTROL + "variants 1 hint: This sentence has 26 words.",
    ),
    (lambda: actions(no=f"Turn {n(16)}"), CONTROL + "actions.no: This action has 17 words."),
    (
        lambda: control(stronger=f"Add {{choice}} {n(15)}"),
        CONTROL + "stronger: This action has 17 words.",
    ),
    (lambda: block(phone=[f"Go {n(18)}."]), BLOCK + "phone 1: This step has 19 words."),
    (
        lambda: block(expect=f"You should see {n(11)}. It {n(11)}."),
        BLOCK + "expect: This text has 26 words.",
    ),
    (lambda: block(seen=f"Is it {n(24)}?"), BLOCK + "seen: This question has 26 words."),
    (
        lambda: block(careful=f"It {n(20)}. It {n(20)}."),
        BLOCK + "careful: This warning has 42 words.",
    ),
    (lambda: card(text=[f"{n(26)}.", "So."]), CARD + "text 1: This sentence has 26 words."),
)
def test_a_text_that_is_too_long(change: Change, line: str) -> None:
    assert line in lines(change())


def test_sentences_of_15_words_on_average_at_most() -> None:
    long = f"{n(25)}."
    assert lines(card(title=n(25), text=[long, long], steps=[f"Go {n(17)}."])) == [
        CARD + "sentences: The sentences here have 23.2 words on average."
    ]


def test_texts_of_just_the_length_are_fine() -> None:
    expect, seen = f"You should see {n(22)}.", f"Is {n(24)}?"
    assert found(block(expect=expect, seen=seen, phone=[f"Go {n(17)}."])) == []


def test_full_stops_inside_labels_and_addresses_end_no_sentence() -> None:
    assert len(sentences('Tap "Who? You. Them." at a.b.com now. Then "x".')) == 2
    assert word_count(sentences('Tap "Turn it on".')[0]) == 4
