"""The question page: one question, its answers, and how to look below them, or beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.audit.numbers import question_numbers
from securecllr.audit.page import Option, QuestionPage, alarm_after, choices_after
from securecllr.audit.recheck import Again
from securecllr.catalogue.model import TWO_STEP, HowTo
from securecllr.i18n import _
from securecllr.messages.answers import earlier_words, saved_words
from securecllr.messages.lines import Line, texts
from securecllr.messages.reading import alarm_lines
from securecllr.messages.recheck import why_words
from securecllr.messages.steps import checking_lines, checking_title
from securecllr.profile.state import Key
from securecllr.tui.base_screen import Problem, TopLine
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.reading import Reading
from securecllr.tui.screens.stepped import Stepped
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.paragraphs import Paragraphs


class QuestionScreen(Stepped):
    """Asks from one question on to the end of its account, in place."""

    DEFAULT_CSS = """
    QuestionScreen {
        & #question { text-style: bold; height: auto; }
    }
    """

    def __init__(
        self,
        key: Key,
        *,
        only: bool = False,
        again: Sequence[Again] = (),
        numbered: bool = False,
    ) -> None:
        """Ask from a question on.

        Args:
            key: The question.
            only: Whether to ask just this one, and then close.
            again: A re-check: what to ask instead of the account's questions, ``key`` among it.
                The earlier answer is shown beside each, and never filled in.
            numbered: Whether to show each question's number, for whoever types in from paper.
        """
        super().__init__()
        self._key = key
        self._only = only
        self._again = list(again)
        self._numbered = numbered
        self._chosen_anew = False
        self.went_back = False

    # -- what it shows -----------------------------------------------------------------

    def compose_body(self) -> Iterable[Widget]:
        """Give the question, why it is asked, the answer on file, the error, the answers."""
        yield Static(classes="notice")
        yield Static(id="question", classes="heading")
        yield Paragraphs(id="about")
        yield ErrorLine()
        yield ChoiceList(mark="one", id="rows")

    def ready(self) -> None:
        """Show the first question."""
        self._show()

    @property
    def page(self) -> QuestionPage | None:
        """What the walk says that this page shows."""
        page = self.cllr.audit.page(self._key)
        if page is None or not self._again:
            return page
        return replace(page, number=self._place_again + 1, total=len(self._again))

    @property
    def _place_again(self) -> int:
        """At which place of a re-check this question is."""
        return [again.check.key for again in self._again].index(self._key)

    def _show(self, notice: str = "") -> None:
        """Show a question in place: the focus stays on the answers."""
        page = self.page
        if page is None:
            self.dismiss(None)
            return
        self._place = _("{place}: question {n} of {total}").format(
            place=page.place, n=page.number, total=page.total
        )
        if self._numbered:
            numbers = question_numbers(self.cllr.audit.catalogue)
            number = numbers[page.check.kind.id, page.check.control.id]
            self._place = f"{number}. {self._place}"
        self.query_one(TopLine).show(self._place)
        self.query_one("#question", Static).update(Content(page.question))
        reason = why_words(self._again[self._place_again]) if self._again else ""
        about = [reason, page.hint, _("Why we ask: {why}").format(why=page.why)]
        if page.earlier is not None:
            about.append(earlier_words(page.earlier))
        self.query_one("#about", Paragraphs).show(texts(*(text for text in about if text)))
        said = self.query_one(".notice", Static)
        said.update(Content(notice))
        said.set_class(bool(notice), "-shown")
        self._clear_problem()
        self._show_rows(page)
        self.show_steps()
        self.query_one("#body", VerticalScroll).scroll_home(animate=False, immediate=True)

    def _show_rows(self, page: QuestionPage) -> None:
        """Show the answers: none is chosen, unless one on file still counts and can be kept."""
        kept = None
        if page.earlier is not None and page.can_be_kept and not self._again:
            kept = next(
                (o.number - 1 for o in page.options if o.answer == page.earlier.answer), None
            )
        self._chosen_anew = False
        rows = self.query_one(ChoiceList)
        rows.show(
            [Row(option.text) for option in page.options],
            chosen=frozenset() if kept is None else frozenset({kept}),
            highlighted=kept,
        )
        rows.focus(scroll_visible=False)

    def steps(self) -> tuple[str, list[Line]]:
        """Give how to check, for the device that the person uses."""
        page = self.page
        if page is None:
            return "", []
        looks = _('Looks different? Choose "I\'m not sure", or press G to get help.')
        lines = [*checking_lines(page, self.cllr.settings.device), *texts(looks)]
        return checking_title(page), lines

    def rests_on(self) -> Iterable[HowTo]:
        """Give the steps of this question."""
        return [] if self.page is None else [part.how_to for part in self.page.steps]

    # -- what can be done --------------------------------------------------------------

    def own_commands(self) -> list[Command]:
        """Give what can be done with a question."""
        rows = self.query_one(ChoiceList)
        return [
            Command(
                "space",
                _("choose"),
                _("Choose the answer you are on."),
                lambda: rows.choose(rows.highlighted),
            ),
            Command("enter", _("continue"), _("Save the answer and go on."), self.go_on),
            Command("escape", _("back"), _("Go back. Nothing is lost."), self.go_back),
            *self.step_commands(),
            *self._demo_command(),
        ]

    def _demo_command(self) -> list[Command]:
        """Give the demo, where the question is on the second step."""
        if self.page is None or self.page.check.control.id != TWO_STEP:
            return []
        words = _("See how 2-step verification works. Nothing is kept.")
        return [Command("t", _("try it"), words, self.try_it)]

    def try_it(self) -> None:
        """Open the demo; coming back leads here again."""
        from securecllr.tui.screens.demo import DemoPage

        self.app.push_screen(DemoPage())

    def help_page(self) -> str:
        """Say what this page is for."""
        return _('Choose the answer that fits, then press Enter. "I\'m not sure" is fine.')

    def on_choice_list_opened(self) -> None:
        """Enter on an answer goes on."""
        self.go_on()

    def on_choice_list_chosen(self) -> None:
        """What was missing is there now."""
        self._chosen_anew = True
        self._clear_problem()

    def go_on(self) -> None:
        """Save the chosen answer and show the next question; or say what is missing."""
        page, rows = self.page, self.query_one(ChoiceList)
        if page is None:
            return
        if not rows.chosen:
            missing = _("Choose an answer: press Space on it, or type its number.")
            self.query_one(ErrorLine).say(missing)
            self.problem(missing)
            return
        if not self._chosen_anew:
            self._next("")  # the answer on file stays
            return
        option = page.options[min(rows.chosen)]
        if choices_after(page.check, option.answer):
            self._ask_choice(page, option)
        else:
            self._save(page, option, None)

    def go_back(self) -> None:
        """Go to the question before, or out of the account at its first."""
        before = self._beside(-1)
        if before is None:
            self.went_back = True
            self.dismiss(None)
            return
        self._key = before
        self._show()

    # -- what is saved -----------------------------------------------------------------

    def _ask_choice(self, page: QuestionPage, option: Option) -> None:
        """Ask which one, then save."""
        offered = choices_after(page.check, option.answer)
        answered = False

        async def flow(asking: Asking) -> None:
            nonlocal answered
            chosen = await asking.one_of(
                page.check.control.choices_question or "",
                [other.text for other in offered],
                words=texts(page.note) if page.note else (),
            )
            if chosen is not None:
                answered = True
                self._save(page, option, offered[chosen].choice)

        self.app.push_screen(Asking(flow, page.place))

    def _save(self, page: QuestionPage, option: Option, choice: str | None) -> None:
        """Save, and open the alarm card if there is cause; then go on."""
        self.cllr.audit.answer(page.check, option.answer, choice=choice, reason=option.reason)
        catalogue = self.cllr.audit.catalogue
        if card := alarm_after(catalogue, page.check, option.answer):
            kind, device = page.check.kind.id, self.cllr.settings.device
            lines = alarm_lines(catalogue, card, kind, device)
            self.app.push_screen(Reading(card.title, lines, page.place))
        self._next(saved_words(option))

    def _next(self, notice: str) -> None:
        """Show the next open question of this account, or close after its last."""
        following = self._beside(+1)
        if following is None:
            self._close()
            return
        self._key = following
        self._show(notice)

    def _beside(self, step: int) -> Key | None:
        """Give the question after this one (+1) or before it (-1), or None at an end."""
        if self._only:
            return None
        if not self._again:
            audit = self.cllr.audit
            return audit.after(self._key) if step > 0 else audit.before(self._key)
        place = self._place_again + step
        return self._again[place].check.key if 0 <= place < len(self._again) else None

    def _close(self) -> None:
        """Close, also from below a card that has just been opened."""
        if self.app.screen is self:
            self.dismiss(None)
        else:
            self.app.call_later(self._close_when_on_top)

    def _close_when_on_top(self) -> None:
        if self.app.screen is self:
            self.dismiss(None)
        else:
            self._leaving = True

    _leaving = False

    def on_screen_resume(self) -> None:
        """Coming back from a card after the last question: close as well."""
        if self._leaving and self.is_mounted:
            self.dismiss(None)

    def _clear_problem(self) -> None:
        self.query_one(ErrorLine).clear()
        self.query_one(Problem).clear()
