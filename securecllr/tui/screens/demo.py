"""The 2-step verification demo: shows what ``twostep.play`` says, and tells it what was done."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Static

from securecllr.demo.player import Player
from securecllr.demo.qr import Picture, modules, typed_key_in_two
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.demo import (
    box_words,
    demo_place,
    offered_lines,
    offered_title,
    phone_line,
    rows_words,
    saved_picture_words,
    slide_choices,
)
from securecllr.messages.lines import GAP, texts
from securecllr.tui.base_screen import BaseScreen, Problem, TopLine
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.screens.reading import Reading
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.code_field import CodeField
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.qr_code import Square, has_room


class DemoPage(BaseScreen[None]):
    """One page for every scene."""

    DEFAULT_CSS = """
    DemoPage {
        & #demo { height: auto; }
        & #told { width: 1fr; height: auto; }
        & #square { display: none; margin-right: 1; }
        & #rows, & #field { margin-top: 1; }
        & #happened { margin-top: 1; text-style: bold; }
        & #field { display: none; }
        & #words.-after { margin-top: 1; }
        &.-square #words, &.-short #words, &.-tiny #words { margin-top: 0; }
        &.-code #field { display: block; }
        &.-code #rows { display: none; }
        &.-square #square { display: block; }
        &.-square TopLine { border: none; height: 1; }
        &.-square KeyBar { border: none; }
        &.-tiny #rows, &.-tiny #field, &.-tiny #happened { margin-top: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._play = Player(lambda: self.cllr.audit.moment().timestamp())
        self._picture = Picture(Path.home())
        self._phone = False
        self._drawn: tuple[str, str] = ("", "")

    # -- what it is made of ------------------------------------------------------------

    def compose_body(self) -> Iterable[Widget]:
        """Give the square, and beside it the words and what can be done."""
        with Horizontal(id="demo"):
            yield Square(modules(self._play.site.secret))
            with Vertical(id="told"):
                yield Static(classes="heading", id="heading")
                yield Paragraphs(id="lead")
                yield Paragraphs(id="words")
                yield Paragraphs(id="phone")
                yield CodeField(id="field")
                yield Paragraphs(id="happened")
                yield ChoiceList(id="rows")

    def own_commands(self) -> list[Command]:
        """Give what can be done on this page of the scene."""
        shown = self._play.shown
        enter = {
            "choice": (_("choose"), _("Choose the answer you are on.")),
            "code": (_("check"), _("Check the code that you typed.")),
            "next": (_("go on"), _("Do what the line you are on says.")),
        }.get(shown.wants, (_("choose"), _("Do what the line you are on says.")))
        found = [Command("enter", *enter, self.enter)]
        if shown.phone and shown.wants == "code":
            words = _("hide the phone") if self._phone else _("no phone")
            told = _("No app? Let the screen play the phone.")
            found.append(Command("p", words, told, self.play_phone))
        if shown.square:
            told = _("Save the square as a picture.")
            found.append(Command("i", _("picture"), told, self.save_picture))
            if has_room(self.app.size, big=True):
                told = _("Draw the square in another way, if your phone cannot read it.")
                found.append(Command("b", _("big"), told, self.make_big))
        if shown.wants != "end":
            found.append(Command("n", _("skip"), _("Go to the next scene."), self.skip))
        found.append(Command("escape", _("back"), _("Go back."), self.back))
        found.append(Command("x", _("leave"), _("Leave the demo."), self.leave))
        return found

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("This is a demo. Nothing here is real, and nothing is kept.")

    def help_here(self) -> str:
        """Say what the box is for."""
        if isinstance(self.focused, CodeField):
            return _("Type the 6 numbers from your phone. Press Enter to check them.")
        return super().help_here()

    def ready(self) -> None:
        """Begin; and look each second whether the phone's numbers have changed."""
        self.set_interval(1.0, self._tick)
        self.show_page()

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        self._picture.delete()

    # -- what is shown -----------------------------------------------------------------

    def show_page(self) -> None:
        """Show the page of now, from its top."""
        shown = self._play.shown
        self.query_one(Problem).clear()
        self.query_one(TopLine).show(demo_place(shown))
        self.query_one("#heading", Static).update(Content(shown.title))
        self.set_class(shown.wants == "code", "-code")
        self.query_one("#happened", Paragraphs).show(
            texts(shown.happened) if shown.happened else ()
        )
        rows, field = self.query_one(ChoiceList), self.query_one(CodeField)
        field.value = ""
        rows.show([Row(text) for text in rows_words(shown)])
        self.query_one("#lead", Paragraphs).show(texts(*shown.lead))
        self.query_one("#words").set_class(bool(shown.lead), "-after")
        self._show_words()
        self._show_phone()
        (field if shown.wants == "code" else rows).focus(scroll_visible=False)
        self.refresh_commands()
        self.call_after_refresh(self._settle)

    def _show_words(self) -> None:
        """Show the words; the square where it belongs and has room; the key to type with it."""
        shown = self._play.shown
        room = has_room(self.app.size)
        self.set_class(shown.square and room, "-square")
        lines = texts(*shown.words)
        if shown.square:
            no_square = _(
                "This window is too small for the square. Type the key, or save a picture of it."
            )
            lines += [GAP] if room else texts(no_square)
            key = typed_key_in_two(self._play.site.secret)
            lines += texts(_("The key:"), *(f"   {half}" for half in key))
        self.query_one("#words", Paragraphs).show(lines)

    def _show_phone(self) -> None:
        """Show what the phone shows, where the screen plays it or both are compared."""
        shown = self._play.shown
        self._drawn = self._play.phone_words
        wanted = shown.phone and (self._phone if shown.wants == "code" else shown.compares)
        line = phone_line(shown, *self._drawn) if wanted else ""
        self.query_one("#phone", Paragraphs).show(texts(line) if line else ())

    def _tick(self) -> None:
        if self._play.phone_words != self._drawn:
            self._show_phone()

    def on_resize(self, event: Resize) -> None:
        """Show the square only where there is room for it."""
        super().on_resize(event)
        square = self.query_one(Square)
        if square.big and not has_room(self.app.size, big=True):
            square.make_big(big=False)
        self._show_words()
        self.refresh_commands()

    # -- what keys do ------------------------------------------------------------------

    def enter(self) -> None:
        """Do what the line or the box stands for."""
        if self._play.shown.wants == "code":
            self._check()
        else:
            rows = self.query_one(ChoiceList)
            rows.open()

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Choose, move the clock, or go on."""
        play, wants = self._play, self._play.shown.wants
        if wants == "end":
            (self.for_real, self.offered, self.leave)[event.row]()
            return
        if wants == "choice":
            play.choose(event.row)
        elif wants == "clock" and event.row < len(slide_choices()):
            play.slide((-1, 1)[event.row])
            self._show_words()
            return
        else:
            play.go_on()
        self.show_page()

    def on_input_submitted(self) -> None:
        """Enter in the box checks the code."""
        self._check()

    def _check(self) -> None:
        """Try what was typed. What is not let in stays in the box, to be mended."""
        refused = self._play.enter(self.query_one(CodeField).value)
        if refused:
            self.problem(refused)
        else:
            self.show_page()

    def on_code_field_refused(self) -> None:
        """Say what the box is for, before somebody types a password of theirs."""
        self.problem(f"{box_words()} {_('For the keys below, press Tab first.')}")

    def action_next_part(self) -> None:
        """Lead from what went wrong to the keys: typing on leads back to the box by itself."""
        if isinstance(self.focused, Problem):
            self.query_one(KeyBar).focus()
        else:
            super().action_next_part()

    def play_phone(self) -> None:
        """Let the screen play the phone, or stop that."""
        self._phone = not self._phone
        self._show_phone()
        self.refresh_commands()
        self.query_one(CodeField).focus(scroll_visible=False)
        self.call_after_refresh(self._settle)

    def save_picture(self) -> None:
        """Save the square as a picture, and say where."""
        try:
            path = self._picture.save(self._play.site.secret)
        except UserError as error:
            self.problem(f"{error.what} {error.remedy}")
            return
        lines = texts(*saved_picture_words(path))
        self.app.push_screen(Reading(_("The square as a picture"), lines))

    def make_big(self) -> None:
        """Draw the square in full blocks, or in half blocks again."""
        square = self.query_one(Square)
        square.make_big(big=not square.big)

    def skip(self) -> None:
        """Go to the next scene."""
        self._play.skip()
        self.show_page()

    def back(self) -> None:
        """Go back a scene; at the beginning, leave."""
        if self._play.back():
            self.show_page()
        else:
            self.leave()

    def leave(self) -> None:
        """Leave the demo."""
        self.dismiss(None)

    def offered(self) -> None:
        """Show what each platform offers."""
        self.app.push_screen(Reading(offered_title(), offered_lines(self.cllr.audit)))

    def for_real(self) -> None:
        """Open the question on the real second step: the email account's first."""
        from securecllr.tui.screens.accounts import ChooseAccounts
        from securecllr.tui.screens.question import QuestionScreen

        if not self.cllr.may_change():
            return
        app, key, below = self.app, self.cllr.audit.first_two_step(), self.app.screen_stack[-2]
        self.dismiss(None)
        if isinstance(below, QuestionScreen) and below.page and below.page.check.key == key:
            return  # the demo was opened from that question: it is there already
        app.call_later(app.push_screen, QuestionScreen(key) if key else ChooseAccounts())
