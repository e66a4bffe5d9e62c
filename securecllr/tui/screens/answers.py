"""Check your answers, change any, and sign off (rules C1 to C4)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.audit.checks import Check
from securecllr.i18n import _
from securecllr.messages.answers import (
    answer_on_file,
    asked_by_another_set,
    listed_checks,
    missing_words,
    thought_so,
)
from securecllr.messages.lines import texts
from securecllr.tui.base_screen import BaseScreen, Problem
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.question import QuestionScreen
from securecllr.tui.widgets.choice_list import ChoiceList


class AnswersPage(BaseScreen[None]):
    """Every answer, by account; Enter changes the one that is highlighted."""

    def __init__(self) -> None:
        super().__init__(_("check your answers"))
        self._checks: list[Check | None] = []
        self._looking: list[Check] = []
        self._last_look: QuestionScreen | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Give the heading, what signing off is, and the answers."""
        yield Static(Content(_("Check your answers before you sign off")), classes="heading")
        yield Static(
            Content(_("Nothing is signed off until you press F. You can change any answer."))
        )
        yield ChoiceList(id="answers")

    def own_commands(self) -> list[Command]:
        """Give what can be done with the answers."""
        rows = self.query_one(ChoiceList)
        commands = [
            Command("enter", _("change"), _("Change the answer you are on."), rows.open),
            Command("f", _("sign off"), _("Sign off, then see your plan."), self.sign_off),
            Command("escape", _("back"), _("Go back to your tasks."), lambda: self.dismiss(None)),
        ]
        if thought_so(self.cllr.audit):
            commands.insert(
                2,
                Command(
                    "l",
                    _('look at each "I think so"'),
                    _('Look now at each answer that says "I think so".'),
                    self.look_now,
                ),
            )
        return commands

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Read your answers. Press Enter to change one, or F to sign off.")

    def ready(self) -> None:
        """Show the answers."""
        self.show_answers()

    def come_back(self) -> None:
        """Show the answers as they are now; carry on looking, where that was begun."""
        self.show_answers(keep=True)
        self._look_at_next()

    def show_answers(self, *, keep: bool = False) -> None:
        """Set the answers under the names of their accounts."""
        audit = self.cllr.audit
        names = audit.names()
        rows: list[Row] = []
        self._checks = []
        account = ""
        for check in listed_checks(audit):
            if check.account.id != account:
                account = check.account.id
                rows += [Row("", kind="gap"), Row(names[account].listed, kind="heading")]
                self._checks += [None, None]
            rows.append(Row(check.control.name, answer_on_file(audit, check)))
            self._checks.append(check)
        if others := asked_by_another_set(audit):
            rows += [Row("", kind="gap"), Row(others, kind="text")]
            self._checks += [None, None]
        self.query_one(Problem).clear()
        listed = self.query_one(ChoiceList)
        listed.show(rows, highlighted=listed.highlighted if keep else None)
        listed.focus(scroll_visible=False)
        self.refresh_commands()

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Change one answer, and come straight back."""
        check = self._checks[event.row] if self._checks else None
        if check is not None and self.cllr.may_change():
            self.app.push_screen(QuestionScreen(check.key, only=True))

    def look_now(self) -> None:
        """Ask each "I think so" again, one after the other."""
        if not self.cllr.may_change():
            return
        self._looking = thought_so(self.cllr.audit)
        self._last_look = None
        self._look_at_next()

    def _look_at_next(self) -> None:
        """Ask the next one, where there is one. Going back from one ends the looking."""
        if self._last_look is not None and self._last_look.went_back:
            self._looking = []
        if self._looking:
            self._last_look = QuestionScreen(self._looking.pop(0).key, only=True)
            self.app.push_screen(self._last_look)

    def sign_off(self) -> None:
        """Ask for the declaration; then show the plan."""
        audit = self.cllr.audit
        if not audit.now.answers:
            self.problem(_("There is nothing to sign off yet. Answer a question first."))
            return
        if not self.cllr.may_change():
            return
        signed = False

        async def flow(page: Asking) -> None:
            nonlocal signed
            missing = missing_words(audit)
            words = []
            if missing:
                words = texts(
                    _("These have questions with no answer yet. You can still sign off now."),
                    *(f"   {text}" for text in missing),
                )
            words += texts(
                _('"I\'m not sure" is fine. We do not ask your name.'),
                _("These are your own answers, not a test of your accounts."),
            )
            ticked = await page.ticks(
                _("Sign off"),
                [audit.catalogue.declaration.text, _("Someone was helping me.")],
                words=words,
                needs=_("Tick the first line with Space if you agree, or go back with Esc."),
            )
            if ticked is not None:
                assisted = 1 in ticked
                if audit.seals:
                    # The keyring may ask for its own password, and take its time: not on our loop.
                    await asyncio.to_thread(audit.sign_off, assisted=assisted)
                else:
                    audit.sign_off(assisted=assisted)
                signed = True

        def then(_result: None) -> None:
            if signed:
                from securecllr.tui.screens.plan import PlanPage

                self.app.switch_screen(PlanPage(just_signed=True))

        self.app.push_screen(Asking(flow, _("sign off")), then)
