"""The question page: one question, its answers, the steps, and what was saved."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from securecllr.audit.page import Option, QuestionPage, alarm_after, choice_options, choices_after
from securecllr.catalogue.model import TWO_STEP
from securecllr.i18n import _
from securecllr.messages.answers import earlier_words, saved_words
from securecllr.messages.numbers import numbered_words
from securecllr.messages.steps import checking_lines, checking_title
from securecllr.plain.asking import ask_number
from securecllr.plain.helping import get_help, help_page, other_device, show_alarm, write
from securecllr.plain.session import BACK, Session, as_number
from securecllr.profile.state import Key


class Left(Enum):
    """How a person left a question: with an answer, or by going back."""

    ANSWERED = "answered"
    WENT_BACK = "went back"


def ask_section(session: Session, key: Key, *, numbered: bool = False) -> None:
    """Ask from one question on, to the end of its account. Going back leads out at the first.

    ``numbered`` says each question's number first, for whoever types in from paper.
    """
    audit = session.audit
    current: Key | None = key
    while current is not None:
        if ask_question(session, current, numbered=numbered) is Left.WENT_BACK:
            current = audit.before(current)
            continue
        following = audit.after(current)
        if following is None:
            said = audit.names()[current[0]].said
            session.lines.heading(_("That is all for {name}.").format(name=said))
        current = following


def ask_question(
    session: Session,
    key: Key,
    *,
    again: tuple[int, int] | None = None,
    numbered: bool = False,
) -> Left:
    """Show one question until it is answered or left.

    Args:
        session: The conversation.
        key: The question.
        again: For a re-check: which question of how many. The earlier answer is shown beside it,
            and cannot just be kept.
        numbered: Whether to say its number first, as on paper.
    """
    page = session.audit.page(key)
    if page is None:
        return Left.WENT_BACK
    if again is not None:
        page = replace(page, number=again[0], total=again[1])
    keeps = page.can_be_kept and again is None
    if numbered:
        question = page.check.kind.id, page.check.control.id
        session.lines.heading(numbered_words(session.audit, question))
    _show(session, page)
    while True:
        typed = session.ask(
            _keys(session, page, keeps=keeps),
            lambda: help_page(session, (part.how_to for part in page.steps)),
        )
        if typed == BACK:
            return Left.WENT_BACK
        if typed == "" and keeps:
            return Left.ANSWERED
        number = as_number(typed, len(page.options))
        if number is not None:
            if _save(session, page, page.options[number - 1]) is Left.ANSWERED:
                return Left.ANSWERED
            _show_options(session, page)
        elif not _act(session, page, typed):
            session.lines.error(
                _("Choose an answer. Type a number from 1 to {n}.").format(n=len(page.options))
            )


def _act(session: Session, page: QuestionPage, key: str) -> bool:
    """Do what a letter on a question page stands for. Gives False where there is no such letter."""
    match key:
        case "h":
            session.change(how_to=not session.settings.how_to)
            if session.settings.how_to:
                _show_steps(session, page)
            else:
                session.lines.say(_("The steps are hidden. Type h to show them again."))
            _show_options(session, page)
        case "c" | "p":
            session.change(device="computer" if key == "c" else "phone", how_to=True)
            _show_steps(session, page)
            _show_options(session, page)
        case "t" if page.check.control.id == TWO_STEP:
            from securecllr.plain.demo import demo

            demo(session)
            _show(session, page)
        case "g":
            get_help(session)
        case _:
            return False
    return True


def ask_choice(session: Session, page: QuestionPage) -> tuple[bool, str | None]:
    """Ask for the second word to a yes. Gives whether to go on, and the choice."""
    offered = choice_options(page.check)
    if not offered:
        return True, None
    session.lines.heading(page.check.control.choices_question or "")
    if page.note:
        session.lines.say(page.note)
    session.lines.numbered(option.text for option in offered)
    number = ask_number(session, len(offered))
    return (False, None) if number is None else (True, offered[number - 1].choice)


def _show(session: Session, page: QuestionPage) -> None:
    """Write the page, the question first, so that a screen reader starts with it."""
    lines = session.lines
    lines.gap()
    lines.say(
        _("Question {n} of {total}. {place}. {question}").format(
            n=page.number, total=page.total, place=page.place, question=page.question
        )
    )
    if page.hint:
        lines.say(page.hint)
    lines.say(_("Why we ask: {why}").format(why=page.why))
    if page.earlier is not None:
        lines.say(earlier_words(page.earlier))
    if session.settings.how_to:
        _show_steps(session, page)
    _show_options(session, page)


def _show_options(session: Session, page: QuestionPage) -> None:
    """Write the answers last, right above the prompt; after long steps, the question once more."""
    if session.settings.how_to:
        session.lines.heading(page.question)
    session.lines.numbered(option.text for option in page.options)


def _show_steps(session: Session, page: QuestionPage) -> None:
    """Write how to look: open until the person hides it, which is remembered."""
    session.lines.heading(checking_title(page))
    write(session, checking_lines(page, session.settings.device))
    session.lines.say(_('Looks different? Choose "I\'m not sure", or type g to get help.'))


def _keys(session: Session, page: QuestionPage, *, keeps: bool) -> dict[str, str]:
    """Give what can be typed here, in words that fit what is on the page."""
    keys = {"1": _("type a number")}
    if keeps:
        keys[""] = _("Enter to keep your answer")
    keys["h"] = _("hide the steps") if session.settings.how_to else _("how to check")
    keys |= other_device(session, (part.how_to for part in page.steps))
    if page.check.control.id == TWO_STEP:
        keys["t"] = _("try it in a demo")
    keys["g"] = _("get help")
    keys[BACK] = _("back")
    return keys


def _save(session: Session, page: QuestionPage, option: Option) -> Left:
    """Save an answer, say what becomes of it, and open the alarm card if there is cause."""
    choice = None
    if choices_after(page.check, option.answer):
        goes_on, choice = ask_choice(session, page)
        if not goes_on:
            return Left.WENT_BACK
    session.audit.answer(page.check, option.answer, choice=choice, reason=option.reason)
    session.lines.say(saved_words(option))
    if card := alarm_after(session.audit.catalogue, page.check, option.answer):
        show_alarm(session, card, page.check.kind.id)
        session.lines.gap()
        if _went_back(session):
            return Left.WENT_BACK
    return Left.ANSWERED


def _went_back(session: Session) -> bool:
    """Wait until the person has read what to do; tell whether to ask the question once more."""
    keys = {"": _("press Enter when you are ready to go on"), BACK: _("back")}
    while typed := session.ask(keys, lambda: help_page(session)):
        if typed == BACK:
            return True
        session.lines.error(_("Choose one of these."))
    return False
