"""The whole plan: everything that is open, in order; what was put off; what goes further."""

from __future__ import annotations

from securecllr.audit.plan import Action as PlanAction
from securecllr.audit.plan import ActionPlan
from securecllr.flows.conversation import Conversation
from securecllr.flows.doing import start_with
from securecllr.flows.help_pages import read
from securecllr.flows.pages import ChoicePage, Chosen, Pressed, Row, Shortcut
from securecllr.flows.when_then import choose_when
from securecllr.i18n import _
from securecllr.messages.count import count_words
from securecllr.messages.lines import Line, day, minutes, texts
from securecllr.messages.plan import (
    about_lines,
    action_title,
    first_title,
    in_place_summary,
    in_place_words,
    not_a_grade,
    nothing_to_do,
    second_step_missing,
)


async def show_plan(c: Conversation) -> None:
    """Show the plan, and open what is on it, until the person goes back."""
    at = 0
    while True:
        plan = c.audit.plan()
        match await c.ask(plan_page(c, plan, at)):
            case Chosen(row) if row < len(plan.shown):
                at = row
                await start_with(c, plan.shown[row])
            case Pressed("w"):
                if plan.first is not None and await c.may_change():
                    await choose_when(c, plan.first)
            case Pressed("v"):
                words = (f"  {text}" for text in in_place_words(plan, c.audit.names()))
                await read(c, _("Already in place"), texts(*words))
            case _:
                return


def plan_page(c: Conversation, plan: ActionPlan, at: int = 0) -> ChoicePage:
    """Return the page of the plan.

    Args:
        c: The conversation.
        plan: The plan.
        at: The action to stand on, from 0.
    """
    rows = tuple(_row(c, plan, action) for action in plan.shown)
    return ChoicePage(
        heading=_("Your plan"),
        place=_("your plan"),
        lines=tuple(_above(c, plan)),
        rows=rows or (Row(_("Go back"), group=first_title(plan)),),
        highlighted=at if at < len(plan.shown) else 0,
        heads=(_("What to do"), _("How long, or when")),
        after=tuple(texts(*second_step_missing(c.audit, plan), not_a_grade())),
        actions=tuple(_actions(plan)),
        help=_("This is what to do, in order. Start with the first."),
        sources=tuple(member.how_to for action in plan.actions[:1] for member in action.members),
    )


def _above(c: Conversation, plan: ActionPlan) -> list[Line]:
    in_place = in_place_summary(plan, c.audit.names())
    said = [count_words(c.audit.count())]
    said += [in_place] if in_place else []
    return texts(*said, *([] if plan.first else [nothing_to_do(c.audit)]))


def _row(c: Conversation, plan: ActionPlan, action: PlanAction) -> Row:
    """Return a row: the first with its reason, the others with their minutes."""
    title = action_title(action, c.audit.names())
    if action is plan.first:
        about = tuple(line.text for line in about_lines(c.audit, action))
        return Row(title, group=first_title(plan), details=about)
    if action.until is not None:
        return Row(title, day(action.until), group=_("Put off until"))
    group = _("Go further") if action.further else _("Then")
    return Row(title, minutes(action.minutes), group=group)


def _actions(plan: ActionPlan) -> list[Shortcut]:
    found = []
    if plan.first is not None:
        words = _("Say when and how you will do the first one.")
        found.append(Shortcut("w", _("when"), words))
    if plan.in_place:
        found.append(Shortcut("v", _("in place"), _("See what is in place already.")))
    return found
