"""Home is the plan: one next thing, the count, the platforms, sign-off, and what else there is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from msgspec import Struct

from securecllr.audit.plan import Action as PlanAction
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.pages import ChoicePage, Chosen, Pressed, Row, Shortcut
from securecllr.i18n import _, ngettext
from securecllr.messages.answers import last_signed_words
from securecllr.messages.count import count_words, due_title
from securecllr.messages.help_pages import program_title, wrong_title
from securecllr.messages.lines import day, minutes, minutes_short, texts
from securecllr.messages.packs import pack_question_lines
from securecllr.messages.plan import action_title, why_words
from securecllr.messages.recheck import recheck_cost

Opens = Callable[[Conversation], Awaitable[object]]

_NEXT = 3  # actions that home shows by name


class _HomeRow(Struct, frozen=True):
    """A row of home, and what it opens."""

    row: Row
    opens: Opens


async def home(c: Conversation) -> None:
    """Show where the person stands, and open what they choose, until they stop.

    Raises:
        Ended: The person stops, or gets up from a shared laptop.
    """
    at = 0
    while True:
        items = _items(c)
        match await c.ask(_page(c, items, at)):
            case Chosen(row):
                await items[row].opens(c)
                at = 0 if c.has_news else row  # news is read at the top
            case Pressed("c"):
                raise Ended("seats")


def _page(c: Conversation, items: list[_HomeRow], at: int) -> ChoicePage:
    count = c.audit.count()
    actions = []
    if c.seat:
        told = _("Close your answers, so that someone else can sit down here.")
        actions.append(Shortcut("c", _("change seat"), told))
    place = day(c.audit.today)
    return ChoicePage(
        heading=program_title(),
        place=f"{c.seat}: {place}" if c.seat else place,
        bar=count.progress,
        lines=(*texts(count_words(count)), *pack_question_lines(c.audit.catalogue)),
        rows=tuple(item.row for item in items),
        highlighted=min(at, len(items) - 1),
        heads=(_("What to do"), _("How long, or when")),
        actions=tuple(actions),
        help=_("The first line is the next thing to do. Choose it to begin."),
        back=False,
    )


def _items(c: Conversation) -> list[_HomeRow]:
    more = Row(_("On paper, reminders, see 2-step verification work, more"), group=_("And"))
    rest = [_accounts(), *_due(c), _wrong(), _sign_off(c), _HomeRow(more, _more)]
    return [*_unfinished(c), *_actions(c), *rest]


def _unfinished(c: Conversation) -> list[_HomeRow]:
    """Return the quick check, where it is not finished."""
    if not c.audit.now.in_use:
        return [_HomeRow(Row(_("Choose the accounts you use"), group=_("Next")), _choose_accounts)]
    left = len(c.audit.quick_open())
    if not left:
        return []
    note = ngettext("{n} answer left", "{n} answers left", left).format(n=left)
    return [_HomeRow(Row(_("Go on with the quick check"), note, group=_("Next")), _quick_check)]


def _actions(c: Conversation) -> list[_HomeRow]:
    plan = c.audit.plan()
    names = c.audit.names()
    items = []
    for place, action in enumerate(plan.ready[:_NEXT]):
        title = action_title(action, names)
        if place == 0:
            group = _("Next, {time}").format(time=minutes(action.minutes))
            row = Row(title, group=group, details=(why_words(action, names),))
        else:
            row = Row(title, minutes_short(action.minutes), group=_("Then"))
        items.append(_HomeRow(row, _doing(action)))
    count = len(plan.shown)
    if count > _NEXT:
        text = ngettext("All {n} on your plan", "All {n} on your plan", count).format(n=count)
        items.append(_HomeRow(Row(text, group=_("Then")), _plan))
    return items


def _accounts() -> _HomeRow:
    return _HomeRow(Row(_("Your accounts at a glance, one by one"), group=_("And")), _visits)


def _due(c: Conversation) -> list[_HomeRow]:
    found = c.audit.to_recheck()
    if not found:
        return []
    text = _("Look again, as something has changed")
    if all(each.why in ("out-of-date", "reworded") for each in found):
        text = due_title(len(found))
    return [_HomeRow(Row(text, recheck_cost(found), group=_("And")), _recheck)]


def _wrong() -> _HomeRow:
    return _HomeRow(Row(wrong_title(), group=_("And")), _something_wrong)


def _sign_off(c: Conversation) -> _HomeRow:
    attestation = c.audit.now.attestation
    note = ""
    if attestation is not None:
        note = last_signed_words(attestation, c.audit.now.changes_since)
    return _HomeRow(Row(_("Sign off what you have said"), note, group=_("And")), _answers)


# -- what the rows open, each loaded when it is opened for the first time -------------------


def _doing(action: PlanAction) -> Opens:
    async def opens(c: Conversation) -> None:
        from securecllr.flows.doing import start_with

        await start_with(c, action)

    return opens


async def _choose_accounts(c: Conversation) -> None:
    from securecllr.flows.first_run import choose_and_check

    if await c.may_change():
        await choose_and_check(c)


async def _quick_check(c: Conversation) -> None:
    from securecllr.flows.first_run import check

    if await c.may_change():
        await check(c)


async def _plan(c: Conversation) -> None:
    from securecllr.flows.plan import show_plan

    await show_plan(c)


async def _visits(c: Conversation) -> None:
    from securecllr.flows.visit import visits

    await visits(c)


async def _recheck(c: Conversation) -> None:
    from securecllr.flows.coming_back import recheck

    if await c.may_change():
        await recheck(c)


async def _something_wrong(c: Conversation) -> None:
    from securecllr.flows.incident import something_wrong

    await something_wrong(c)


async def _answers(c: Conversation) -> None:
    from securecllr.flows.sign_off import check_answers

    await check_answers(c)


async def _more(c: Conversation) -> None:
    from securecllr.flows.more import more

    await more(c)
