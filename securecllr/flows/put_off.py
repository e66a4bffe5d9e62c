"""Putting an action off to a day. It stays counted, and comes back on that day."""

from __future__ import annotations

from datetime import date, timedelta

from securecllr.audit.dates import valid_until
from securecllr.audit.plan import Action
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import day, texts
from securecllr.messages.plan import action_title


async def put_off(c: Conversation, action: Action) -> None:
    """Ask until when, and save it."""
    days = _days(c.audit.today)
    row = await c.choose(
        ChoicePage(
            heading=_("When would you like to do it?"),
            place=_("later"),
            lines=tuple(texts(action_title(action, c.audit.names()))),
            rows=(
                Row(_("Leave it on my plan, with no day")),
                *(Row(text, day(when)) for text, when in days),
            ),
            question=True,
            help=_("Choose a day. It stays on your plan, and is counted."),
        )
    )
    if row:
        c.audit.put_off(action, days[row - 1][1])
        c.say(_("Put off until {date}. It stays on your plan.").format(date=day(days[row - 1][1])))


def _days(today: date) -> list[tuple[str, date]]:
    return [
        (_("Tomorrow"), today + timedelta(days=1)),
        (_("In a week"), today + timedelta(weeks=1)),
        (_("In a month"), valid_until(today, 1)),
        (_("In three months"), valid_until(today, 3)),
    ]
