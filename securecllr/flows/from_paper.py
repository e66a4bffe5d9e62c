"""Typing in what was written on paper: a question's number, and the account where several fit."""

from __future__ import annotations

from securecllr.audit.question_numbers import checks_numbered
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, InputPage, Row
from securecllr.flows.visit import visit
from securecllr.i18n import _
from securecllr.messages.from_paper import number_problem
from securecllr.messages.lines import texts
from securecllr.profile.state import Key

_LONGEST = 10


async def from_paper(c: Conversation) -> None:
    """Ask for a number until there is a question of it, then ask from there on."""
    key = await _ask_number(c)
    if key is not None:
        await visit(c, key[0], key, numbered=True)


async def _ask_number(c: Conversation) -> Key | None:
    error, text = "", ""
    while True:
        typed = await c.text(
            InputPage(
                heading=_("Which number is on the paper?"),
                place=_("from paper"),
                lines=tuple(
                    texts(_("It stands before the question, such as 10.1. The next follow on."))
                ),
                error=error,
                text=text,
                limit=_LONGEST,
                help=_("Type the number of a question on the paper, then go on."),
            )
        )
        if typed is None:
            return None
        found = checks_numbered(c.audit.catalogue, c.audit.checks(), typed)
        if keys := [check.key for check in found]:
            return keys[0] if len(keys) == 1 else await _ask_account(c, keys)
        error, text = number_problem(c.audit, typed), typed


async def _ask_account(c: Conversation, keys: list[Key]) -> Key | None:
    names = c.audit.names()
    row = await c.choose(
        ChoicePage(
            heading=_("Which account is it about?"),
            place=_("from paper"),
            rows=tuple(Row(names[account].listed) for account, _control in keys),
            question=True,
        )
    )
    return None if row is None else keys[row]
