"""Taking something home: asks what, saves it, says where it is. A shared copy is shown first."""

from __future__ import annotations

import asyncio

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import GAP, texts
from securecllr.reports.save import own_folder
from securecllr.reports.shared_copy import (
    SharedCopy,
    copy_title,
    copy_words,
    make_copy,
    write_copy,
)
from securecllr.reports.taking_home import (
    SHARED_COPY,
    take_home,
    take_home_choices,
    take_home_lines,
    take_home_question,
)
from securecllr.tui.commands import Command
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.reading import Reading


class TakeHomePage(Asking):
    """Asks, saves, and shows where it is."""

    def __init__(self) -> None:
        super().__init__(_ask, _("your plan"))


async def _ask(page: Asking) -> None:
    choice = await page.one_of(
        take_home_question(), list(take_home_choices()), words=texts(*take_home_lines())
    )
    if choice is None:
        return
    app = page.cllr
    if choice == SHARED_COPY:
        try:
            folder = own_folder(app.audit.store.path)
            shown: Reading = CopyPage(make_copy(app.audit, folder=folder))
        except UserError as error:
            shown = Reading(_("Take home"), texts(str(error)))
        app.call_later(app.push_screen, shown)
        return

    def made() -> list[str]:
        try:
            return list(take_home(app.audit, app.settings.device, choice))
        except UserError as error:
            return [str(error)]

    # To load what writes it takes longer than a key press may.
    said = await asyncio.to_thread(made)
    app.call_later(app.push_screen, Reading(_("Take home"), texts(*said)))


class CopyPage(Reading):
    """Shows all that a shared copy would hold. Y writes it; to go back writes nothing."""

    def __init__(self, copy: SharedCopy) -> None:
        content = texts(*copy.data.decode().splitlines())
        about = texts(*copy_words(copy), _("Press Y to write it, or Esc to leave it."))
        super().__init__(copy_title(), [*about, GAP, *content], _("shared copy"))
        self._copy = copy

    def own_commands(self) -> list[Command]:
        """Give writing it, and the way back."""
        write = Command("y", _("write it"), _("Yes: write the shared copy."), self.write)
        leave = _("Go back. Nothing is written.")
        return [write, Command("escape", _("back"), leave, self.leave)]

    def help_page(self) -> str:
        """Say what this page is for."""
        return _("Read what the copy would hold. Y writes it. Esc goes back and writes nothing.")

    def write(self) -> None:
        """Write it, and say where it is."""
        try:
            said = texts(*write_copy(self._copy))
        except UserError as error:
            said = texts(str(error))
        self.app.call_later(self.app.push_screen, Reading(_("Take home"), said))
        self.leave()
