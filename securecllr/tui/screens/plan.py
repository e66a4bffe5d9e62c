"""The plan: one thing to do first, three more, the rest on asking; done, and when-then."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.audit.plan import Action
from securecllr.i18n import _, ngettext
from securecllr.messages.answers import sealed_words, signed_off_words
from securecllr.messages.lines import GAP, minutes, texts
from securecllr.messages.plan import (
    NAMED_IN_PLACE,
    about_lines,
    action_title,
    first_title,
    in_place_summary,
    in_place_words,
    not_a_grade,
    nothing_to_do,
    second_step_missing,
)
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.commands import Command
from securecllr.tui.layout import TALL, Row
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.doing import choose_when, say_done
from securecllr.tui.screens.reading import Reading
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.paragraphs import Paragraphs


class PlanPage(BaseScreen[None]):
    """What to do, in order. Enter shows how.

    A low window has to show more than the first action: there the top line is heading enough, and
    one thing of those in place is named.
    """

    DEFAULT_CSS = """
    PlanPage {
        &.-short .heading, &.-tiny .heading { display: none; }
    }
    """

    def __init__(self, *, just_signed: bool = False) -> None:
        super().__init__(_("your plan"))
        self._more = False
        self._just_signed = just_signed
        self._actions: list[Action | None] = []

    def compose_body(self) -> Iterable[Widget]:
        """Give the heading, what is in place, and the actions."""
        yield Static(classes="notice")
        yield Static(Content(_("Your plan")), classes="heading")
        yield Paragraphs(id="in-place")
        yield ChoiceList(id="actions", tight=True)
        yield Paragraphs(id="after")

    def own_commands(self) -> list[Command]:
        """Give what can be done with the plan."""
        rows = self.query_one(ChoiceList)
        plan = self.cllr.audit.plan()
        enter = (_("go on"), _("Go back to your tasks."))
        if plan.actions:
            enter = (_("how to"), _("Show the steps of the action you are on."))
        commands = [Command("enter", *enter, rows.open)]
        if plan.actions:
            commands += [
                Command("d", _("done"), _("Say that you have done it."), self.done),
                Command("w", _("when"), _("Say when you will do it."), self.when),
            ]
        commands.append(
            Command("escape", _("back"), _("Go back to your tasks."), lambda: self.dismiss(None))
        )
        if plan.later and not self._more:
            commands.append(Command("m", _("more"), _("Show what is for later."), self.show_more))
        commands.append(
            Command("r", _("reminder"), _("Save a reminder for your calendar."), self.remind)
        )
        if self.cllr.audit.now.answers:
            words = _("Save your plan to read or print, or a copy to give to someone.")
            commands.append(Command("t", _("take home"), words, self.take_home))
        if plan.in_place:
            commands.append(
                Command("v", _("in place"), _("See what is in place already."), self.in_place)
            )
        return commands

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("This is what to do, in order. Start with the first. Enter shows how.")

    def ready(self) -> None:
        """Show the plan."""
        self.show_plan()

    def come_back(self) -> None:
        """Show the plan as it is now."""
        self.show_plan()

    def show_plan(self) -> None:
        """Work the plan out anew and set it."""
        audit = self.cllr.audit
        plan = audit.plan()
        attestation = audit.now.attestation
        said = self.query_one(".notice", Static)
        if self._just_signed and attestation is not None:
            words = f"{signed_off_words(attestation)} {sealed_words(audit, attestation)}"
            said.update(Content(words))
            said.add_class("-shown")
        self._say_in_place(self.app.size.height)
        rows = self.query_one(ChoiceList)
        if plan.first is None:
            self._actions = []
            rows.show(
                [
                    Row("", kind="gap"),
                    Row(first_title(plan), kind="heading"),
                    Row(nothing_to_do(audit), kind="text"),
                    Row("", kind="gap"),
                    Row(_("Go back to my tasks")),
                ]
            )
        else:
            self._set_actions(rows)
        after = [*second_step_missing(audit, plan), not_a_grade()]
        self.query_one("#after", Paragraphs).show([GAP, *texts(*after)])
        self.refresh_commands()
        rows.focus(scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """Name as much of what is in place as there is room for."""
        super().on_resize(event)
        self._say_in_place(event.size.height)

    def _say_in_place(self, height: int) -> None:
        named = NAMED_IN_PLACE if height >= TALL else 1
        summary = in_place_summary(self.cllr.audit.plan(), self.cllr.audit.names(), named)
        self.query_one("#in-place", Paragraphs).show(texts(summary) if summary else ())

    def _set_actions(self, rows: ChoiceList) -> None:
        """Set the first action with its reason and minutes, three more, and how many are left."""
        audit = self.cllr.audit
        plan = audit.plan()
        names = audit.names()
        first = plan.actions[0]
        listed = [Row("", kind="gap"), Row(first_title(plan), kind="heading")]
        listed.append(Row(action_title(first, names)))
        listed += [Row(line.text, kind="text", inset=3) for line in about_lines(audit, first)]
        self._actions = [None, None, first] + [None] * (len(listed) - 3)

        def add(heading: str, actions: tuple[Action, ...]) -> None:
            listed.extend([Row("", kind="gap"), Row(heading, kind="heading")])
            self._actions.extend([None, None])
            for action in actions:
                listed.append(Row(action_title(action, names), minutes(action.first.minutes)))
                self._actions.append(action)

        count = len(plan.next_three)
        if count:
            add(ngettext("Then this one", "Then these {n}", count).format(n=count), plan.next_three)
        later = len(plan.later)
        if later and self._more:
            add(_("Later"), plan.later)
        elif later:
            more = ngettext("{n} more thing for later.", "{n} more things for later.", later)
            listed.extend([Row("", kind="gap"), Row(more.format(n=later), kind="text")])
            self._actions.extend([None, None])
        rows.show(listed)

    @property
    def _action(self) -> Action | None:
        """The action that is highlighted."""
        place = self.query_one(ChoiceList).highlighted
        return self._actions[place] if place < len(self._actions) else None

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Show how to do one; or go back, where there is nothing to do."""
        action = self._actions[event.row] if event.row < len(self._actions) else None
        if action is None:
            self.dismiss(None)
            return
        from securecllr.tui.screens.action import ActionPage

        self.app.push_screen(ActionPage(action))

    def show_more(self) -> None:
        """Show what is for later as well."""
        self._more = True
        self.show_plan()

    def remind(self) -> None:
        """Save a reminder for a calendar."""
        from securecllr.tui.screens.coming_back import RemindPage

        self.app.push_screen(RemindPage())

    def take_home(self) -> None:
        """Save the plan to read or print, or a copy of the answers to give away."""
        from securecllr.tui.screens.take_home import TakeHomePage

        self.app.push_screen(TakeHomePage())

    def in_place(self) -> None:
        """List what is in place."""
        audit = self.cllr.audit
        lines = texts(*(f"  {text}" for text in in_place_words(audit.plan(), audit.names())))
        self.app.push_screen(Reading(_("Already in place"), lines))

    def done(self) -> None:
        """Say that the highlighted action is done."""
        if (action := self._action) is not None and self.cllr.may_change():
            self.app.push_screen(Asking(say_done(action), _("your plan")))

    def when(self) -> None:
        """Say when the highlighted action will be done."""
        if (action := self._action) is not None and self.cllr.may_change():
            self.app.push_screen(Asking(choose_when(action), _("your plan")))
