"""The plan: one thing to do first, three more, the rest on asking; done, and when-then."""

from __future__ import annotations

from securecllr.audit.checks import Check
from securecllr.audit.names import Name, role_words, with_name
from securecllr.audit.plan import Action, ActionPlan, Member
from securecllr.catalogue.model import Role
from securecllr.plain.helping import get_help, help_page, show_how_to
from securecllr.plain.picker import ask_free_text
from securecllr.plain.question import ask_choice
from securecllr.plain.session import BACK, Session, as_number, day
from securecllr.words import _, ngettext

_NAMED_IN_PLACE = 6


def show_plan(session: Session) -> None:
    """Show the plan, and open or tick off what is on it."""
    more = False
    while True:
        plan = session.walk.plan()
        write_plan(session, plan, more=more)
        shown = plan.actions if more else (*plan.actions[:1], *plan.next_three)
        keys = _keys(plan, shown, more=more)
        typed = session.ask(keys, lambda: help_page(session))
        number = as_number(typed, len(shown))
        if typed == BACK:
            return
        if number is not None:
            _open(session, shown[number - 1])
        elif typed not in keys:
            _say_what_to_type(session, len(shown))
        elif typed == "m":
            more = True
        else:
            _act(session, typed, plan)


def _act(session: Session, key: str, plan: ActionPlan) -> None:
    """Do what a letter on the plan page stands for."""
    match key:
        case "v":
            _show_in_place(session, plan)
        case "g":
            get_help(session)
        case "d":
            _done(session, plan.actions[0])
        case "w":
            _choose_when(session, plan.actions[0])


def _keys(plan: ActionPlan, shown: tuple[Action, ...], *, more: bool) -> dict[str, str]:
    """Give what can be typed on the plan page."""
    keys: dict[str, str] = {}
    if shown:
        keys["1"] = _("type a number to see how")
        keys["d"] = _("I have done number 1")
        keys["w"] = _("choose when")
    if plan.later and not more:
        keys["m"] = _("show more")
    if len(plan.in_place) > _NAMED_IN_PLACE:
        keys["v"] = _("what is in place")
    keys["g"] = _("get help")
    keys[BACK] = _("back")
    return keys


def _say_what_to_type(session: Session, highest: int) -> None:
    """Say what the plan page takes."""
    if highest:
        session.no_such(highest)
    else:
        session.lines.error(_("Type b to go back, or g to get help."))


def write_plan(session: Session, plan: ActionPlan, *, more: bool = False) -> None:
    """Write the plan: also for a pipe, where nobody can answer."""
    lines = session.lines
    lines.heading(_("Your plan"))
    lines.say(_("This is based on your answers, not a test of your accounts. It is not a grade."))
    _write_in_place(session, plan)
    if plan.first is None:
        lines.heading(_("There is nothing to do now."))
        if session.walk.first_walk_finished:
            lines.say(_("Everything you were asked about is in place."))
        else:
            lines.say(_("Answer some questions, and what to do will show here."))
        return
    first = plan.first
    lines.heading(_("Do this first, about {minutes}").format(minutes=_minutes(first.first.minutes)))
    lines.say(f"1. {action_title(session, first)}", indent="   ")
    _write_about(session, first)
    _write_steps(session, first.first)
    if plan.next_three:
        lines.heading(
            ngettext("Then this one", "Then these {n}", len(plan.next_three)).format(
                n=len(plan.next_three)
            )
        )
        _write_short(session, plan.next_three, 2)
    if plan.later and more:
        lines.heading(_("Later"))
        _write_short(session, plan.later, 2 + len(plan.next_three))
    elif plan.later:
        lines.gap()
        lines.say(
            ngettext(
                "{n} more thing for later.", "{n} more things for later.", len(plan.later)
            ).format(n=len(plan.later))
        )
    names = session.walk.names()
    for account in plan.second_step_missing:
        lines.say(
            _(
                "{name} offers no 2-step verification. A password used only there matters most."
            ).format(name=names[account].listed)
        )


def action_title(session: Session, action: Action) -> str:
    """Name an action: the verb first, where to start, and where else."""
    names = session.walk.names()
    member = action.first
    title = _member_title(member, names[member.check.account.id])
    others = [names[other.check.account.id].said for other in action.members[1:]]
    if others:
        title += _(". Then the same for: {list}").format(list=", ".join(others))
    return title


def _member_title(member: Member, name: Name) -> str:
    """Put what is to be done on one account into its words."""
    control = member.check.control
    texts = {
        "no": control.actions.no,
        "unsure": control.actions.unsure,
        "think": control.actions.think or control.actions.unsure,
        "stronger": control.stronger or control.actions.no,
    }
    choices = {choice.id: choice.text for choice in control.choices}
    text = texts[member.open].replace("{choice}", choices.get(member.choice or "", ""))
    return with_name(text, name)


def _write_about(session: Session, action: Action) -> None:
    """Write why an action matters, the worry that may stand in its way, and its when-then."""
    member = action.first
    name = session.walk.names()[member.check.account.id]
    lines = session.lines
    lines.say(
        _("   Why: {why}").format(why=with_name(member.check.control.why, name)), indent="   "
    )
    if member.check.control.worry:
        lines.say(f"   {member.check.control.worry}", indent="   ")
    second = member.check.kind.second_steps if member.check.control.choices else None
    if second and second.note:
        lines.say(f"   {second.note}", indent="   ")
    if member.check.settled == "fail":
        reason = next(s.reason for s in member.check.control.skip if s.outcome == "fail")
        lines.say(f"   {reason}", indent="   ")
    plan = session.walk.now.plans.get(member.check.key)
    if plan is not None:
        lines.say(
            _("   Your plan: when I {when}, I will do it using {using}.").format(
                when=plan.when, using=plan.using
            ),
            indent="   ",
        )


def _write_steps(session: Session, member: Member) -> None:
    """Write how to do it."""
    session.lines.gap()
    show_how_to(session, member.how_to)
    if member.how_to.checked_on:
        session.lines.say(
            _("Steps last checked: {date}.").format(date=day(member.how_to.checked_on))
        )


def _write_short(session: Session, actions: tuple[Action, ...], first: int) -> None:
    """Write actions on a line each, with their minutes."""
    session.lines.numbered(
        (
            f"{action_title(session, action)}. {_capital(_minutes(action.first.minutes))}"
            for action in actions
        ),
        first,
    )


def _open(session: Session, action: Action) -> None:
    """Show one action in full: why, and the steps for each account that it is open on."""
    names = session.walk.names()
    session.lines.heading(action_title(session, action))
    _write_about(session, action)
    for member in action.members:
        if len(action.members) > 1:
            session.lines.heading(
                f"{names[member.check.account.id].listed}, {_minutes(member.minutes)}"
            )
        _write_steps(session, member)
    while True:
        keys = {
            "d": _("I have done it"),
            "w": _("choose when"),
            "g": _("get help"),
            BACK: _("back"),
        }
        match session.ask(keys, lambda: help_page(session)):
            case "b":
                return
            case "d":
                _done(session, action)
                return
            case "w":
                _choose_when(session, action)
            case "g":
                get_help(session)
            case _:
                session.lines.error(_("Type d, w, g or b."))


def _done(session: Session, action: Action) -> None:
    """Ask, in the control's own words, what the person saw, and save it as looked at today."""
    member = _which(session, action)
    if member is None:
        return
    check = member.check
    name = session.walk.names()[check.account.id]
    lines = session.lines
    lines.heading(_("Well done. One last look."))
    seen = member.how_to.seen or check.control.question
    if not session.yes(with_name(seen, name), _("Type y if you see it, or n if you do not.")):
        lines.say(_("That is fine. It stays on your plan."))
        return
    if check.control.id == "old-account":
        _old_account_done(session, check, name)
        return
    if check.settled is not None:
        _ask_new_role(session, check, name)
        return
    choice = member.choice
    if choice is None and check.control.choices:
        page = session.walk.page(check.key)
        goes_on, choice = ask_choice(session, page) if page else (False, None)
        if not goes_on:
            return
    session.walk.done(member, choice)
    lines.say(_("Saved on this computer: done on {date}.").format(date=day(session.walk.today)))


def _which(session: Session, action: Action) -> Member | None:
    """Ask on which account it was done, where the action is open on several."""
    if len(action.members) == 1:
        return action.first
    names = session.walk.names()
    session.lines.heading(_("Which one have you done?"))
    session.lines.numbered(names[member.check.account.id].listed for member in action.members)
    number = session.number(_("Type a number, or b back:"), len(action.members))
    return None if number is None else action.members[number - 1]


def _old_account_done(session: Session, check: Check, name: Name) -> None:
    """Save how an old account was left, now that it is."""
    session.lines.heading(
        _("Is your old account on {name} closed or paused?").format(name=name.listed)
    )
    session.lines.numbered((_("Closed for good"), _("Paused")))
    number = session.number(_("Type a number, or b back:"), 2)
    if number is not None:
        session.walk.leave(check.account.id, "closed" if number == 1 else "paused")
        session.lines.say(_("Saved on this computer."))


def _ask_new_role(session: Session, check: Check, name: Name) -> None:
    """Ask what an account is used for, now that council work has moved out or in."""
    roles: tuple[Role, ...] = ("councillor", "personal", "both")
    session.lines.heading(_("What do you use {name} for now?").format(name=name.said))
    session.lines.numbered(_capital(role_words(role)) for role in roles)
    number = session.number(_("Type a number, or b back:"), len(roles))
    if number is not None:
        session.walk.change_role(check.account.id, roles[number - 1])
        session.lines.say(
            _("Saved on this computer. If you made a new account or Page, add it to your list.")
        )


def _choose_when(session: Session, action: Action) -> None:
    """Make a when-then plan in two blanks, each with a default."""
    lines = session.lines
    lines.heading(_("When will you do it?"))
    lines.say(
        action_title(session, action),
        _("People who say when and how are more likely to do it."),
    )
    when_default, using_default = _("get home today"), _("my phone")
    when = ask_free_text(
        session, _("When I ... (Enter for: {text})").format(text=when_default), when_default
    )
    using = ask_free_text(
        session,
        _("I will do it using ... (Enter for: {text})").format(text=using_default),
        using_default,
    )
    session.walk.plan_when(action.first, when, using)
    lines.say(
        _("Saved on this computer: when I {when}, I will do it using {using}.").format(
            when=when, using=using
        )
    )


def _write_in_place(session: Session, plan: ActionPlan) -> None:
    """Name what is in place, before any list of what is not."""
    if not plan.in_place:
        return
    named = _in_place_names(session, plan)
    extra = len(named) - _NAMED_IN_PLACE
    text = "; ".join(named[:_NAMED_IN_PLACE])
    if extra > 0:
        text += _("; and {n} more").format(n=extra)
    session.lines.say(_("Already in place: {list}.").format(list=text))


def _show_in_place(session: Session, plan: ActionPlan) -> None:
    """List everything that is in place."""
    session.lines.heading(_("Already in place"))
    session.lines.numbered(_in_place_names(session, plan))


def _in_place_names(session: Session, plan: ActionPlan) -> list[str]:
    names = session.walk.names()
    return [
        f"{names[check.account.id].listed}, {_small(check.control.name)}" for check in plan.in_place
    ]


def _minutes(number: int) -> str:
    return ngettext("{n} minute", "{n} minutes", number).format(n=number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
