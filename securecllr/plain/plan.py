"""The plan: one thing to do first, three more, the rest on asking; and an action in full.

What a person does with an action is in ``doing``.
"""

from __future__ import annotations

from functools import partial

from securecllr.audit.plan import Action, ActionPlan
from securecllr.catalogue.model import HowTo
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import capital, minutes
from securecllr.messages.plan import (
    NAMED_IN_PLACE,
    about_lines,
    action_title,
    first_title,
    in_place_summary,
    in_place_words,
    member_lines,
    not_a_grade,
    nothing_to_do,
    second_step_missing,
)
from securecllr.plain.doing import choose_when, done
from securecllr.plain.helping import get_help, help_page, other_device, write
from securecllr.plain.recheck import remind
from securecllr.plain.session import BACK, Session, as_number
from securecllr.plain.take_home import take_home


def show_plan(session: Session) -> None:
    """Show the plan, and open or tick off what is on it."""
    more = False
    anew = True
    while True:
        plan = session.audit.plan()
        if anew:
            write_plan(session, plan, more=more)
        shown = plan.actions if more else (*plan.actions[:1], *plan.next_three)
        keys = _keys(plan, shown, more=more, answered=bool(session.audit.now.answers))
        typed = session.ask(keys, partial(help_page, session, _rests_on(*plan.actions[:1])))
        number = as_number(typed, len(shown))
        # It is long, so it is said again only where it may be another one.
        anew = number is not None or typed in ("d", "w", "m")
        if typed == BACK:
            return
        if number is not None:
            _open(session, shown[number - 1])
        elif typed not in keys:
            session.no_such(len(shown))
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
        case "d" | "w" if not session.may_change():
            pass
        case "d":
            done(session, plan.actions[0])
        case "w":
            choose_when(session, plan.actions[0])
        case "c":
            remind(session)
        case "t":
            take_home(session)


def _keys(
    plan: ActionPlan, shown: tuple[Action, ...], *, more: bool, answered: bool
) -> dict[str, str]:
    """Give what can be typed on the plan page."""
    keys: dict[str, str] = {}
    if shown:
        keys["1"] = _("type a number to see how")
        keys["d"] = _("I have done number 1")
        keys["w"] = _("choose when")
    if plan.later and not more:
        keys["m"] = _("show more")
    if len(plan.in_place) > NAMED_IN_PLACE:
        keys["v"] = _("what is in place")
    keys["c"] = _("calendar reminder")
    if answered:
        keys["t"] = _("take home")
    keys["g"] = _("get help")
    keys[BACK] = _("back")
    return keys


def write_plan(session: Session, plan: ActionPlan, *, more: bool = False) -> None:
    """Write the plan: also for a pipe, where nobody can answer."""
    lines, audit = session.lines, session.audit
    lines.heading(_("Your plan"))
    lines.say(not_a_grade())
    if in_place := in_place_summary(plan, audit.names()):
        lines.say(in_place)
    lines.heading(first_title(plan))
    if plan.first is None:
        lines.say(nothing_to_do(audit))
        return
    lines.say(f"1. {action_title(plan.first, audit.names())}", indent="   ")
    write(session, about_lines(audit, plan.first), "   ")
    lines.gap()
    write(session, member_lines(plan.first.first, session.settings.device, audit.today))
    if plan.next_three:
        count = len(plan.next_three)
        lines.heading(ngettext("Then this one", "Then these {n}", count).format(n=count))
        _write_short(session, plan.next_three, 2)
    if plan.later and more:
        lines.heading(_("Later"))
        _write_short(session, plan.later, 2 + len(plan.next_three))
    elif plan.later:
        count = len(plan.later)
        lines.heading(
            ngettext("{n} more thing for later.", "{n} more things for later.", count).format(
                n=count
            )
        )
    for text in second_step_missing(audit, plan):
        lines.say(text)


def _write_short(session: Session, actions: tuple[Action, ...], first: int) -> None:
    """Write actions on a line each, with their minutes."""
    names = session.audit.names()
    session.lines.numbered(
        (f"{action_title(a, names)}. {capital(minutes(a.first.minutes))}" for a in actions),
        first,
    )


def _open(session: Session, action: Action) -> None:
    """Show one action in full: why, and the steps for each account that it is open on."""
    audit = session.audit
    session.lines.heading(action_title(action, audit.names()))
    write(session, about_lines(audit, action), "   ")
    _write_steps(session, action)
    while True:
        keys = {
            "d": _("I have done it"),
            "w": _("choose when"),
            **other_device(session, [member.how_to for member in action.members]),
            "g": _("get help"),
            BACK: _("back"),
        }
        match session.ask(keys, partial(help_page, session, _rests_on(action))):
            case "b":
                return
            case "c" | "p" as key if key in keys:
                session.change(device="computer" if key == "c" else "phone")
                _write_steps(session, action)
            case "d" | "w" if not session.may_change():
                pass
            case "d":
                done(session, action)
                return
            case "w":
                choose_when(session, action)
            case "g":
                get_help(session)
            case _:
                session.lines.error(_("Type a letter that is named here."))


def _rests_on(*actions: Action) -> list[HowTo]:
    """Give the steps of some actions."""
    return [member.how_to for action in actions for member in action.members]


def _write_steps(session: Session, action: Action) -> None:
    """Write the steps for each account that an action is open on."""
    audit, names = session.audit, session.audit.names()
    for member in action.members:
        if len(action.members) > 1:
            name = names[member.check.account.id].listed
            session.lines.heading(f"{name}, {minutes(member.minutes)}")
        else:
            session.lines.gap()
        write(session, member_lines(member, session.settings.device, audit.today))


def _show_in_place(session: Session, plan: ActionPlan) -> None:
    """List everything that is in place."""
    session.lines.heading(_("Already in place"))
    session.lines.numbered(in_place_words(plan, session.audit.names()))
