"""The settings: each a line with its value, changed at once."""

from __future__ import annotations

from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.settings import changed, setting_words


async def change_settings(c: Conversation, at: str = "") -> None:
    """Show each setting with its value, and change it, until the person goes back.

    Args:
        c: The conversation.
        at: The name of the setting to stand on; "" for the first.

    Raises:
        Ended: Another language or interface was chosen: every page has to be made anew.
    """
    names = list(c.host.settings_offered)
    place = names.index(at) if at in names else 0
    while True:
        rows = [Row(*setting_words(c.settings, name)) for name in names]
        if other := c.host.other_interface:
            rows.append(Row(other))
        row = await c.choose(
            ChoicePage(
                heading=_("Settings"),
                place=_("settings"),
                lines=tuple(texts(_("Choose a line to change it. It is saved at once."))),
                rows=tuple(rows),
                highlighted=place,
                heads=(_("Setting"), _("How it is now")),
                help=_("Choose how it looks and how it is used. Choose a line to change it."),
            )
        )
        if row is None:
            return
        place = row
        if row == len(names):
            use_other_interface(c)
        elif names[row] == "lang":
            speak(c, str(changed(c.settings, "lang")["lang"]))
            raise Ended("language")
        else:
            c.change(**changed(c.settings, names[row]))


def speak(c: Conversation, code: str) -> None:
    """Say everything in another language from now on."""
    c.change(lang=code)
    c.audit.speak(code)


def use_other_interface(c: Conversation) -> None:
    """Go over to the other interface, now where there is one to go to.

    Raises:
        Ended: The other one is to be opened.
    """
    if c.host.leaves_for_plain:
        c.change(plain=True)
        raise Ended("plain")
    c.change(plain=not c.settings.plain)
