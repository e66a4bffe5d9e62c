"""The texts of the plan: what to do, why, how, and what is in place already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from securecllr.audit.applicability import Check
from securecllr.audit.dates import is_old
from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, with_name
from securecllr.audit.plan import Action, ActionPlan, Member
from securecllr.i18n import _
from securecllr.messages.lines import Line, day, minutes, texts
from securecllr.messages.steps import Device, how_to_lines, last_checked
from securecllr.profile.state import Key

NAMED_IN_PLACE = 4


def not_a_grade() -> str:
    """Return what the plan is based on."""
    return _("This is based on your answers, not a test of your accounts. It is not a grade.")


def first_title(plan: ActionPlan) -> str:
    """Return the heading of the one thing to do first, with its minutes."""
    if plan.first is None:
        return _("There is nothing to do now.")
    return _("Do this first, about {minutes}").format(minutes=minutes(plan.first.minutes))


def nothing_to_do(audit: Audit) -> str:
    """Return why the plan is empty."""
    if audit.first_walk_finished:
        return _("Everything you were asked about is in place.")
    return _("Answer some questions, and what to do will show here.")


def action_title(action: Action, names: dict[str, Name]) -> str:
    """Return what an action is called: what to do, where to start, and where else."""
    title = member_title(action.first, names)
    others = [names[other.check.account.id].said for other in action.members[1:]]
    if others:
        title += _(". Then the same for: {list}").format(list=", ".join(others))
    return title


def about_lines(audit: Audit, action: Action) -> list[Line]:
    """Return why an action matters, an answer to a worry about it, and its when-then."""
    member = action.first
    check = member.check
    lines = texts(why_words(action, audit.names()))
    if member.instead is None:
        second = check.kind.second_steps if check.control.choices else None
        lines += texts(*filter(None, (check.control.worry, second.note if second else None)))
    if check.settled is not None:
        lines += texts(check.settled.reason)
    if action.until is not None:
        lines += texts(_("Put off until {date}.").format(date=day(action.until)))
    if own := own_plan(audit, check.key):
        lines += texts(own)
    return lines


def why_words(action: Action, names: dict[str, Name]) -> str:
    """Return why an action matters, in one line that names the threat."""
    check = action.first.check
    return _("Why: {why}").format(why=with_name(check.control.why, names[check.account.id]))


def own_plan(audit: Audit, key: Key) -> str:
    """Return the when-then plan for a check, or ""."""
    plan = audit.now.plans.get(key)
    if plan is None:
        return ""
    text = _("Your plan of {date}: when I {when}, I will do it using {using}.")
    return text.format(date=day(plan.at), when=plan.when, using=plan.using)


def member_lines(member: Member, device: Device, today: date) -> list[Line]:
    """Return the steps for one account that an action is open on."""
    put_right = member.open in ("no", "stronger")
    lines = how_to_lines(member.how_to, device, put_right=put_right)
    if checked_on := member.how_to.checked_on:
        lines += texts(last_checked(member.how_to, old=is_old(checked_on, today)))
    return lines


def seen_question(member: Member, name: Name) -> str:
    """Return the control's own question: what the person sees now."""
    return with_name(member.how_to.seen or member.check.control.question, name)


def in_place_words(plan: ActionPlan, names: dict[str, Name]) -> list[str]:
    """Return everything that is in place, a line an account."""
    return _by_account(plan.in_place, names)


def _by_account(checks: Sequence[Check], names: dict[str, Name]) -> list[str]:
    found: dict[str, list[str]] = {}
    for check in checks:
        name = check.control.name
        found.setdefault(check.account.id, []).append(name[:1].lower() + name[1:])
    return [f"{names[account].listed}: {', '.join(named)}" for account, named in found.items()]


def in_place_summary(plan: ActionPlan, names: dict[str, Name], named: int = NAMED_IN_PLACE) -> str:
    """Return the first few of what is in place, in a sentence; or ""."""
    if not plan.in_place:
        return ""
    text = "; ".join(_by_account(plan.in_place[:named], names))
    if len(plan.in_place) > named:
        text += _("; and {n} more").format(n=len(plan.in_place) - named)
    return _("This is in place already. {list}.").format(list=text)


def second_step_missing(audit: Audit, plan: ActionPlan) -> list[str]:
    """Return a sentence for each account on a platform without any second step."""
    names = audit.names()
    text = _("{name} offers no 2-step verification. A password used only there matters most.")
    return [text.format(name=names[account].listed) for account in plan.second_step_missing]


def planned_words(when: str, using: str) -> str:
    """Return what was planned, and that it is saved."""
    text = _("Saved: when I {when}, I will do it using {using}.")
    return text.format(when=when, using=using)


def member_title(member: Member, names: dict[str, Name]) -> str:
    """Return what is to be done on one account."""
    control, name = member.check.control, names[member.check.account.id]
    if member.instead is not None:
        return with_name(member.instead, name)
    wanted = {
        "no": control.actions.no,
        "unsure": control.actions.unsure,
        "think": control.actions.think or control.actions.unsure,
        "stronger": control.stronger or control.actions.no,
    }[member.open]
    choices = {choice.id: choice.text for choice in control.choices}
    return with_name(wanted.replace("{choice}", choices.get(member.choice or "", "")), name)
