"""One action: why it matters, what to do with it, and the steps for each account it is open on."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.audit.plan import Action
from securecllr.catalogue.model import HowTo
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, capital, minutes
from securecllr.messages.plan import about_lines, action_title, member_lines
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.screens.asking import Asking, Flow
from securecllr.tui.screens.doing import choose_when, say_done
from securecllr.tui.screens.stepped import Stepped
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.paragraphs import Paragraphs


class ActionPage(Stepped):
    """An action of the plan, in full."""

    def __init__(self, action: Action) -> None:
        super().__init__(_("your plan"))
        self._action = action

    def compose_body(self) -> Iterable[Widget]:
        """Give the title, the reason, and what can be done."""
        audit = self.cllr.audit
        yield Static(Content(action_title(self._action, audit.names())), classes="heading")
        yield Paragraphs(about_lines(audit, self._action))
        yield ChoiceList(
            [
                Row(_("I have done it")),
                Row(_("Choose when I will do it")),
                Row(_("Go back to my plan")),
            ],
            id="rows",
        )

    def ready(self) -> None:
        """Show the steps."""
        self.show_steps()
        self.query_one(ChoiceList).focus(scroll_visible=False)

    def steps(self) -> tuple[str, list[Line]]:
        """Give the steps for each account that the action is open on."""
        audit, members = self.cllr.audit, self._action.members
        names = audit.names()
        device = self.cllr.settings.device
        lines: list[Line] = []
        for member in members:
            if len(members) > 1:
                name = names[member.check.account.id].listed
                heading = Line(f"{name}: {minutes(member.minutes)}", "heading")
                lines += [GAP, heading] if lines else [heading]
            lines += member_lines(member, device, audit.today)
        first = capital(minutes(self._action.first.minutes))
        return _("How to do it, about {minutes}").format(minutes=first), lines

    def rests_on(self) -> Iterable[HowTo]:
        """Give the steps for each account."""
        return [member.how_to for member in self._action.members]

    def own_commands(self) -> list[Command]:
        """Give what can be done with an action."""
        rows = self.query_one(ChoiceList)
        return [
            Command("enter", _("choose"), _("Do what the line you are on says."), rows.open),
            Command("d", _("I have done it"), _("Say that you have done it."), self.done),
            Command("w", _("choose when"), _("Say when you will do it."), self.when),
            Command("escape", _("back"), _("Go back to the plan."), lambda: self.dismiss(None)),
            *self.step_commands(),
        ]

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Follow the steps on your phone or computer. Then say what you saw.")

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Do what the line says."""
        (self.done, self.when, lambda: self.dismiss(None))[event.row]()

    def done(self) -> None:
        """Say that it is done, then go back to the plan."""
        self._ask(say_done(self._action))

    def when(self) -> None:
        """Say when it will be done, then go back to the plan."""
        self._ask(choose_when(self._action))

    def _ask(self, flow: Flow) -> None:
        def then(_result: None) -> None:
            self.dismiss(None)  # given back, it would be waited for, and never come

        if self.cllr.may_change():
            self.app.push_screen(Asking(flow, self._place), then)
