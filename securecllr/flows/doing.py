"""Saying that an action is done: what was seen, on which account, and how an old one was left."""

from __future__ import annotations

from securecllr.audit.checks import Check
from securecllr.audit.names import Name, role_words
from securecllr.audit.page import choice_options
from securecllr.audit.plan import Action, Member
from securecllr.catalogue.model import OLD_ACCOUNT, Role
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import capital, day, texts
from securecllr.messages.plan import seen_question
from securecllr.profile.model import LeftState


async def done(c: Conversation, action: Action) -> None:
    """Ask, in the control's own words, what the person saw, and save it as looked at today."""
    member = await _which(c, action)
    if member is None:
        return
    check = member.check
    name = c.audit.names()[check.account.id]
    seen = await _one_of(
        c,
        seen_question(member, name),
        [_("Not yet, or no"), _("Yes")],
        _("Well done. One last look."),
    )
    if seen is None:
        return
    if seen == 0:
        c.say(_("That is fine. It stays on your plan."))
    elif check.control.id == OLD_ACCOUNT:
        await _how_left(c, check, name)
    elif check.settled is not None:
        await _new_role(c, check, name)
    else:
        await _save(c, member)


async def _one_of(c: Conversation, heading: str, rows: list[str], words: str = "") -> int | None:
    page = ChoicePage(
        heading=heading,
        place=_("your plan"),
        lines=tuple(texts(words)) if words else (),
        rows=tuple(map(Row, rows)),
        help=_("Choose the line that fits, then press Enter."),
    )
    return await c.choose(page)


async def _which(c: Conversation, action: Action) -> Member | None:
    """Ask on which account it was done, where the action is open on several."""
    if len(action.members) == 1:
        return action.first
    names = c.audit.names()
    listed = [names[member.check.account.id].listed for member in action.members]
    row = await _one_of(c, _("Which one have you done?"), listed)
    return None if row is None else action.members[row]


async def _save(c: Conversation, member: Member) -> None:
    """Save it, asking which second step it is where there is a choice."""
    choice = None
    offered = choice_options(member.check)
    if member.open != "stronger" and member.instead is None and offered:
        second = member.check.kind.second_steps
        row = await _one_of(
            c,
            member.check.control.choices_question or "",
            [option.text for option in offered],
            (second.note or "") if second else "",
        )
        if row is None:
            return
        choice = offered[row].choice
    c.audit.done(member, choice)
    c.say(_("Saved on this computer: done on {date}.").format(date=day(c.audit.today)))


async def _how_left(c: Conversation, check: Check, name: Name) -> None:
    """Save how an old account was left, now that it is."""
    states: tuple[LeftState, ...] = ("closed", "paused")
    heading = _("Is your old account on {name} closed or paused?").format(name=name.listed)
    row = await _one_of(c, heading, [_("Closed for good"), _("Paused")])
    if row is not None:
        c.audit.leave(check.account.id, states[row])
        c.say(_("Saved on this computer."))


async def _new_role(c: Conversation, check: Check, name: Name) -> None:
    """Ask what an account is used for, now that council work has moved out or in."""
    roles: tuple[Role, ...] = ("councillor", "personal", "both")
    heading = _("What do you use {name} for now?").format(name=name.said)
    row = await _one_of(c, heading, [capital(role_words(role)) for role in roles])
    if row is not None:
        c.audit.change_role(check.account.id, roles[row])
        c.say(_("Saved on this computer. If you made a new account or Page, add it to your list."))
