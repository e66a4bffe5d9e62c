"""What is asked about an action: was it seen, on which account, and when will it be done."""

from __future__ import annotations

from securecllr.audit.checks import Check
from securecllr.audit.names import Name, role_words
from securecllr.audit.plan import Action, Member
from securecllr.catalogue.model import OLD_ACCOUNT, Role
from securecllr.i18n import _
from securecllr.messages.lines import capital, day
from securecllr.messages.plan import action_title, planned_words, seen_question, when_defaults
from securecllr.plain.asking import ask_number, ask_text, ask_yes
from securecllr.plain.question import ask_choice
from securecllr.plain.session import Session


def done(session: Session, action: Action) -> None:
    """Ask, in the control's own words, what the person saw, and save it as looked at today."""
    member = _which(session, action)
    if member is None:
        return
    check = member.check
    name = session.audit.names()[check.account.id]
    lines = session.lines
    lines.heading(_("Well done. One last look."))
    if not ask_yes(
        session, seen_question(member, name), _("Type y if you see it, or n if you do not.")
    ):
        lines.say(_("That is fine. It stays on your plan."))
        return
    if check.control.id == OLD_ACCOUNT:
        _old_account_done(session, check, name)
        return
    if check.settled is not None:
        _ask_new_role(session, check, name)
        return
    choice = member.choice
    if choice is None and check.control.choices:
        page = session.audit.page(check.key)
        goes_on, choice = ask_choice(session, page) if page else (False, None)
        if not goes_on:
            return
    session.audit.done(member, choice)
    lines.say(_("Saved on this computer: done on {date}.").format(date=day(session.audit.today)))


def _which(session: Session, action: Action) -> Member | None:
    """Ask on which account it was done, where the action is open on several."""
    if len(action.members) == 1:
        return action.first
    names = session.audit.names()
    session.lines.heading(_("Which one have you done?"))
    session.lines.numbered(names[member.check.account.id].listed for member in action.members)
    number = ask_number(session, len(action.members))
    return None if number is None else action.members[number - 1]


def _old_account_done(session: Session, check: Check, name: Name) -> None:
    """Save how an old account was left, now that it is."""
    session.lines.heading(
        _("Is your old account on {name} closed or paused?").format(name=name.listed)
    )
    session.lines.numbered((_("Closed for good"), _("Paused")))
    number = ask_number(session, 2)
    if number is not None:
        session.audit.leave(check.account.id, "closed" if number == 1 else "paused")
        session.lines.say(_("Saved on this computer."))


def _ask_new_role(session: Session, check: Check, name: Name) -> None:
    """Ask what an account is used for, now that council work has moved out or in."""
    roles: tuple[Role, ...] = ("councillor", "personal", "both")
    session.lines.heading(_("What do you use {name} for now?").format(name=name.said))
    session.lines.numbered(capital(role_words(role)) for role in roles)
    number = ask_number(session, len(roles))
    if number is not None:
        session.audit.change_role(check.account.id, roles[number - 1])
        session.lines.say(
            _("Saved on this computer. If you made a new account or Page, add it to your list.")
        )


def choose_when(session: Session, action: Action) -> None:
    """Make a when-then plan in two blanks, each with a default."""
    lines = session.lines
    lines.heading(_("When will you do it?"))
    lines.say(
        action_title(action, session.audit.names()),
        _("People who say when and how are more likely to do it."),
    )
    when_default, using_default = when_defaults()
    while True:
        prompt = _("When I ... (Enter for: {text}, or b back)").format(text=when_default)
        if (when := ask_text(session, prompt, when_default)) is None:
            return
        prompt = _("I will do it using ... (Enter for: {text}, or b back)").format(
            text=using_default
        )
        if (using := ask_text(session, prompt, using_default)) is not None:
            break
    session.audit.plan_when(action.first, when, using)
    lines.say(planned_words(when, using))
