"""Taking the plan home: asks in which letters, saves the page, says where it is."""

from __future__ import annotations

import asyncio

from securecllr.errors import Trouble
from securecllr.report.taking_home import (
    take_home,
    take_home_choices,
    take_home_lines,
    take_home_question,
)
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.reading import Reading
from securecllr.wording.lines import texts
from securecllr.words import _


class TakeHomePage(Asking):
    """Asks, saves, and shows where the page is."""

    def __init__(self) -> None:
        super().__init__(_ask, _("your plan"))


async def _ask(page: Asking) -> None:
    choice = await page.one_of(
        take_home_question(), list(take_home_choices()), words=texts(*take_home_lines())
    )
    if choice is None:
        return
    app = page.cllr

    def made() -> list[str]:
        try:
            return list(take_home(app.walk, app.settings.device, choice))
        except Trouble as trouble:
            return [str(trouble)]

    # To load what writes it takes longer than a key press may.
    said = await asyncio.to_thread(made)
    app.call_later(app.push_screen, Reading(_("Take home"), texts(*said)))
