"""Who is sitting here: the names on a shared laptop, or a new one. It opens no answers itself."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.seats import new_seat_lines, seats_lines, seats_title
from securecllr.profile.seats import new_name
from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.base_screen import BaseScreen, Problem
from securecllr.tui.commands import Command
from securecllr.tui.layout import Row
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.field import Field
from securecllr.tui.widgets.paragraphs import Paragraphs

_LONGEST = 40


class SeatsApp(BaseApp[str]):
    """Ends with the name that was chosen, or with none."""

    def __init__(self, names: list[str]) -> None:
        """Open it.

        Args:
            names: The seats that there are.
        """
        super().__init__(Settings())
        self.names = names

    def get_default_screen(self) -> SeatsPage:
        """Give its only page."""
        return SeatsPage(self.names)


class SeatsPage(BaseScreen[None]):
    """A list of names; the last line is for a new one."""

    DEFAULT_CSS = """
    SeatsPage {
        & #names, & #field { margin-top: 1; }
        & #field { display: none; }
        &.-new #field { display: block; }
        &.-new #names { display: none; }
    }
    """

    def __init__(self, names: list[str]) -> None:
        super().__init__(_("shared laptop"))
        self._names = names

    def compose_body(self) -> Iterable[Widget]:
        """Give the words, the names, and the field for a new one."""
        yield Static(Content(seats_title()), classes="heading")
        yield Paragraphs(seats_lines())
        yield Paragraphs(id="new", classes="gap-above")
        yield ChoiceList([Row(name) for name in [*self._names, _("Someone new")]], id="names")
        yield Field(id="field", max_length=_LONGEST)

    def own_commands(self) -> list[Command]:
        """Give opening, and going back to the list."""
        found = [Command("enter", _("open"), _("Open the answers of this name."), self.enter)]
        if self.has_class("-new"):
            found.append(Command("escape", _("back"), _("Go back to the list."), self.back))
        return found

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Choose your name, or the last line if you are new here.")

    def ready(self) -> None:
        """Stand on the first name."""
        self.query_one(ChoiceList).focus(scroll_visible=False)

    def enter(self) -> None:
        """Open the name that is on the line, or that was typed."""
        rows = self.query_one(ChoiceList)
        if not self.has_class("-new"):
            rows.open()
            return
        try:
            name = new_name(self.query_one(Field).value, self._names)
        except UserError as error:
            self.problem(str(error))
        else:
            self.app.exit(name)

    def on_choice_list_opened(self, event: ChoiceList.Opened) -> None:
        """Open a name, or ask for a new one."""
        if event.row < len(self._names):
            self.app.exit(self._names[event.row])
            return
        self.add_class("-new")
        self.query_one("#new", Paragraphs).show(new_seat_lines())
        self.query_one(Field).focus()
        self.refresh_commands()

    def on_input_submitted(self) -> None:
        """Enter in the field opens the name."""
        self.enter()

    def back(self) -> None:
        """Go back to the list."""
        self.remove_class("-new")
        self.query_one("#new", Paragraphs).show(())
        self.query_one(Problem).clear()
        self.query_one(Field).value = ""
        self.query_one(ChoiceList).focus(scroll_visible=False)
        self.refresh_commands()
