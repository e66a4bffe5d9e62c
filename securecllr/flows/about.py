"""About you: which phone, and what kind of council. What cannot apply is left out from then on."""

from __future__ import annotations

from contextlib import aclosing

from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import Back, ChoicePage, GoOn, GridPage, GridRow, Marked, Row
from securecllr.i18n import _, capital
from securecllr.messages.lines import texts
from securecllr.profile.model import CouncilType, Phone

_PHONES: tuple[Phone, ...] = ("iphone", "android", "none")
_COUNCILS: tuple[CouncilType, ...] = ("principal", "parish", "unsure")


async def about_you(c: Conversation) -> bool:
    """Ask for both on one page, and save each as it is said. Return False for going back."""
    about = c.audit.now.about
    phone = about.phone if about else None
    council = about.council if about else None
    async with aclosing(c.replies(_page(phone, council))) as replies:
        async for reply in replies:
            match reply:
                case Marked(0, option):
                    phone = _PHONES[option]
                    c.audit.tell(phone, council)
                case Marked(_, option):
                    council = _COUNCILS[option]
                    c.audit.tell(phone, council)
                case GoOn():
                    return True
                case Back():
                    return False
    return False


async def which_phone(c: Conversation) -> bool:
    """Ask which phone it is now: the steps go by it. Return False for going back."""
    about = c.audit.now.about
    before = about.phone if about else None
    row = await c.choose(
        ChoicePage(
            heading=_("Which phone do you have?"),
            place=_("coming back"),
            rows=tuple(Row(capital(phone)) for phone in _phone_words()),
            on_file=None if before is None else _PHONES.index(before),
            highlighted=None,
            question=True,
            help=_("Choose the line that fits."),
        )
    )
    if row is not None and _PHONES[row] != before:
        c.audit.tell(_PHONES[row], about.council if about else None)
    return row is not None


def _phone_words() -> tuple[str, ...]:
    return (_("an iPhone"), _("an Android"), _("neither"))


def _page(phone: Phone | None, council: CouncilType | None) -> GridPage:
    return GridPage(
        heading=_("About you"),
        place=_("about you"),
        lines=tuple(texts(_("Two questions, so that we ask and show only what fits you."))),
        rows=(
            GridRow(
                _("My phone is"),
                _phone_words(),
                None if phone is None else _PHONES.index(phone),
                _("Your phone"),
                _("Which phone do you have?"),
            ),
            GridRow(
                _("My council is"),
                (_("county, district or unitary"), _("parish, town or community"), _("not sure")),
                None if council is None else _COUNCILS.index(council),
                _("Your council"),
                _("What kind of council is yours?"),
            ),
        ),
        go_on=_("Go on"),
        help=_("Choose one answer in each line. Then go on."),
    )
