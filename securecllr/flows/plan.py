"""The plan: one thing to do first, three more, the rest on asking; and one action in full."""

from __future__ import annotations

from securecllr.audit.plan import Action as PlanAction
from securecllr.audit.plan import ActionPlan
from securecllr.flows.coming_back import remind
from securecllr.flows.conversation import Conversation
from securecllr.flows.doing import done
from securecllr.flows.pages import Action, ChoicePage, Chosen, Pressed, Row
from securecllr.flows.question import change_device, device_actions
from securecllr.flows.reading import read
from securecllr.flows.take_home import take_home
from securecllr.flows.when_then import choose_when
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import GAP, Line, minutes, texts
from securecllr.messages.plan import (
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
from securecllr.messages.steps import has_two_devices


async def show_plan(c: Conversation) -> None:
    """Show the plan, and open or tick off what is on it, until the person goes back."""
    more, at = False, 0
    while True:
        plan = c.audit.plan()
        shown = _shown(plan, more=more)
        reply = await c.ask(plan_page(c, plan, at=at, more=more))
        match reply:
            case Chosen(row) if row < len(shown):
                at = row
                await _open(c, shown[row])
            case Pressed("m"):
                more, at = True, len(shown)
            case Pressed(key) if key in ("d", "w", "r", "t", "v"):
                await _act(c, key, plan)
            case _:
                return


async def _act(c: Conversation, key: str, plan: ActionPlan) -> None:
    """Do what a letter on the plan page stands for."""
    match key:
        case "r":
            await remind(c)
        case "t":
            await take_home(c)
        case "v":
            words = (f"  {text}" for text in in_place_words(plan, c.audit.names()))
            await read(c, _("Already in place"), texts(*words))
        case "d" if plan.first is not None and await c.may_change():
            await done(c, plan.first)
        case "w" if plan.first is not None and await c.may_change():
            await choose_when(c, plan.first)


def plan_page(c: Conversation, plan: ActionPlan, *, at: int = 0, more: bool = False) -> ChoicePage:
    """Return the page of the plan.

    Args:
        c: The conversation.
        plan: The plan.
        at: The action to stand on, from 0.
        more: Whether to show all of it, or the first four.
    """
    shown = _shown(plan, more=more)
    rows = tuple(_rows(c, plan, shown))
    return ChoicePage(
        heading=_("Your plan"),
        place=_("your plan"),
        lines=tuple(_above(c, plan)),
        rows=rows or (Row(_("Go back to my tasks"), group=first_title(plan)),),
        highlighted=at if at < len(shown) else 0,
        after=tuple(_after(c, plan, more=more)),
        actions=tuple(_actions(c, plan, more=more)),
        help=_("This is what to do, in order. Start with the first. Enter shows how."),
        sources=tuple(member.how_to for action in plan.ready[:1] for member in action.members),
    )


def _shown(plan: ActionPlan, *, more: bool) -> tuple[PlanAction, ...]:
    if more or plan.first is None:
        return plan.shown
    return (plan.first, *plan.next_three)


def _above(c: Conversation, plan: ActionPlan) -> list[Line]:
    in_place = in_place_summary(plan, c.audit.names())
    return texts(
        *([in_place] if in_place else []), *([] if plan.first else [nothing_to_do(c.audit)])
    )


def _rows(c: Conversation, plan: ActionPlan, shown: tuple[PlanAction, ...]) -> list[Row]:
    """Return the first action with its reason, three more with their minutes, and the rest."""
    names = c.audit.names()
    count = len(plan.next_three)
    then = ngettext("Then this one", "Then these {n}", count).format(n=count)
    rows = []
    for place, action in enumerate(shown):
        title = action_title(action, names)
        if plan.first is None:
            rows.append(Row(title, minutes(action.minutes), group=_("Later")))
        elif place == 0:
            about = tuple(line.text for line in about_lines(c.audit, action))
            rows.append(Row(title, group=first_title(plan), details=about))
        else:
            group = then if place <= count else _("Later")
            rows.append(Row(title, minutes(action.minutes), group=group))
    return rows


def _after(c: Conversation, plan: ActionPlan, *, more: bool) -> list[Line]:
    later = len(plan.later)
    lines = []
    if later and plan.first and not more:
        text = ngettext("{n} more thing for later.", "{n} more things for later.", later)
        lines += texts(text.format(n=later))
    return lines + texts(*second_step_missing(c.audit, plan), not_a_grade())


def _actions(c: Conversation, plan: ActionPlan, *, more: bool) -> list[Action]:
    found = []
    if plan.first:
        found.append(Action("d", _("done"), _("Say that you have done the first one.")))
        found.append(Action("w", _("when"), _("Say when you will do the first one.")))
    if plan.later and plan.first and not more:
        found.append(Action("m", _("more"), _("Show what is for later.")))
    found.append(Action("r", _("reminder"), _("Save a reminder for your calendar.")))
    if c.audit.now.answers:
        words = _("Save your plan to read or print, or a copy to give to someone.")
        found.append(Action("t", _("take home"), words))
    if plan.in_place:
        found.append(Action("v", _("in place"), _("See what is in place already.")))
    return found


async def _open(c: Conversation, action: PlanAction) -> None:
    """Show one action in full: why, and the steps for each account that it is open on."""
    how_tos = tuple(member.how_to for member in action.members)
    while True:
        steps = _steps(c, action)
        reply = await c.ask(
            ChoicePage(
                heading=action_title(action, c.audit.names()),
                place=_("your plan"),
                lines=(*about_lines(c.audit, action), GAP, *steps),
                rows=(
                    Row(_("I have done it")),
                    Row(_("Choose when I will do it")),
                    Row(_("Go back to my plan")),
                ),
                actions=device_actions(c, has_two=has_two_devices(how_tos)),
                help=_("Follow the steps on your phone or computer. Then say what you saw."),
                sources=how_tos,
            )
        )
        match reply:
            case Chosen(0):
                if await c.may_change():
                    await done(c, action)
                return
            case Chosen(1):
                if await c.may_change():
                    await choose_when(c, action)
                return
            case _ if change_device(c, reply):
                continue
            case _:
                return


def _steps(c: Conversation, action: PlanAction) -> list[Line]:
    """Return the steps for each account that an action is open on."""
    names = c.audit.names()
    lines: list[Line] = []
    for member in action.members:
        if len(action.members) > 1:
            name = names[member.check.account.id].listed
            heading = Line(f"{name}: {minutes(member.minutes)}", "heading")
            lines += [GAP, heading] if lines else [heading]
        lines += member_lines(member, c.settings.device, c.audit.today)
    return lines
