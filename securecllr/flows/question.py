"""One question: its answers, where to look, the choice after a yes, the card after an alarm."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import aclosing
from enum import Enum

from msgspec.structs import replace

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.question_numbers import question_numbers
from securecllr.audit.question_page import (
    Option,
    QuestionPage,
    alarm_after,
    choices_after,
    choices_question,
)
from securecllr.audit.recheck import Again
from securecllr.catalogue.model import TWO_STEP, AnswerWord
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.help_pages import alarm
from securecllr.flows.pages import (
    Aside,
    ChoicePage,
    Chosen,
    Pressed,
    Row,
    Shortcut,
    TextPage,
)
from securecllr.i18n import _, ngettext
from securecllr.messages.answers import earlier_words, saved_words, short_answer
from securecllr.messages.lines import Line, abouts, minutes, texts
from securecllr.messages.recheck import why_again_words
from securecllr.messages.steps import checking_lines, checking_title, has_two_devices
from securecllr.profile.state import Key


class Outcome(Enum):
    """How a person left a question."""

    ANSWERED = "answered"
    WENT_BACK = "went back"


async def again(c: Conversation, found: Sequence[Again]) -> bool:
    """Ask some questions again, each with its reason. Return whether all of them were answered."""
    at, answered = 0, set[int]()
    while 0 <= at < len(found):
        key, place = found[at].check.key, (at + 1, len(found))
        why = None if at in answered else found[at]  # what was just said is on file
        if await question(c, key, place=place, why=why) is Outcome.ANSWERED:
            answered.add(at)
            at += 1
        else:
            at -= 1
    return at == len(found)


async def question(
    c: Conversation,
    key: Key,
    *,
    place: tuple[int, int] | None = None,
    why: Again | None = None,
    numbered: bool = False,
) -> Outcome:
    """Ask one question until it is answered or left.

    Args:
        c: The conversation.
        key: The account and the control.
        place: Which question it is of how many, where it is one of several.
        why: For a re-check: why it is asked again. The earlier answer is shown then, and cannot
            just be kept.
        numbered: Whether to show its number, as on paper.
    """
    page = c.audit.page(key)
    if page is None:
        return Outcome.WENT_BACK
    if place is not None:
        page = replace(page, number=place[0], total=place[1])
    shown = shown_question(c, page, why, numbered=numbered)
    async with aclosing(c.replies(shown)) as replies:
        async for reply in replies:
            match reply:
                case Chosen(0) | Pressed("h"):
                    await _look(c, page)
                case Chosen(row):
                    if await _save(c, page, page.options[row - 1]):
                        return Outcome.ANSWERED
                case Pressed("d"):
                    from securecllr.flows.demo import demo

                    await demo(c)  # doing it for real is to come back here
                case _:
                    return Outcome.WENT_BACK
    raise Ended("stopped")


def shown_question(
    c: Conversation, page: QuestionPage, again: Again | None, *, numbered: bool
) -> ChoicePage:
    """Return the page of a question: the first row records nothing, or is the answer on file."""
    steps = checking_lines(page, c.device)
    lines = texts(f"{why_again_words(again, c.audit.names())}.") if again else []
    lines += abouts(*([page.hint] if page.hint else []), page.why)
    if page.earlier is not None and (again is None or again.until is None):
        # Where it is what Enter takes, the prompt says so.
        told = abouts if again is None and _on_file(page) else texts
        lines += told(earlier_words(page.earlier))
    actions = [
        Shortcut("h", _("how to look"), _("Show where to look, step by step."), in_rows=True)
    ]
    if page.check.control.id == TWO_STEP:
        words = _("See how 2-step verification works. Nothing is kept.")
        actions.append(Shortcut("d", _("demo"), words))
    return ChoicePage(
        heading=page.question,
        place=_place(c, page, numbered=numbered),
        step=(page.number, page.total) if page.total > 1 else None,
        lines=tuple(lines),
        rows=(
            Row(_look_words(page, steps), short=_("How to look"), shows=True),
            *(Row(option.text, short=short_answer(option)) for option in page.options),
        ),
        question=True,
        on_file=_on_file(page) if again is None else None,
        again=True,
        actions=tuple(actions),
        aside=Aside(checking_title(page), tuple(steps)),
        help=_('Choose the answer that fits. "I\'m not sure" is fine.'),
        sources=tuple(part.how_to for part in page.steps),
    )


def _place(c: Conversation, page: QuestionPage, *, numbered: bool) -> str:
    place = page.place
    if page.total > 1:
        place = _("{place}: question {n} of {total}").format(
            place=page.place, n=page.number, total=page.total
        )
    if not numbered:
        return place
    numbers = question_numbers(c.audit.catalogue)
    return f"{numbers[page.check.kind.id, page.check.control.id]}. {place}"


def _look_words(page: QuestionPage, steps: list[Line]) -> str:
    count = sum(line.kind == "step" for line in steps)
    if not count:
        return _("Show me more about this")
    return ngettext(
        "Show me where to look ({n} step, {time})",
        "Show me where to look ({n} steps, {time})",
        count,
    ).format(n=count, time=minutes(page.minutes))


def _on_file(page: QuestionPage) -> int | None:
    """Return the row of the answer on file, where it still counts; else None."""
    if page.earlier is None or not page.can_be_kept:
        return None
    rows = (o.number for o in page.options if o.answer == page.earlier.answer)
    return next(rows, None)


async def _look(c: Conversation, page: QuestionPage) -> None:
    """Show where to look, for the device that the person uses, until they go back."""
    how_tos = tuple(part.how_to for part in page.steps)
    while True:
        lines = checking_lines(page, c.device)
        lines += texts(_('Looks different? Go back and choose "I\'m not sure".'))
        reply = await c.ask(
            TextPage(
                heading=checking_title(page),
                place=page.place,
                lines=tuple(lines),
                actions=device_actions(c, has_two=has_two_devices(how_tos)),
                help=_("Read the steps. Then go back, and say what you saw."),
                sources=how_tos,
            )
        )
        if not change_device(c, reply):
            return


def device_actions(c: Conversation, *, has_two: bool) -> tuple[Shortcut, ...]:
    """Return the action for the steps on the other device, where they differ at all."""
    if not has_two:
        return ()
    if c.settings.device == "phone":
        words = _("steps for a computer")
        return (Shortcut("c", words, _("Show the steps for a computer.")),)
    return (Shortcut("p", _("steps for a phone"), _("Show the steps for a phone.")),)


def change_device(c: Conversation, reply: object) -> bool:
    """Turn to the steps for another device where a reply asks for it. Return whether it did."""
    match reply:
        case Pressed("c"):
            c.change(device="computer")
        case Pressed("p"):
            c.change(device="phone")
        case _:
            return False
    return True


async def _save(c: Conversation, page: QuestionPage, option: Option) -> bool:
    """Ask which one after a yes, save the answer, and open the card that it calls for.

    Returns:
        Whether to go on; False where the person went back from the choice.
    """
    if _is_kept(page, option):
        return True
    choice = None
    if choices_after(page.check, option.answer):
        chosen = await ask_choice_for(c, page.check, option.answer, page.place)
        if chosen is None:
            return False
        choice = chosen[0]
    c.audit.answer(page.check, option.answer, choice=choice, reason=option.reason)
    c.say(saved_words(option))
    if card := alarm_after(c.audit.catalogue, page.check, option.answer, choice):
        await alarm(c, card, page.check.kind.id, page.place)
    return True


def _is_kept(page: QuestionPage, option: Option) -> bool:
    """Return whether an answer is on file as it is. One that says "looked" is dated anew."""
    on_file = page.earlier if page.can_be_kept else None
    same = on_file is not None and on_file.answer == option.answer
    return same and option.answer not in ("looked", "na")


async def ask_choice_for(
    c: Conversation, check: Check, answer: AnswerWord, place: str
) -> tuple[str | None] | None:
    """Ask for the second word to an answer: which second step it is, or who has access.

    Returns:
        The choice in a tuple, None in it for "something else"; None where the person went back, or
        where there is nothing to ask.
    """
    offered = choices_after(check, answer)
    if not offered:
        return None
    on_file = answer_of(c.audit.now, check)
    said = None if on_file is None else on_file.choice
    second = check.kind.second_steps if answer != "no" else None
    note = (second.note or "") if second else ""
    row = await c.choose(
        ChoicePage(
            heading=choices_question(check, answer),
            place=place,
            lines=tuple(abouts(note)) if note else (),
            rows=tuple(Row(other.text) for other in offered),
            on_file=next(
                (at for at, other in enumerate(offered) if said and other.choice == said), None
            ),
            highlighted=len(offered) - 1,  # not sure which
            question=True,
            help=_("Choose the line that fits."),
        )
    )
    return None if row is None else (offered[row].choice,)
