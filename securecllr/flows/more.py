"""The menu behind "More" at home: paper, reminder, demo, changes, settings, what is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from securecllr.flows.accounts import choose_accounts
from securecllr.flows.coming_back import changes, remind
from securecllr.flows.conversation import Conversation
from securecllr.flows.erasure import what_we_keep
from securecllr.flows.from_paper import from_paper
from securecllr.flows.help_pages import read
from securecllr.flows.pages import ChoicePage, Row
from securecllr.flows.settings import change_settings
from securecllr.flows.take_home import take_home
from securecllr.i18n import _
from securecllr.messages.help_pages import kept_title
from securecllr.messages.packs import pack_lines


async def more(c: Conversation) -> None:
    """Show the menu, and open what is chosen, until the person goes back."""
    at = 0
    while True:
        items = _items(c)
        row = await c.choose(
            ChoicePage(
                heading=_("More"),
                place=_("more"),
                rows=tuple(Row(text) for text, _opens in items),
                highlighted=at,
                help=_("Choose a line to open it."),
            )
        )
        if row is None:
            return
        at = row
        await items[row][1](c)


def _items(c: Conversation) -> list[tuple[str, Callable[[Conversation], Awaitable[object]]]]:
    items: list[tuple[str, Callable[[Conversation], Awaitable[object]]]] = [
        (_("On paper, or a copy to give to someone"), take_home),
        (_("A reminder for your calendar"), remind),
        (_("See how 2-step verification works: a demo, about 6 minutes"), _demo),
        (_("Say what has changed: new phone, a helper, an election"), _if_may_change(changes)),
        (_("Your accounts: add, change, take off"), _if_may_change(choose_accounts)),
        (_("About you: your phone, your council"), _if_may_change(_about)),
        (_("Type in what you wrote on paper"), _if_may_change(from_paper)),
        (_("Settings"), change_settings),
        (kept_title(), what_we_keep),
    ]
    if c.audit.catalogue.packs or c.audit.catalogue.refused:
        items.append((_pack_title(), _pack))
    return items


def _if_may_change(
    opens: Callable[[Conversation], Awaitable[object]],
) -> Callable[[Conversation], Awaitable[object]]:
    async def when_it_may(c: Conversation) -> None:
        if await c.may_change():
            await opens(c)

    return when_it_may


async def _demo(c: Conversation) -> None:
    from securecllr.flows.after_demo import play_demo

    await play_demo(c)


async def _about(c: Conversation) -> None:
    from securecllr.flows.about import about_you

    await about_you(c)


async def _pack(c: Conversation) -> None:
    await read(c, _pack_title(), pack_lines(c.audit.catalogue))


def _pack_title() -> str:
    return _("Your council's own questions")
