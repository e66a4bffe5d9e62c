"""A when-then plan for an action, on one page: a moment to choose, or one in own words."""

from __future__ import annotations

from msgspec.structs import replace

from securecllr.audit.plan import Action
from securecllr.flows.accounts import ask_words
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, InputPage, Row
from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.plan import action_title, planned_words
from securecllr.profile.model import LONGEST_TEXT


async def choose_when(c: Conversation, action: Action) -> None:
    """Ask when an action will be done, and save it. It stays on the plan, and is counted."""
    moments = _moments()
    when: str | None = None
    while when is None:
        row = await c.choose(
            ChoicePage(
                heading=_("When will you do it?"),
                place=_("your plan"),
                lines=tuple(texts(*_about(c, action))),
                rows=(
                    *(Row(_("When I {moment}").format(moment=moment)) for moment in moments),
                    Row(_("At another moment, in my own words")),
                ),
                question=True,
                help=_("Choose a moment that comes by itself. It stays on your plan."),
            )
        )
        if row is None:
            return
        when = moments[row] if row < len(moments) else await _own_words(c, action)
    using = _("my phone") if c.device == "phone" else _("my computer")
    c.audit.plan_when(action.first, when, using)
    c.say(planned_words(when, using))


def _moments() -> list[str]:
    """Return moments that come by themselves, as they stand after "When I". None names a day."""
    return [
        _("have finished my breakfast"),
        _("sit down with a cup of tea"),
        _("charge my phone in the evening"),
        _("wait for a meeting to begin"),
        _("sit down on Sunday afternoon"),
    ]


def _about(c: Conversation, action: Action) -> tuple[str, str]:
    return (
        action_title(action, c.audit.names()),
        _("People who say when they will do it are more likely to do it."),
    )


async def _own_words(c: Conversation, action: Action) -> str | None:
    """Ask for a moment in the person's own words. Return None for going back."""
    page = InputPage(
        heading=_("When I ..."),
        place=_("your plan"),
        lines=tuple(texts(*_about(c, action))),
        limit=LONGEST_TEXT,
        help=_("Type a few words, then go on."),
    )
    while (typed := await ask_words(c, page)) == "":
        page = replace(page, text="", error=_("Type a few words, or go back."))
    return typed
