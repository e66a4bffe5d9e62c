"""Pages that are read: help, who can help, a card, and the card that opens in an alarm."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.catalogue.model import Card, HowTo
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import Page, TextPage
from securecllr.i18n import _
from securecllr.messages.help_pages import (
    alarm_lines,
    glossary_lines,
    help_contact_lines,
)
from securecllr.messages.lines import GAP, Line, texts
from securecllr.messages.origins import origin_lines, origins_title


async def read(
    c: Conversation,
    heading: str,
    lines: Iterable[Line],
    place: str = "",
    help: str = "",  # noqa: A002
    sources: tuple[HowTo, ...] = (),
) -> None:
    """Show something to read until the person has.

    Args:
        c: The conversation.
        heading: Its heading.
        lines: What there is to read.
        place: Where in the program it opens.
        help: What the page is for.
        sources: The steps that it shows.
    """
    await c.ask(
        TextPage(
            heading=heading,
            lines=tuple(lines),
            place=place,
            help=help or _("This page is to read."),
            sources=sources,
        )
    )


async def get_help(c: Conversation) -> None:
    """Show who can help. Nothing is sent."""
    await read(c, _("Get help"), help_contact_lines(c.audit.catalogue, c.audit.now.about))


async def alarm(c: Conversation, card: Card, kind: str, place: str = "") -> None:
    """Show at once what to do, such as if someone has got in, with the platform's own steps.

    Args:
        c: The conversation.
        card: Such as the one on being hacked.
        kind: The id of the kind of account that it is about; "" where nobody knows.
        place: Where in the program it opens.
    """
    await read(c, card.title, alarm_lines(c.audit.catalogue, card, kind, c.device), place)


async def explain(c: Conversation, page: Page) -> None:
    """Show the help of a page: what it is for, its keys, hard words, where steps come from."""
    about = [line.text for line in page.lines if line.kind == "about"]
    lines = texts(*about, *([page.help] if page.help else []))
    if own := c.dialog.keys:
        keys = [*((action.key.upper(), action.help) for action in page.actions), *own]
        lines += [GAP, Line(_("Keys on that page"), "heading")]
        lines += texts(*(f"  {key}: {what}" for key, what in keys))
    lines += [GAP, Line(_("Words we use"), "heading"), *glossary_lines(c.audit.catalogue)]
    contacts = help_contact_lines(c.audit.catalogue, c.audit.now.about)
    lines += [GAP, Line(_("Get help"), "heading"), *contacts]
    if origins := origin_lines(page.sources):
        lines += [GAP, Line(origins_title(), "heading"), *origins]
    await read(c, _("Help"), lines, _("help"))
