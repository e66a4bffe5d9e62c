"""The welcome, and the list of tasks that every return comes back to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from securecllr.flows.accounts import change_accounts, choose_accounts
from securecllr.flows.answers import check_answers
from securecllr.flows.coming_back import changes, recheck
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.demo import play_demo
from securecllr.flows.kept import what_we_keep
from securecllr.flows.pages import Action, ChoicePage, Chosen, Pressed, Row
from securecllr.flows.paper import from_paper
from securecllr.flows.plan import show_plan
from securecllr.flows.question import section
from securecllr.flows.reading import read, show_card
from securecllr.flows.settings import speak, use_other_interface
from securecllr.flows.uk import where_you_live
from securecllr.i18n import _
from securecllr.messages.lines import GAP, texts
from securecllr.messages.packs import pack_lines, pack_question_lines, pack_welcome_lines
from securecllr.messages.reading import kept_title, program_title, promise_lines, welcome_lines
from securecllr.messages.settings import other_language
from securecllr.messages.tasks import CHANGING, Task, TaskList, group_words, task_list


async def welcome(c: Conversation) -> None:
    """Say what this is, how long it takes, what is kept and who sees it; then begin.

    Raises:
        Ended: Another language or interface was chosen.
    """
    while True:
        pack = pack_welcome_lines(c.audit.catalogue)
        other = c.host.other_interface if c.host.leaves_for_plain else ""
        rows = [_("Start"), kept_title(), other_language()[1], *([other] if other else [])]
        reply = await c.ask(
            ChoicePage(
                heading=program_title(),
                lines=(*welcome_lines(), GAP, *promise_lines(), *([GAP] if pack else ()), *pack),
                rows=tuple(map(Row, rows)),
                help=_("Press Enter to start. Nothing is asked that could harm you."),
                back=False,
            )
        )
        match reply:
            case Chosen(0):
                return
            case Chosen(1):
                await what_we_keep(c)
            case Chosen(2):
                speak(c, other_language()[0])
            case Chosen(_):
                use_other_interface(c)


async def home(c: Conversation) -> None:
    """Show the tasks and open them, until the person stops.

    Raises:
        Ended: The person stops, or gets up from a shared laptop.
    """
    before: TaskList | None = None
    at = 0
    while True:
        found = task_list(c.audit)
        if found != before:
            before, at = found, found.tasks.index(found.next)
        match await c.ask(_shown(c, found, at)):
            case Chosen(row):
                at = row
                await _open(c, found.tasks[row])
            case Pressed("n"):
                if await c.may_change():
                    await from_paper(c)
            case Pressed("c"):
                raise Ended("seats")


def _shown(c: Conversation, found: TaskList, at: int) -> ChoicePage:
    place = _("your tasks")
    saved = _("Saved on this computer only. Next: {task}.").format(task=found.next.name)
    actions = []
    if c.audit.now.in_use:
        words = _("Type in what you wrote on paper, by a question's number.")
        actions.append(Action("n", _("number"), words))
    if c.seat:
        told = _("Close your answers, so that someone else can sit down here.")
        actions.append(Action("c", _("change seat"), told))
    return ChoicePage(
        heading=program_title(),
        place=f"{c.seat}: {place}" if c.seat else place,
        lines=(*texts(saved), *pack_question_lines(c.audit.catalogue)),
        rows=tuple(
            Row(task.name, task.status, group=group_words(task.group), quiet=task.done)
            for task in found.tasks
        ),
        highlighted=at,
        actions=tuple(actions),
        help=_("These are your tasks. Press Enter to open the one you are on."),
        back=False,
    )


async def _open(c: Conversation, task: Task) -> None:
    """Open the page that a task stands for."""
    if task.opens in CHANGING and not await c.may_change():
        return
    match task.opens:
        case "accounts":
            await (change_accounts(c) if task.done else choose_accounts(c))
        case "section":
            await section(c, task.key)
        case "answers":
            if await check_answers(c):
                await show_plan(c)
        case "pack":
            await read(c, task.name, pack_lines(c.audit.catalogue))
        case "card":
            await show_card(c, c.audit.catalogue.cards[task.card])
        case other:
            await _FLOWS[other](c)


_FLOWS: dict[str, Callable[[Conversation], Awaitable[None]]] = {
    "recheck": recheck,
    "changes": changes,
    "plan": show_plan,
    "demo": play_demo,
    "uk": where_you_live,
    "kept": what_we_keep,
}
