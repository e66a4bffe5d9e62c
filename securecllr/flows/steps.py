"""The steps of an action on one account, a page each; then the question what is seen now."""

from __future__ import annotations

from contextlib import aclosing
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from securecllr.audit.names import Name
from securecllr.audit.plan import Member
from securecllr.audit.question_page import Option, alarm_after, choices_after, options
from securecllr.catalogue.model import HowTo
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.help_pages import alarm, read
from securecllr.flows.pages import ChoicePage, Chosen, Pressed, Row, Shortcut
from securecllr.flows.question import ask_choice_for
from securecllr.i18n import _
from securecllr.messages.answers import short_answer
from securecllr.messages.help_pages import help_contact_lines, locked_out_lines
from securecllr.messages.lines import GAP, Line, texts
from securecllr.messages.plan import member_lines, member_title, seen_question
from securecllr.messages.steps import (
    Device,
    has_two_devices,
    last_checked,
    other_label_lines,
    steps_on,
)


class Done(Enum):
    """How doing an action on one account ended."""

    SEEN = "seen"  # an answer was saved, whatever it was
    WENT_BACK = "went back"


class _Work(Struct, frozen=True):
    """What is done, on which account."""

    member: Member
    name: Name
    title: str
    place: str


async def do_member(c: Conversation, member: Member) -> Done:
    """Lead through the steps for one account, and ask what is seen at the end."""
    work = _work(c, member)
    at = 0
    while (at := await _from_step(c, work, at)) >= 0:
        if await _seen(c, work):
            return Done.SEEN
        at = max(0, at - 1)
        if not steps_of(member, c.device):
            break
    return Done.WENT_BACK


async def show_steps(c: Conversation, member: Member) -> bool:
    """Lead through the steps for one account alone. Return False for going back."""
    return await _from_step(c, _work(c, member), 0) >= 0


def _work(c: Conversation, member: Member) -> _Work:
    names = c.audit.names()
    name = names[member.check.account.id]
    place = f"{name.listed}: {member.check.control.name}"
    return _Work(member, name, member_title(member, names), place)


async def _from_step(c: Conversation, work: _Work, at: int) -> int:
    """Show one step after another. Return how many there are, or -1 for going back."""
    if at == 0 and work.member.how_to.careful and not await _careful(c, work):
        return -1
    while True:
        steps = steps_of(work.member, c.device)
        if at >= len(steps):
            return len(steps)
        row = await choose_with_steps(c, _step_page(c, work, steps, at), work.member)
        if row is None or row == 0:
            at += 1 if row == 0 else -1
            if at < 0:
                return -1
        else:
            at = await _aside(c, work, _ROWS[row], at)


def steps_of(member: Member, device: Device) -> list[str]:
    """Return the steps for one account: to look, and after a no, those that put it right."""
    how_to = member.how_to
    found = steps_for(how_to, device)
    return [*found, *(how_to.fix if member.open in ("no", "stronger") else [])]


def steps_for(how_to: HowTo, device: Device) -> list[str]:
    """Return the steps to look on a device; those of the other one where it has none."""
    other: Device = "phone" if device == "computer" else "computer"
    return steps_on(how_to, device) or steps_on(how_to, other)


async def _careful(c: Conversation, work: _Work) -> bool:
    """Say first what cannot be undone, or what others will see. Return whether to go on."""
    page = ChoicePage(
        heading=_("Before you start"),
        place=work.place,
        lines=(Line(work.member.how_to.careful or "", "careful"),),
        rows=(Row(_("I have read it: go on")), Row(_("Not now"))),
        help=_("Read this first: some changes cannot be undone."),
    )
    return await choose_with_steps(c, page, work.member) == 0


async def choose_with_steps(c: Conversation, page: ChoicePage, member: Member) -> int | None:
    """Return the row that is chosen of a page whose key H shows all the steps; None for back."""
    there = any(row.text == _all_at_once_words() for row in page.rows)
    told = Shortcut("h", _("all the steps"), _("Show all the steps at once."), in_rows=there)
    async with aclosing(c.replies(replace(page, actions=(told,)))) as replies:
        async for reply in replies:
            match reply:
                case Pressed("h"):
                    await _all_at_once(c, member)
                case Chosen(row):
                    return row
                case _:
                    return None
    raise Ended("stopped")


async def _all_at_once(c: Conversation, member: Member) -> None:
    title = member_title(member, c.audit.names())
    await read(c, title, member_lines(member, c.device, c.audit.today))


# What the rows of a step stand for, in their order.
_ROWS = ("next", "different", "device", "all", "locked-out")


def _all_at_once_words() -> str:
    return _("All the steps at once")


def _different_words() -> str:
    return _("It looks different here")


def _step_page(c: Conversation, work: _Work, steps: list[str], at: int) -> ChoicePage:
    how_to = work.member.how_to
    device = _("I use a computer") if c.settings.device == "phone" else _("I use a phone")
    is_last = at + 1 == len(steps)
    words = {
        "next": _("That was the last step: say what I see") if is_last else _("Next step"),
        "different": _different_words(),
        "device": device,
        "all": _all_at_once_words(),
        "locked-out": _("I am locked out"),
    }
    return ChoicePage(
        heading=steps[at],
        place=_("{place}, step {n} of {of}").format(place=work.place, n=at + 1, of=len(steps)),
        step=(at + 1, len(steps)),
        dots=True,
        lines=tuple(texts(work.title)) if at == 0 else (),
        rows=tuple(Row(words[row]) for row in _ROWS),
        after=tuple(texts(last_checked(how_to, old=False))),
        help=_("Do the step on your phone or computer. Then choose the next step."),
        sources=(how_to,),
    )


async def _aside(c: Conversation, work: _Work, row: str, at: int) -> int:
    """Do what one of the other rows says, and return the step to go on with."""
    if row == "different":
        await read(c, _different_words(), _different_lines(c, work), work.place)
    elif row == "device":
        c.change(device="computer" if c.settings.device == "phone" else "phone")
        return 0 if has_two_devices([work.member.how_to]) else at
    elif row == "all":
        await _all_at_once(c, work.member)
    else:
        kind = work.member.check.kind.id
        lines = locked_out_lines(c.audit.catalogue, kind, c.device)
        lines += texts(_("This stays on your plan until you are back in."))
        lines += [GAP, *help_contact_lines(c.audit.catalogue, c.audit.now.about)]
        await read(c, _("If you are locked out"), lines, work.place)
    return at


def _different_lines(c: Conversation, work: _Work) -> list[Line]:
    """Return other labels, the straight way, and who can help. The action stays on the plan."""
    how_to = work.member.how_to
    lines = other_label_lines(how_to)
    if how_to.link:
        lines += texts(_("Straight there, but you may have to sign in:"), f"   {how_to.link}")
    lines += texts(_("Menus move. If you cannot find it, leave it: it stays on your plan."))
    return [*lines, GAP, *help_contact_lines(c.audit.catalogue, c.audit.now.about)]


async def _seen(c: Conversation, work: _Work) -> bool:
    """Ask what is seen now, in the control's words, and save it. Return False for going back."""
    found = options(work.member.check)
    said = [option for option in found if option.answer != "think"]
    page = ChoicePage(
        heading=seen_question(work.member, work.name),
        place=work.place,
        rows=(
            Row(_("Show me the last step again"), short=_("Last step"), shows=True),
            *(Row(option.text, short=short_answer(option)) for option in said),
        ),
        question=True,
        help=_("Look at the screen of the account. Then say what you see."),
    )
    while row := await choose_with_steps(c, page, work.member):
        if await _save(c, work, said[row - 1]):
            return True
    return False


async def _save(c: Conversation, work: _Work, option: Option) -> bool:
    """Ask which one after a yes, and save the answer. Return False for going back from that."""
    check = work.member.check
    choice = None
    if choices_after(check, option.answer):
        chosen = await ask_choice_for(c, check, option.answer, work.place)
        if chosen is None:
            return False
        choice = chosen[0]
    if option.answer == "looked":
        c.audit.done(work.member, choice)
    else:
        c.audit.answer(check, option.answer, choice=choice, reason=option.reason)
        if card := alarm_after(c.audit.catalogue, check, option.answer, choice):
            await alarm(c, card, check.kind.id, work.place)
    return True
