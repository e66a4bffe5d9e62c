"""A visit to one platform: all there is to look at there, while its app is open."""

from __future__ import annotations

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.glance import COLUMNS, GlanceCell
from securecllr.audit.plan import Action
from securecllr.audit.results import Status
from securecllr.catalogue.model import Column
from securecllr.flows.account_states import left_at
from securecllr.flows.conversation import Conversation
from securecllr.flows.doing import do
from securecllr.flows.pages import (
    CellChosen,
    ChoicePage,
    Chosen,
    Row,
    TableCell,
    TablePage,
    TableRow,
)
from securecllr.flows.put_off import put_off
from securecllr.flows.question import Outcome, question
from securecllr.flows.steps import choose_with_steps
from securecllr.i18n import _
from securecllr.messages.count import found_words, glance_words
from securecllr.messages.glance import at_words, cell_words, column_words, opening_words
from securecllr.messages.lines import takes_words, texts
from securecllr.messages.plan import action_title
from securecllr.profile.state import Key


async def visits(c: Conversation) -> None:
    """Show all accounts as a table, and visit those that are chosen, or one place of one."""
    at = (0, 0)
    while True:
        accounts = c.audit.accounts_shown()
        match await c.ask(_table(c, accounts, at)):
            case Chosen(row):
                at = (row, 0)
                await visit(c, accounts[row])
            case CellChosen(row, cell):
                at = (row, cell + 1)
                await _visit_cell(c, accounts[row], cell)
            case _:
                return


def _table(c: Conversation, accounts: list[str], at: tuple[int, int]) -> TablePage:
    columns, cells = _columns(c), _cells(c)
    return TablePage(
        heading=_("Your accounts at a glance"),
        place=_("your accounts"),
        lines=tuple(
            texts(
                f"{glance_words(c.audit.count())}.",
                _("Open one while you have its app or website open."),
            )
        ),
        rows=tuple(_row(c, id_, cells.get(id_, {}), columns) for id_ in accounts),
        heads=(_("Account"), *map(column_words, columns)),
        at=at,
        help=_("Choose an account to look at all of it, or one place of it."),
    )


def _columns(c: Conversation) -> list[Column]:
    return [each for each in COLUMNS if any(each in row.cells for row in c.audit.glance())]


def _cells(c: Conversation) -> dict[str, dict[Column, GlanceCell]]:
    return {row.account: row.cells for row in c.audit.glance()}


def _row(
    c: Conversation, account: str, cells: dict[Column, GlanceCell], columns: list[Column]
) -> TableRow:
    words, state = left_at(c.audit, account)
    name = c.audit.names()[account].listed
    head = TableCell(name, about=f"{name}: {words}.", opens=_("look at all of it"))
    places = (_cell(c, name, cells.get(each)) for each in columns)
    return TableRow(head, words, state, tuple(places))


def _cell(c: Conversation, name: str, cell: GlanceCell | None) -> TableCell:
    if cell is None:
        return TableCell("-", about=_("{name}: nothing is asked there.").format(name=name))
    return TableCell(
        at_words(cell.at), cell.at, about=cell_words(c.audit, cell), opens=opening_words(cell.at)
    )


async def _visit_cell(c: Conversation, account: str, place: int) -> None:
    """Put right what is to do in a place of the table, or ask what it is about."""
    cell = _cells(c)[account][_columns(c)[place]]
    if not await c.may_change():
        return
    if cell.at == "to-do":
        await _offer(c, cell.checks[0])
    else:
        await _ask_each(c, list(cell.checks))


async def visit(
    c: Conversation, account: str, start: Key | None = None, *, numbered: bool = False
) -> None:
    """Ask what is open on an account, one question a page, and offer to put right what is not.

    Args:
        c: The conversation.
        account: Its id.
        start: The question to begin with, open or not; None for the first that is open.
        numbered: Whether to show each question's number, for whoever types in from paper.
    """
    if not await c.may_change():
        return
    before = c.audit.count()
    checks = c.audit.visit(account)
    if start is None:
        checks = [check for check in checks if _is_open(c, check)] or checks
    at = next((place for place, check in enumerate(checks) if check.key == start), 0)
    if await _ask_each(c, checks, at, numbered=numbered):
        _say_end(c, account, before.to_do, found_words(before, c.audit.count()))


async def _ask_each(
    c: Conversation, checks: list[Check], at: int = 0, *, numbered: bool = False
) -> bool:
    """Ask some questions of an account. Return whether the last one was answered."""
    while 0 <= at < len(checks):
        check = checks[at]
        place = (at + 1, len(checks))
        outcome = await question(c, check.key, place=place, numbered=numbered)
        if outcome is Outcome.WENT_BACK:
            at -= 1
            continue
        if numbered or await _offer_after(c, check):
            at += 1
    return at >= len(checks)


def _is_open(c: Conversation, check: Check) -> bool:
    closed: tuple[Status, ...] = ("in-place", "does-not-apply")
    return c.audit.status_of(check) not in closed


def _say_end(c: Conversation, account: str, before: int, found: str) -> None:
    """Have the next page say what the visit came to."""
    name = c.audit.names()[account].said
    right = max(0, before - c.audit.count().to_do)
    left = sum(_is_open(c, check) for check in c.audit.visit(account))
    text = _("{name} done: {right} put right, {left} left for later.")
    c.say(text.format(name=name, right=right, left=left))
    if found:
        c.say(found)


async def _offer_after(c: Conversation, check: Check) -> bool:
    """Offer to put right what was just answered with a no or "I'm not sure". False for back."""
    answer = answer_of(c.audit.now, check)
    if answer is None or answer.answer not in ("no", "unsure"):
        return True
    return await _offer(c, check)


async def _offer(c: Conversation, check: Check) -> bool:
    """Offer to put right, or to look at, what is open: now, on another day, or just on the plan.

    Returns:
        False for going back.
    """
    action = next((a for a in c.audit.plan().actions if _is_about(a, check)), None)
    if action is None:
        return True
    alone = Action(action.control, tuple(m for m in action.members if m.check.key == check.key))
    page = ChoicePage(
        heading=_offer_title(c, alone),
        place=c.audit.names()[check.account.id].listed,
        lines=tuple(texts(takes_words(alone.minutes))),
        rows=(
            Row(_("Now, one step at a time")),
            Row(_("Later: choose a day")),
            Row(_("Just put it on my plan")),
        ),
        help=_("Do it while the app is open, or leave it for later."),
    )
    row = await choose_with_steps(c, page, alone.first)
    if row == 0:
        await do(c, alone, go_on=False)
    elif row == 1:
        await put_off(c, alone)
    return row is not None


def _offer_title(c: Conversation, action: Action) -> str:
    title = action_title(action, c.audit.names())
    if action.open == "no":
        return _("Put it right now? {title}").format(title=title)
    return _("Look now? {title}").format(title=title)


def _is_about(action: Action, check: Check) -> bool:
    return any(member.check.key == check.key for member in action.members)
