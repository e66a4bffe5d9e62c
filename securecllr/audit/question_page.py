"""What a question page says: the words, the answers, the steps. Every interface shows it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.dates import is_old
from securecllr.audit.names import Name, with_name
from securecllr.audit.plan import raises_alarm
from securecllr.audit.results import is_stale
from securecllr.catalogue.model import (
    ANSWER_WORDS,
    AnswerWord,
    Card,
    Catalogue,
    Control,
    HowTo,
    Kind,
    Reason,
)
from securecllr.i18n import _, capital
from securecllr.profile.model import YOU
from securecllr.profile.state import ProfileState


class Option(Struct, frozen=True):
    """One answer to choose: its number on the page, its word on disk, its words on screen."""

    number: int
    answer: AnswerWord
    text: str
    reason: Reason | None = None


class ChoiceOption(Struct, frozen=True):
    """A second word to an answer. ``choice`` is None for "something else, or I'm not sure"."""

    number: int
    choice: str | None
    text: str


class Steps(Struct, frozen=True):
    """One platform's steps on a page. ``old`` says that menus may have moved since."""

    title: str
    how_to: HowTo
    old: bool


class Earlier(Struct, frozen=True):
    """The answer that is on file, in its own words, never filled in."""

    answer: AnswerWord
    text: str
    answered: date
    stale: bool


class QuestionPage(Struct, frozen=True):
    """Everything that one question page shows.

    Attributes:
        check: What is asked, and of which account.
        place: The account's name.
        number: Which question of this account it is, from 1.
        total: How many this account has.
        question: The heading.
        hint: A line below it, or "".
        why: Why we ask.
        note: What to know about this platform's second steps, or "".
        options: The answers, numbered from 1.
        steps: The steps for this account; for a question about the person, each platform's.
        minutes: How long looking takes.
        earlier: The answer on file, if there is one.
    """

    check: Check
    place: str
    number: int
    total: int
    question: str
    hint: str
    why: str
    note: str
    options: tuple[Option, ...]
    steps: tuple[Steps, ...]
    minutes: int
    earlier: Earlier | None

    @property
    def can_be_kept(self) -> bool:
        """Whether there is an answer on file that still counts."""
        return self.earlier is not None and not self.earlier.stale


def question_page(
    catalogue: Catalogue,
    now: ProfileState,
    check: Check,
    siblings: list[Check],
    names: dict[str, Name],
    today: date,
) -> QuestionPage:
    """Return a question page.

    Args:
        catalogue: Where the words come from.
        now: Where the person stands.
        check: What to ask.
        siblings: The checks that it is counted among, itself included.
        names: The accounts' names, by id.
        today: The person's calendar day.
    """
    name = names[check.account.id]
    control = check.control
    second = check.kind.second_steps if control.choices else None
    return QuestionPage(
        check=check,
        place=name.listed,
        number=[other.key for other in siblings].index(check.key) + 1,
        total=len(siblings),
        question=with_name(control.question, name),
        hint=with_name(control.hint or "", name),
        why=with_name(control.why, name),
        note=(second.note or "") if second else "",
        options=options(check),
        steps=_steps(catalogue, now, check, today),
        minutes=check.minutes,
        earlier=earlier(now, check, today),
    )


def options(check: Check) -> tuple[Option, ...]:
    """Return the answers to a check, in the fixed order, numbered from 1."""
    said = [(word, text) for word in ANSWER_WORDS if (text := getattr(check.control.answers, word))]
    return tuple(
        Option(number, word, text, check.control.na_reason if word == "na" else None)
        for number, (word, text) in enumerate(said, 1)
    )


def choice_options(check: Check) -> tuple[ChoiceOption, ...]:
    """Return the second words to a yes: those that this platform offers, best first."""
    return choices_of(check.control, check.kind)


def choices_after(check: Check, answer: AnswerWord) -> tuple[ChoiceOption, ...]:
    """Return the second words to ask for after an answer: to a yes, or to a no; else none."""
    if answer == "no":
        return no_options(check)
    return choice_options(check) if answer in ("looked", "think") else ()


def no_options(check: Check) -> tuple[ChoiceOption, ...]:
    """Return the second words to a no, such as who has access; empty where there are none."""
    texts: list[tuple[str | None, str]] = [
        (choice.id, capital(choice.text)) for choice in check.control.no_choices
    ]
    return _numbered([*texts, (None, _("I'm not sure"))]) if texts else ()


def choices_question(check: Check, answer: AnswerWord) -> str:
    """Return the question that asks for the second word to an answer, or ""."""
    control = check.control
    return (control.no_choices_question if answer == "no" else control.choices_question) or ""


def alarm_after(
    catalogue: Catalogue, check: Check, answer: AnswerWord, choice: str | None = None
) -> Card | None:
    """Return the card to open at once after a no that is cause for alarm, or None.

    Args:
        catalogue: Where the cards are.
        check: What was asked.
        answer: The answer that was given.
        choice: Its second word: of who may have access, only a stranger is cause for alarm.
    """
    if answer != "no" or not raises_alarm(check.control, choice):
        return None
    return catalogue.cards.get(check.control.alarm or "")


def choices_of(control: Control, kind: Kind) -> tuple[ChoiceOption, ...]:
    """Return the second words to a yes for any account of a kind."""
    second = kind.second_steps
    if not control.choices or second is None:
        return ()
    texts = {choice.id: choice.text for choice in control.choices}
    offered: list[tuple[str | None, str]] = [
        (choice, capital(texts[choice])) for choice in second.offered if choice in texts
    ]
    return _numbered([*offered, (None, _("Something else, or I'm not sure which"))])


def _numbered(choices: list[tuple[str | None, str]]) -> tuple[ChoiceOption, ...]:
    return tuple(ChoiceOption(n, choice, text) for n, (choice, text) in enumerate(choices, 1))


def earlier(now: ProfileState, check: Check, today: date) -> Earlier | None:
    """Return the answer on file for a check, in today's words for it, or None."""
    answer = answer_of(now, check)
    if answer is None:
        return None
    text = getattr(check.control.answers, answer.answer) or answer.answer
    if answer.choice is not None:
        choices = check.control.no_choices if answer.answer == "no" else check.control.choices
        texts = {choice.id: choice.text for choice in choices}
        text = f"{text}: {texts.get(answer.choice, answer.choice)}"
    return Earlier(
        answer.answer,
        text,
        answer.at.astimezone().date(),
        is_stale(answer, check.control, today),
    )


def _steps(catalogue: Catalogue, now: ProfileState, check: Check, today: date) -> tuple[Steps, ...]:
    """Return the check's own steps; for one about the person, those of each kind as well."""
    found = [("", check.how_to)]
    if check.account.id == YOU:
        for kind in dict.fromkeys(account.kind for account in now.in_use):
            how_to = catalogue.how_to(kind, check.control.id)
            if how_to is not None and how_to.has_steps:
                found.append((catalogue.kinds[kind].name, how_to))
    return tuple(
        Steps(title, how_to, how_to.checked_on is not None and is_old(how_to.checked_on, today))
        for title, how_to in found
    )
