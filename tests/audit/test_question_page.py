"""What a question page says: its answers, its second words, its steps, the earlier answer."""

from datetime import date, timedelta

import pytest

from securecllr.audit.question_page import (
    Earlier,
    Option,
    choices_question,
    options,
)
from securecllr.catalogue.model import (
    ANSWER_WORDS,
    Answers,
    AnswerWord,
    Catalogue,
    Choice,
    NoChoice,
)
from tests.audit.factory import (
    NOON,
    TODAY,
    WORDS,
    answer,
    catalogue,
    check_of,
    control,
    folded,
    how_to,
    kind,
)
from tests.audit.question_pages import page


def one(**changes: object) -> Catalogue:
    return catalogue([control("a", **changes)], [kind("mail", "mailbox", "a")])


def test_the_answers_are_the_five_in_their_fixed_order() -> None:
    assert page("mail", "password", "mail").options == (
        Option(1, "looked", WORDS["looked"]),
        Option(2, "think", WORDS["think"]),
        Option(3, "no", WORDS["no"]),
        Option(4, "unsure", WORDS["unsure"]),
        Option(5, "na", WORDS["na"], "not-offered"),
    )


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_an_answer_that_a_control_leaves_out_leaves_no_gap_in_the_numbers(word: AnswerWord) -> None:
    over = one(answers=Answers(**{each: WORDS[each] for each in ANSWER_WORDS if each != word}))
    found = options(check_of(folded("mail"), "mail", "a", over))
    assert [option.number for option in found] == [1, 2, 3, 4]
    assert [option.answer for option in found] == [each for each in ANSWER_WORDS if each != word]


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_the_earlier_answer_is_shown_and_no_answer_is_chosen_for_you(word: AnswerWord) -> None:
    found = page("mail", "password", "mail", answer("mail", "password", word))
    assert found.options == page("mail", "password", "mail").options
    assert found.earlier == Earlier(word, WORDS[word], date(2026, 11, 22), stale=False)
    assert page("mail", "password", "mail").earlier is None
    assert set(Option.__struct_fields__) == {"number", "answer", "text", "reason"}


def test_an_earlier_answer_past_its_day_is_still_shown_and_said_to_be_so() -> None:
    past = answer("mail", "password", "looked", valid_until=TODAY - timedelta(days=1))
    found = page("mail", "password", "mail", past).earlier
    assert found == Earlier("looked", WORDS["looked"], NOON.date(), stale=True)


def test_the_earlier_second_word_is_shown_in_todays_words_or_else_by_its_id() -> None:
    for choice, text in (("app", "a code"), ("pigeon", "pigeon")):
        said = answer("mail", "two-step", "looked", choice=choice)
        found = page("mail", "two-step", "mail", said).earlier
        assert found is not None
        assert found.text == f"{WORDS['looked']}: {text}"


def test_the_second_word_to_an_earlier_no_is_one_of_its_own() -> None:
    over = one(choices=[Choice("leaver", "a code", 4)], no_choices=[NoChoice("leaver", "a helper")])
    found = page("mail", "a", "mail", answer("mail", "a", "no", choice="leaver"), over=over).earlier
    assert found is not None
    assert found.text == f"{WORDS['no']}: a helper"


@pytest.mark.parametrize(
    ("word", "asked"), [("looked", "Which one?"), ("think", "Which one?"), ("no", "Who is it?")]
)
def test_the_second_word_to_a_yes_and_to_a_no_is_asked_for_each_in_its_words(
    word: AnswerWord, asked: str
) -> None:
    over = one(choices_question="Which one?", no_choices_question="Who is it?")
    assert choices_question(check_of(folded("mail"), "mail", "a", over), word) == asked
    assert choices_question(check_of(folded("mail"), "mail", "a", one()), word) == ""


def test_an_earlier_answer_that_is_no_longer_offered_is_shown_by_its_word() -> None:
    over = one(answers=Answers(looked="Yes", no="No", unsure="Unsure"))
    found = page("mail", "a", "mail", answer("mail", "a", "think"), over=over).earlier
    assert found is not None
    assert found.text == "think"


def test_the_account_is_named_in_every_text() -> None:
    over = one(hint="Look at {account}.")
    found = page("mail-2", "a", "mail", "mail-2", over=over)
    name = "Mail (number 2)"
    assert found.place == name
    assert found.question == f"Is a on for {name}?"
    assert found.hint == f"Look at {name}."
    assert found.why == f"a keeps thieves out of {name}."
    assert page("mail", "password", "mail").hint == ""


def test_a_platforms_own_time_to_look_replaces_the_controls() -> None:
    blocks = (how_to("a", minutes=9, fix_minutes=20), how_to("b", fix_minutes=20))
    over = catalogue([control("a"), control("b")], [kind("mail", "mailbox", *blocks)])
    assert [page("mail", each, "mail", over=over).minutes for each in ("a", "b")] == [9, 2]
