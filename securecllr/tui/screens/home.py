"""Home: the list of tasks, the one that comes next highlighted. Resuming is one key (rule H1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.i18n import _
from securecllr.messages.packs import pack_question_lines
from securecllr.messages.reading import program_title
from securecllr.messages.seats import change_seat
from securecllr.messages.tasks import CHANGING, Task, TaskList, group_words, task_list
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.paragraphs import Paragraphs

if TYPE_CHECKING:
    from securecllr.tui.app import CllrApp


class Home(BaseScreen[None]):
    """The page that every other one comes back to."""

    def __init__(self, seat: str = "") -> None:
        super().__init__(f"{seat}: {_('your tasks')}" if seat else _("your tasks"))
        self._tasks: list[Task | None] = []
        self._shown: TaskList | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Give the heading, the next step, the list."""
        yield Static(Content(program_title()), classes="heading")
        yield Static(id="next")
        yield Paragraphs(pack_question_lines(self.cllr.audit.catalogue))
        yield ChoiceList(id="tasks")

    def own_commands(self) -> list[Command]:
        """Give what can be done with the list."""
        rows = self.query_one(ChoiceList)
        found = [
            Command("enter", _("open"), _("Open the task you are on."), rows.open),
        ]
        if self.cllr.audit.now.in_use:
            words = _("Type in what you wrote on paper, by a question's number.")
            found.append(Command("n", _("number"), words, self.by_number))
        if self.cllr.seat:
            told = _("Close your answers, so that someone else can sit down here.")
            found.append(Command("c", change_seat(), told, self.cllr.change_seat))
        return found

    def by_number(self) -> None:
        """Type in what was written on paper."""
        if self.cllr.may_change():
            from securecllr.tui.screens.numbered import NumberPage

            self.app.push_screen(NumberPage())

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("These are your tasks. Press Enter to open the one you are on.")

    def ready(self) -> None:
        """Show where the person stands."""
        self.show_tasks()

    def come_back(self) -> None:
        """Show where the person stands now."""
        self.show_tasks()

    def show_tasks(self) -> None:
        """Work the list out anew. Stand on what comes next, or where nothing has changed, stay."""
        found = task_list(self.cllr.audit)
        same = found == self._shown
        self._shown = found
        rows, self._tasks = _rows(found)
        self.query_one("#next", Static).update(
            Content(_("Saved on this computer only. Next: {task}.").format(task=found.next.name))
        )
        tasks = self.query_one(ChoiceList)
        here = tasks.highlighted if same else self._tasks.index(found.next)
        tasks.show(rows, highlighted=here)
        tasks.focus(scroll_visible=False)
        self.refresh_commands()  # with the first account comes a key
        # From the top, where what comes next is said; then as far down as it stands.
        self.query_one("#body").scroll_home(animate=False, immediate=True)
        self.call_after_refresh(tasks.keep_in_view)

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Open the page that a task stands for."""
        task = self._tasks[event.row]
        if task is not None:
            open_task(self, task)


def open_task(page: BaseScreen[None], task: Task) -> None:
    """Open the page that a task stands for, on top of the list."""
    app = page.cllr
    if task.opens in CHANGING and not app.may_change():
        return
    if task.opens == "recheck":
        from securecllr.tui.screens.coming_back import recheck

        recheck(app)
    else:
        app.push_screen(_page_of(app, task))


def _page_of(app: CllrApp, task: Task) -> BaseScreen[None]:  # noqa: PLR0911 - a list of pages
    """Make the page that a task stands for. Each is loaded when it is opened for the first time."""
    match task.opens:
        case "accounts":
            from securecllr.tui.screens.accounts import ChangeAccounts, ChooseAccounts

            return ChangeAccounts() if task.done else ChooseAccounts()
        case "section":
            from securecllr.tui.screens.question import QuestionScreen

            return QuestionScreen(task.key)
        case "changes":
            from securecllr.tui.screens.coming_back import ChangesPage

            return ChangesPage()
        case "answers":
            from securecllr.tui.screens.answers import AnswersPage

            return AnswersPage()
        case "plan":
            from securecllr.tui.screens.plan import PlanPage

            return PlanPage()
        case "demo":
            from securecllr.tui.screens.demo import DemoPage

            return DemoPage()
        case "uk":
            from securecllr.tui.screens.uk import UkPage

            return UkPage()
        case "kept":
            from securecllr.tui.screens.kept import KeptPage

            return KeptPage(app.audit)
    return _page_to_read(app, task)


def _page_to_read(app: CllrApp, task: Task) -> BaseScreen[None]:
    """Make the page of a card, or of a council's pack."""
    from securecllr.messages.packs import pack_lines
    from securecllr.messages.reading import card_lines
    from securecllr.tui.screens.reading import Reading

    if task.opens == "pack":
        return Reading(task.name, pack_lines(app.audit.catalogue))
    card = app.audit.catalogue.cards[task.card]
    return Reading(card.title, card_lines(card))


def _rows(found: TaskList) -> tuple[list[Row], list[Task | None]]:
    """Set the tasks under the names of their groups; what is no task stands as None."""
    rows: list[Row] = []
    tasks: list[Task | None] = []
    group = ""
    for task in found.tasks:
        if task.group != group:
            group = task.group
            rows += [Row("", kind="gap"), Row(group_words(task.group), kind="heading")]
            tasks += [None, None]
        rows.append(Row(task.name, task.status, quiet=task.done))
        tasks.append(task)
    return rows, tasks
