"""Typing in what was written on paper: asks for a question's number, and goes on from there."""

from __future__ import annotations

from securecllr.tui.screens.asking import Asking
from securecllr.wording.lines import texts
from securecllr.wording.numbers import (
    keys_of_number,
    number_lines,
    number_problem,
    number_question,
    which_account,
)
from securecllr.words import _


class NumberPage(Asking):
    """Asks for the number, and for the account where there are several of the kind."""

    def __init__(self) -> None:
        super().__init__(_ask, _("from paper"))


async def _ask(page: Asking) -> None:
    walk = page.cllr.walk
    typed: str | None = ""
    problem = ""
    while True:
        words = texts(_("Error: {text}").format(text=problem)) if problem else number_lines()
        typed = await page.text(number_question(), typed or "", words=words)
        if typed is None:
            return
        keys = keys_of_number(walk, typed)
        if keys:
            break
        problem = number_problem(walk, typed)
    chosen: int | None = 0
    if len(keys) > 1:
        names = walk.names()
        chosen = await page.one_of(which_account(), [names[key[0]].listed for key in keys])
    if chosen is None:
        return
    from securecllr.tui.screens.question import QuestionScreen

    page.cllr.call_later(page.cllr.push_screen, QuestionScreen(keys[chosen], numbered=True))
