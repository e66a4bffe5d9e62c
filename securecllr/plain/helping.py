"""The pages that are read: help, the hard words, who can help, the cards."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.catalogue.model import Card, HowTo
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.messages.origins import origin_lines, origins_title
from securecllr.messages.reading import (
    alarm_lines,
    card_lines,
    glossary_lines,
    help_contact_lines,
)
from securecllr.messages.steps import has_two_devices
from securecllr.plain.session import Session


def write(session: Session, lines: Iterable[Line], indent: str = "") -> None:
    """Write lines of a page as plain text."""
    for line in lines:
        if line.kind == "step":
            session.lines.numbered([line.text], line.number)
        elif line.kind == "heading":
            session.lines.say(line.text)
        else:
            session.lines.say(f"{indent}{line.text}", indent=indent)


def other_device(session: Session, how_tos: Iterable[HowTo]) -> dict[str, str]:
    """Give the key for the steps on the other device, where they differ at all."""
    if not has_two_devices(how_tos):
        return {}
    if session.settings.device == "phone":
        return {"c": _("steps for a computer")}
    return {"p": _("steps for a phone")}


def help_page(session: Session, how_tos: Iterable[HowTo] = ()) -> None:
    """Say which keys work everywhere, what the hard words mean, and where some steps come from."""
    lines = session.lines
    lines.heading(_("Help"))
    session.report_bug()
    lines.say(
        _("Type what you see at the front of a line, then press Enter."),
        _("b goes back. s saves and stops: you can carry on later. Nothing is ever lost."),
        _('There is no time limit. "I\'m not sure" is a good answer.'),
        _("On the list of tasks, t changes the settings."),
    )
    lines.heading(_("Words we use"))
    for line in glossary_lines(session.audit.catalogue):
        lines.say(line.text, indent="   ")
    get_help(session)
    if origins := origin_lines(how_tos):
        lines.heading(origins_title())
        write(session, origins)


def get_help(session: Session) -> None:
    """Say who can help. Nothing is sent."""
    session.lines.heading(_("Get help"))
    write(session, help_contact_lines(session.audit.catalogue))


def show_card(session: Session, card: Card) -> None:
    """Show a card: what to know, then what to do."""
    session.lines.heading(card.title)
    write(session, card_lines(card))


def show_alarm(session: Session, card: Card, kind: str) -> None:
    """Show at once what to do, such as if someone has got in, with this platform's own steps."""
    session.lines.heading(card.title)
    write(session, alarm_lines(session.audit.catalogue, card, kind, session.settings.device))
