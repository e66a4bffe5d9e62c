"""Typing in what was written on paper: asks for a question's number, and goes on from there."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.numbers import (
    keys_of_number,
    number_problem,
    which_account,
)
from securecllr.tui.screens.asking import Asking


class NumberPage(Asking):
    """Asks for the number, and for the account where there are several of the kind."""

    def __init__(self) -> None:
        super().__init__(_ask, _("from paper"))


async def _ask(page: Asking) -> None:
    audit = page.cllr.audit
    typed: str | None = ""
    problem = ""
    while True:
        words = (
            texts(_("Error: {text}").format(text=problem))
            if problem
            else texts(_("It stands before the question, such as 10.1. The next ones follow on."))
        )
        typed = await page.text(_("Which number is on the paper?"), typed or "", words=words)
        if typed is None:
            return
        keys = keys_of_number(audit, typed)
        if keys:
            break
        problem = number_problem(audit, typed)
    chosen: int | None = 0
    if len(keys) > 1:
        names = audit.names()
        chosen = await page.one_of(which_account(), [names[key[0]].listed for key in keys])
    if chosen is None:
        return
    from securecllr.tui.screens.question import QuestionScreen

    page.cllr.call_later(page.cllr.push_screen, QuestionScreen(keys[chosen], numbered=True))
