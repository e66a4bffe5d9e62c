"""What is asked about an action: was it seen, on which account, and when will it be done."""

from __future__ import annotations

from securecllr.audit.checks import Check
from securecllr.audit.names import Name, role_words
from securecllr.audit.page import choice_options
from securecllr.audit.plan import Action, Member
from securecllr.catalogue.model import OLD_ACCOUNT, Role
from securecllr.i18n import _
from securecllr.messages.lines import capital, texts
from securecllr.messages.plan import action_title, seen_question, when_defaults
from securecllr.profile.model import LeftState
from securecllr.tui.screens.asking import Asking, Flow


def say_done(action: Action) -> Flow:
    """Ask, in the control's own words, what the person saw, and save it as looked at today."""

    async def flow(page: Asking) -> None:
        audit = page.cllr.audit
        member = await _which(page, action)
        if member is None:
            return
        check = member.check
        name = audit.names()[check.account.id]
        seen = await page.one_of(
            seen_question(member, name),
            [_("Yes"), _("No, or not yet")],
            words=texts(_("Well done. One last look.")),
        )
        if seen != 0:
            return
        if check.control.id == OLD_ACCOUNT:
            await _how_left(page, check, name)
        elif check.settled is not None:
            await _new_role(page, check, name)
        else:
            await _save(page, member)

    return flow


def choose_when(action: Action) -> Flow:
    """Make a when-then plan in two blanks, each with a default."""

    async def flow(page: Asking) -> None:
        audit = page.cllr.audit
        when_default, using_default = when_defaults()
        words = texts(
            action_title(action, audit.names()),
            _("People who say when and how are more likely to do it."),
        )
        when = await page.text(_("When I ..."), when_default, words=words)
        if when is None:
            return
        using = await page.text(_("I will do it using ..."), using_default, words=words)
        if using is not None:
            audit.plan_when(action.first, when or when_default, using or using_default)

    return flow


async def _which(page: Asking, action: Action) -> Member | None:
    """Ask on which account it was done, where the action is open on several."""
    if len(action.members) == 1:
        return action.first
    names = page.cllr.audit.names()
    chosen = await page.one_of(
        _("Which one have you done?"),
        [names[member.check.account.id].listed for member in action.members],
    )
    return None if chosen is None else action.members[chosen]


async def _save(page: Asking, member: Member) -> None:
    """Save it, asking which second step it is where there is a choice."""
    choice = member.choice
    offered = choice_options(member.check)
    if choice is None and offered:
        second = member.check.kind.second_steps
        note = second.note if second else None
        chosen = await page.one_of(
            member.check.control.choices_question or "",
            [option.text for option in offered],
            words=texts(note) if note else (),
        )
        if chosen is None:
            return
        choice = offered[chosen].choice
    page.cllr.audit.done(member, choice)


async def _how_left(page: Asking, check: Check, name: Name) -> None:
    """Save how an old account was left, now that it is."""
    states: tuple[LeftState, ...] = ("closed", "paused")
    chosen = await page.one_of(
        _("Is your old account on {name} closed or paused?").format(name=name.listed),
        [_("Closed for good"), _("Paused")],
    )
    if chosen is not None:
        page.cllr.audit.leave(check.account.id, states[chosen])


async def _new_role(page: Asking, check: Check, name: Name) -> None:
    """Ask what an account is used for, now that council work has moved out or in."""
    roles: tuple[Role, ...] = ("councillor", "personal", "both")
    chosen = await page.one_of(
        _("What do you use {name} for now?").format(name=name.said),
        [capital(role_words(role)) for role in roles],
        words=texts(_("If you made a new account or Page, add it to your list after this.")),
    )
    if chosen is not None:
        page.cllr.audit.change_role(check.account.id, roles[chosen])
