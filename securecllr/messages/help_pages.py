"""Pages to read: the welcome, what is kept, who can help, the hard words, the cards."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import HACKED, Card, Catalogue, DataController
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, steps, texts
from securecllr.messages.origins import looked_words
from securecllr.messages.steps import Device, how_to_lines, last_checked
from securecllr.profile.model import About


def program_title() -> str:
    """Return the title of the first page and of home."""
    return _("Check your social media security")


def welcome_lines() -> list[Line]:
    """Return what this is, how long it takes, and how to know that it is no trick."""
    return texts(
        _("Find out in about five minutes what matters most about your accounts."),
        _("Then put it right, one step at a time, with your phone in your hand."),
        _("Not sure that this is real? Ask your council before you start."),
    )


def promise_lines(*, shared: bool = False) -> list[Line]:
    """Return what is kept and who sees it; ``shared`` says that several people use this laptop."""
    who_sees = (
        _("This laptop is shared. A name keeps your answers apart, and locks nothing.")
        + " "
        + _("Anyone at this laptop can open them. They stay on it until they are moved to you.")
        if shared
        else _("Your answers stay on this device. Nobody else sees them.")
    )
    return texts(
        who_sees,
        _("We never ask for a password, a code, an address or a user name."),
        not_graded_words(),
        not_official_words(),
    )


def not_graded_words() -> str:
    """Return that no answer is a bad one."""
    return _('Nobody is graded. "I\'m not sure" is a good answer.')


def not_official_words() -> str:
    """Return that this tool speaks for no council body and no platform."""
    return _("This is not an official tool of any council body or platform.")


def wrong_title() -> str:
    """Return the words that lead to what to do when something has gone wrong."""
    return _("Something has gone wrong: hacked, abused, impersonated, who to call")


def kept_title() -> str:
    """Return the title of the page on what is kept."""
    return _("What we keep, and how to delete it")


def kept_lines(where: list[str], catalogue: Catalogue) -> list[Line]:
    """Return what is kept, where, who sees it, how to delete it, and who answers for copies."""
    return texts(
        _("We keep your answers, the kinds of account you use, and the dates."),
        _("We never ask for a password, a code, an email address, a name or a phone number."),
        *where,
        *data_controller_lines(catalogue),
    )


def kept_on_shared_words(profile: str, folder: str) -> list[str]:
    """Return where a seat's answers and files are, who can read them, how they leave the laptop."""
    return [
        _("They are in this file, on this shared laptop only:"),
        f"   {profile}",
        _("What you save here goes into this folder:"),
        f"   {folder}",
        _("Nothing is sent anywhere, and nothing is locked."),
        _("Anyone at this laptop can open your answers, and read what you have saved."),
        _("Whoever lends you the laptop can move all of it to a stick for you, to take home."),
        _("To delete everything, use D below."),
    ]


def kept_in_file_words(profile: str) -> list[str]:
    """Return where a profile on disk is, who can read it, how to copy and how to delete it."""
    return [
        _("They are in this file, on this computer only:"),
        f"   {profile}",
        _("Nobody sees it unless you show them. Nothing is sent anywhere."),
        _("The file is not locked. Anyone who uses this computer as you can read it."),
        _("To keep a copy, copy that file. To delete everything, use D below."),
    ]


def data_controller_lines(catalogue: Catalogue) -> list[str]:
    """Return who answers for shared copies, where the council's pack says so."""
    return [data_controller_words(catalogue.data)] if catalogue.data else []


def data_controller_words(data: DataController) -> str:
    """Return who answers for the copies that people share, as the council's pack says."""
    who = _("{name} is the data controller for any copy that you share with it.").format(
        name=data.controller
    )
    return " ".join(filter(None, (who, data.purpose, data.keeps)))


def cannot_change(audit: Audit) -> list[Line]:
    """Return why nothing can be saved here, as it is shown now; nothing, where it can.

    Another window may have the profile, or may have ended just now and left something new.
    """
    known = audit.store.size
    if not audit.store.may_add():
        return texts(
            only_look_words(),
            _("To change something, close the other window first. Then do it here."),
            _("Nothing is lost."),
        )
    if audit.store.size != known:
        return texts(*window_closed_words())
    return []


def window_closed_words() -> tuple[str, str]:
    """Return that the other window has closed, and what can be done now."""
    return _("The other window has closed. What it saved is here too."), _("You can go on here.")


def only_look_words() -> str:
    """Return that another window has the answers."""
    return _("Your answers are open in another window, so here you can only look.")


def help_contact_lines(catalogue: Catalogue, about: About | None = None) -> list[Line]:
    """Return who can help; ``about`` says what kind of council there is to ask."""
    return texts(
        *who_to_ask(catalogue, about),
        _("You can show them this screen. We send nothing to anyone."),
        never_tell_words(),
    )


def never_tell_words() -> str:
    """Return the rule that holds for whoever asks for a password or a code."""
    return _("Never tell anyone a password or a code, whoever they say they are.")


def who_to_ask(catalogue: Catalogue, about: About | None = None) -> list[str]:
    """Return who can help: whom the council's pack names, where it does."""
    contact = catalogue.help
    if contact is None and about is not None and about.council == "parish":
        return [_("Ask your council's clerk, or someone you trust who knows phones.")]
    if contact is None:
        return [_("Ask your council's IT team, or the democratic services team.")]
    return council_help(catalogue)


def council_help(catalogue: Catalogue) -> list[str]:
    """Return whom the council's pack says to ask; nothing where it does not say."""
    contact = catalogue.help
    if contact is None:
        return []
    return [_("Ask {contact}.").format(contact=contact.contact), *contact.how]


def council_end(catalogue: Catalogue) -> list[str]:
    """Return what the council's pack says at the end of a session: whom to ask, who holds data."""
    return [*council_help(catalogue), *data_controller_lines(catalogue)]


def glossary_lines(catalogue: Catalogue) -> list[Line]:
    """Return what the hard words mean."""
    return texts(*(f"{term.word}: {term.meaning}" for term in catalogue.glossary))


def card_lines(card: Card) -> list[Line]:
    """Return a card: what to know, what to do, and where that comes from."""
    return [*texts(*card.text), *card_steps_lines(card)]


def card_steps_lines(card: Card) -> list[Line]:
    """Return what a card says to do, and where that comes from."""
    return [*steps(card.steps), *texts(looked_words(card))]


def locked_out_lines(catalogue: Catalogue, kind: str, device: Device) -> list[Line]:
    """Return a platform's own way back in; where none is known, the card on being hacked."""
    own = own_steps_lines(catalogue, HACKED, kind, device)
    return own or card_lines(catalogue.cards[HACKED])


def own_steps_lines(catalogue: Catalogue, card: str, kind: str, device: Device) -> list[Line]:
    """Return a platform's own steps for a card, by its id; nothing where it has none."""
    how_to = catalogue.how_to(kind, card)
    if how_to is None or not how_to.has_steps:
        return []
    return [*how_to_lines(how_to, device), *texts(last_checked(how_to, old=False))]


def alarm_lines(catalogue: Catalogue, card: Card, kind: str, device: Device) -> list[Line]:
    """Return a card that is opened at once, with a platform's own steps where it has any.

    Args:
        catalogue: Where the steps are.
        card: Such as the one on being hacked.
        kind: The id of a kind of account; "" where nobody knows which it is about.
        device: For which device the steps are.
    """
    lines = card_lines(card)
    if own := own_steps_lines(catalogue, card.id, kind, device):
        name = catalogue.kinds[kind].name
        lines += [GAP, Line(_("For {name}").format(name=name), "heading"), *own]
    return lines
