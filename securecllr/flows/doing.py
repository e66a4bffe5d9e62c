"""Carrying out an action: on each of its accounts; then what has changed, and what is next."""

from __future__ import annotations

from datetime import date

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.count import Count
from securecllr.audit.names import Name, role_words, with_name
from securecllr.audit.plan import Action, Member
from securecllr.catalogue.model import OLD_ACCOUNT, Role
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.pages import ChoicePage, Row
from securecllr.flows.put_off import put_off
from securecllr.flows.steps import Done, choose_with_steps, do_member
from securecllr.i18n import _, capital, ngettext
from securecllr.messages.count import count_words
from securecllr.messages.help_pages import wrong_title
from securecllr.messages.lines import GAP, Line, abouts, day, minutes, takes_words, texts
from securecllr.messages.plan import about_lines, action_title
from securecllr.profile.model import LeftState


async def start_with(c: Conversation, action: Action, *, first: bool = False) -> None:
    """Show one thing to do, with its reason and minutes: now, later, or what else there is.

    Args:
        c: The conversation.
        action: What there is to do.
        first: Whether it is shown right after the quick check.
    """
    why, *more = about_lines(c.audit, action)
    page = ChoicePage(
        heading=action_title(action, c.audit.names()),
        place=_("the first thing to do") if first else _("your plan"),
        lines=(
            why,
            *abouts(*(line.text for line in more)),
            *texts(takes_words(action.minutes)),
        ),
        rows=(
            Row(_("Do it now, one step at a time")),
            Row(_("Later: choose a day")),
            Row(_("Show me my plan")),
        ),
        help=_("Have your phone with you. You can stop at any step."),
    )
    row = await choose_with_steps(c, page, action.first)
    if row == 0:
        await do(c, action)
    elif row == 1 and await c.may_change():
        await put_off(c, action)


async def do(c: Conversation, action: Action, *, go_on: bool = True) -> None:
    """Lead through an action, and say what has changed.

    Args:
        c: The conversation.
        action: What is to be done.
        go_on: Whether to offer what comes next, and then that, until it is enough for today.
    """
    following: Action | None = action
    while following is not None and await c.may_change():
        before = c.audit.count()
        if not await _all_members(c, following):
            return
        if not go_on:
            c.say(_result(c, following))
            return
        following = await _next(c, following, before)


async def _all_members(c: Conversation, action: Action) -> bool:
    """Do it for each of its accounts. Return whether all were gone through."""
    for member in action.members:
        if member.check.control.id == OLD_ACCOUNT:
            gone_through = await _old_account(c, member)
        elif member.check.settled is not None:
            gone_through = await _another_role(c, member)
        else:
            gone_through = await do_member(c, member) is Done.SEEN
        if not gone_through:
            return False
    return True


async def _next(c: Conversation, action: Action, before: Count) -> Action | None:
    """Say what has changed, and offer what comes next. Return it, or None for enough."""
    following = c.audit.plan().first
    rows = [Row(_("Enough for today"))]
    if following is not None:
        title = action_title(following, c.audit.names())
        title = _("Next: {title}").format(title=title)
        rows.insert(0, Row(title, minutes(following.minutes)))
    row = await c.choose(
        ChoicePage(
            heading=_result(c, action),
            place=c.audit.names()[action.first.check.account.id].listed,
            lines=tuple(texts(*_changed(c, action, before))),
            bar=c.audit.count().progress,
            rows=tuple(rows),
            help=_("Go on with the next thing, or stop here. Everything is saved."),
        )
    )
    if row == 0 and following is not None:
        return following
    if row is not None:
        await enough(c)
    return None


def _result(c: Conversation, action: Action) -> str:
    """Return what is in place now, as one sentence."""
    names = c.audit.names()
    passed = [m.check for m in action.members if _is_in_place(c, m.check)]
    if not passed:
        return _("Saved. It stays on your plan.")
    first = passed[0]
    return _("Done. {safe}").format(safe=with_name(first.control.safe, names[first.account.id]))


def _is_in_place(c: Conversation, check: Check) -> bool:
    answer = answer_of(c.audit.now, check)
    return answer is not None and answer.answer in ("looked", "na")


def _changed(c: Conversation, action: Action, before: Count) -> list[str]:
    """Return how the count has moved, and when it is asked again."""
    now = c.audit.count()
    lines = [
        _("{before} to do before, {now} now.").format(before=before.to_do, now=now.to_do)
        if before.to_do != now.to_do
        else count_words(now)
    ]
    answer = answer_of(c.audit.now, action.first.check)
    if answer is not None and answer.valid_until is not None:
        asked = _("You saw it today. We ask again on {date}.")
        lines.append(asked.format(date=day(answer.valid_until)))
    return lines


async def enough(c: Conversation) -> None:
    """Say what was put right today, what comes next, and how to come back."""
    names = c.audit.names()
    today = [
        check
        for check in c.audit.checks()
        if (answer := answer_of(c.audit.now, check))
        and answer.answer == "looked"
        and answer.at.astimezone().date() == c.audit.today
    ]
    lines: list[Line] = []
    if today:
        count = len(today)
        heading = ngettext("Done today: {n} thing", "Done today: {n} things", count)
        lines.append(Line(heading.format(n=count), "heading"))
        lines += texts(
            *(f"  {names[check.account.id].listed}: {check.control.name}" for check in today)
        )
        lines.append(GAP)
    if following := c.audit.plan().first:
        text = _("Next time: {title}, {time}.")
        title = action_title(following, names)
        lines += texts(text.format(title=title, time=minutes(following.minutes)))
    if (when := _next_day(c)) is not None:
        lines += texts(_("You asked to come back to one on {date}.").format(date=day(when)))
    else:
        when = c.audit.recheck_day()
        lines += texts(_("The next one to look at again: {date}.").format(date=day(when)))
    if carry_on := c.host.carry_on:
        lines += texts(_("To come back, type:"), f"   {carry_on}")
    page = ChoicePage(
        heading=_("Enough for today"),
        lines=tuple(lines),
        rows=(),
        help=_("Everything is saved. Stop here, or go back to your plan."),
    )
    ways = {
        "plan": _("Go back to my plan"),
        "reminder": _("A reminder for your calendar"),
        "paper": _("On paper"),
        "wrong": wrong_title(),
        "stop": _("Stop here: everything is saved"),
    }
    await _after_enough(c, await c.choose_one(page, ways))


async def _after_enough(c: Conversation, way: str | None) -> None:
    """Open what was chosen when it was enough for today."""
    if way == "reminder":
        from securecllr.flows.coming_back import remind

        await remind(c)
    elif way == "paper":
        from securecllr.flows.take_home import take_home

        await take_home(c)
    elif way == "wrong":
        from securecllr.flows.incident import something_wrong

        await something_wrong(c)
    elif way == "stop":
        raise Ended("stopped")


def _next_day(c: Conversation) -> date | None:
    """Return the first day to which something was put off."""
    days = (member.until for action in c.audit.plan().actions for member in action.members)
    return min((until for until in days if until is not None), default=None)


async def _one_of(c: Conversation, heading: str, rows: list[str], *words: str) -> int | None:
    page = ChoicePage(
        heading=heading,
        place=_("your plan"),
        lines=tuple(texts(*words)),
        rows=tuple(map(Row, rows)),
        question=True,
        help=_("Choose the line that fits."),
    )
    return await c.choose(page)


async def _old_account(c: Conversation, member: Member) -> bool:
    """Lead through closing an old account, and save how it was left."""
    from securecllr.flows.steps import show_steps

    name = c.audit.names()[member.check.account.id]
    if not await show_steps(c, member):
        return False
    return await _how_left(c, member.check, name)


async def _how_left(c: Conversation, check: Check, name: Name) -> bool:
    states: tuple[LeftState, ...] = ("closed", "paused")
    heading = _("Is your old account on {name} closed or paused?").format(name=name.listed)
    rows = [_("Neither, not yet"), _("Closed for good"), _("Paused")]
    row = await _one_of(c, heading, rows)
    if row:
        c.audit.leave(check.account.id, states[row - 1])
    return bool(row)


async def _another_role(c: Conversation, member: Member) -> bool:
    """Lead through keeping council work apart, and save what the account is used for now."""
    from securecllr.flows.steps import show_steps

    roles: tuple[Role, ...] = ("councillor", "personal", "both")
    name = c.audit.names()[member.check.account.id]
    if not await show_steps(c, member):
        return False
    heading = _("What do you use {name} for now?").format(name=name.said)
    rows = [_("As before"), *(capital(role_words(role)) for role in roles)]
    row = await _one_of(c, heading, rows)
    if row:
        c.audit.change_role(member.check.account.id, roles[row - 1])
        c.say(_("If you made a new account or Page, add it to your accounts."))
    return bool(row)
