"""A show of hands: numbers that the presenter types, and the file that keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from textual import getters
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.present import hands_help, hands_title, kept_counts_words
from securecllr.presenter.counts import counts_file
from securecllr.presenter.deck import RoomPage
from securecllr.presenter.session import MOST_HANDS, counted
from securecllr.profile import files
from securecllr.profile.paths import folder_here, output_path
from securecllr.reports.save import save_as, save_new
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command
from securecllr.tui.screens.text_screen import TextScreen
from securecllr.tui.session_app import SessionApp
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.field import Field
from securecllr.tui.widgets.paragraphs import Paragraphs

_LONGEST = 20


class HandsPage(BaseScreen[None]):
    """Takes as many numbers as there is to put hands up for."""

    app = getters.app(SessionApp)

    def __init__(self, asked: RoomPage) -> None:
        super().__init__(_("a show of hands"))
        self._asked = asked

    def compose_body(self) -> Iterable[Widget]:
        """Return the question, what to type, and the field."""
        yield Static(Content(hands_title(self._asked)), classes="heading")
        yield Paragraphs(texts(hands_help(self._asked)))
        yield ErrorLine()
        yield Field(id="field", max_length=_LONGEST)

    def own_commands(self) -> list[Command]:
        """Return writing it down, and going back."""
        return [
            Command("enter", _("write down"), _("Write the numbers down."), self.enter),
            Command("escape", _("back"), _("Go back."), lambda: self.dismiss(None)),
        ]

    def help_here(self) -> str:
        """Return what to type."""
        return hands_help(self._asked)

    def ready(self) -> None:
        """Begin with what was written down before."""
        before = self.app.session.counts.get(self._asked.question, [])
        field = self.query_one(Field)
        field.value = " ".join(map(str, before))
        field.cursor_position = len(field.value)
        field.focus()

    def on_input_submitted(self) -> None:
        """Write the numbers down, at Enter."""
        self.enter()

    def enter(self) -> None:
        """Write them down, where they are as many numbers as there are answers."""
        found = re.findall(r"[^\s,;]+", self.query_one(Field).value)
        right = all(n.isascii() and n.isdecimal() and int(n) <= MOST_HANDS for n in found)
        if not right or len(found) != len(self._asked.hands):
            self.problem(hands_help(self._asked))
            return
        hands = [int(number) for number in found]
        question = self._asked.question
        self.app.counts_here = True
        self.app.move(lambda s: counted(s, question, hands))
        self.dismiss(None)


def keep_counts(app: SessionApp) -> None:
    """Keep the counts in a file, and say where it is."""
    try:
        path = _save(app, counts_file(app.session, app.pages, app.today))
    except UserError as error:
        app.push_screen(TextScreen(_("The counts are not kept"), texts(str(error))))
        return
    app.kept_counts = app.session.counts
    app.push_screen(TextScreen(_("The counts are kept"), texts(*kept_counts_words(path))))


def _save(app: SessionApp, data: bytes) -> Path:
    """Save them in the file that was named, or under a free name; later on in the same one.

    Raises:
        UserError: They cannot be saved, or there is another file of that name.
    """
    if app.kept is not None:
        path = app.kept[0]
        files.replace(path, data, app.kept[1])
    elif app.counts is None:
        name = f"securecllr-counts-{app.today}.toml"
        path = save_new(output_path(name, here=folder_here()), data)
    elif save_as(path := app.counts, data, lambda: False):
        pass
    else:
        raise UserError(
            _("There is a file of that name, and it was not touched."),
            where=str(path),
            remedy=_("Open the notes again with another name after -o."),
        )
    app.kept = path, files.stamp_of(path)
    return path
