"""A when-then plan for an action, in two boxes that are filled in beforehand."""

from __future__ import annotations

from dataclasses import replace

from securecllr.audit.plan import Action
from securecllr.flows.accounts import ask_words
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import InputPage
from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.plan import action_title, planned_words
from securecllr.profile.model import LONGEST_TEXT


async def choose_when(c: Conversation, action: Action) -> None:
    """Ask when an action will be done, and on what. Going back from the second asks the first."""
    when, using = _("get home today"), _("my phone")
    while True:
        first = await _ask(c, action, _("When I ..."), when)
        if first is None:
            return
        second = await _ask(c, action, _("I will do it using ..."), using)
        if second is not None:
            break
        when = first
    c.audit.plan_when(action.first, first, second)
    c.say(planned_words(first, second))


async def _ask(c: Conversation, action: Action, heading: str, text: str) -> str | None:
    """Ask for one of the two. Return None for going back."""
    words = texts(
        action_title(action, c.audit.names()),
        _("People who say when and how are more likely to do it."),
    )
    page = InputPage(
        heading=heading,
        place=_("your plan"),
        lines=tuple(words),
        text=text,
        limit=LONGEST_TEXT,
        help=_("Type a few words, then go on."),
    )
    while (typed := await ask_words(c, page)) == "":
        page = replace(page, text="", error=_("Type a few words, or go back."))
    return typed
