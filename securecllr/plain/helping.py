"""The pages that are read: help, the hard words, who can help, what is kept, the cards."""

from __future__ import annotations

from securecllr.catalogue.model import Card, HowTo
from securecllr.plain.session import Session
from securecllr.words import _


def help_page(session: Session) -> None:
    """Say which keys work everywhere, and what the hard words mean."""
    lines = session.lines
    lines.heading(_("Help"))
    lines.say(
        _("Type what you see at the front of a line, then press Enter."),
        _("b goes back. s saves and stops: you can carry on later. Nothing is ever lost."),
        _('There is no time limit. "I\'m not sure" is a good answer.'),
    )
    lines.heading(_("Words we use"))
    for term in session.walk.catalogue.glossary:
        lines.say(f"{term.word}: {term.meaning}", indent="   ")
    get_help(session)


def get_help(session: Session) -> None:
    """Say who can help. Nothing is sent."""
    session.lines.heading(_("Get help"))
    session.lines.say(
        _("Ask your council's IT team, or the democratic services team."),
        _("You can show them this screen. We send nothing to anyone."),
        _("Never tell anyone a password or a code, whoever they say they are."),
    )


def what_we_keep(session: Session) -> None:
    """Say what is kept, where, who sees it, and how to delete it."""
    lines = session.lines
    lines.heading(_("What we keep, and how to delete it"))
    lines.say(
        _("We keep your answers, the kinds of account you use, and the dates."),
        _("We never ask for a password, a code, an email address, a name or a phone number."),
        _("They are in this file, on this computer only:"),
        f"   {session.walk.store.path}",
        _("Nobody sees it unless you show them. Nothing is sent anywhere."),
        _("The file is not locked. Anyone who uses this computer as you can read it."),
        _("To keep a copy, copy that file. To delete your answers, delete it."),
    )


def show_card(session: Session, card: Card) -> None:
    """Show a card: what to know, then what to do."""
    session.lines.heading(card.title)
    session.lines.say(*card.text)
    session.lines.numbered(card.steps)


def show_hacked(session: Session, kind: str) -> None:
    """Show at once what to do if someone has got in, with this platform's own way back."""
    catalogue = session.walk.catalogue
    if card := catalogue.cards.get("hacked"):
        show_card(session, card)
    how_to = catalogue.how_to(kind, "hacked")
    if how_to is not None and how_to.has_steps:
        session.lines.heading(_("For {name}").format(name=catalogue.kinds[kind].name))
        show_how_to(session, how_to)


def show_how_to(session: Session, how_to: HowTo, *, fix: bool = True) -> None:
    """Show one platform's steps for the device that the person uses, careful words first."""
    lines = session.lines
    phone = session.settings.device == "phone"
    steps = how_to.steps or (how_to.phone if phone else how_to.computer)
    missing = how_to.no_phone if phone else how_to.no_computer
    if how_to.careful:
        lines.say(_("Before you change anything: {text}").format(text=how_to.careful))
    if not how_to.steps:
        lines.say(_("On your phone") if phone else _("On a computer"))
    if not steps and missing:
        lines.say(missing)
        steps = how_to.computer if phone else how_to.phone
    lines.numbered(steps)
    if how_to.expect:
        lines.say(how_to.expect)
    if fix and how_to.fix:
        lines.say(_("If you do not, carry on from there:"))
        lines.numbered(how_to.fix, len(steps) + 1)
    if how_to.link:
        lines.say(_("Straight there, if you are signed in: {link}").format(link=how_to.link))
    if how_to.also_called:
        lines.say(
            _("Some screens say: {labels}.").format(
                labels=", ".join(f'"{label}"' for label in how_to.also_called)
            )
        )
