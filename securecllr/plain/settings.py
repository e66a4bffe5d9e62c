"""Settings at the plain door: those that mean something line by line."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages.settings import changed, setting_words
from securecllr.plain.asking import ask_number
from securecllr.plain.session import Session

# Colours, movement and single letters belong to the full screen.
_HERE = ("how_to", "device", "lang")


def change_settings(session: Session) -> None:
    """Show each setting with its value, and change it, at once, until the person goes back."""
    while True:
        session.lines.heading(_("Settings"))
        rows = [_("{name}: {value}").format(name=n, value=v) for n, v in _rows(session)]
        session.lines.numbered([*rows, _full_screen_words(session)])
        words = _("type the number of a line to change it")
        number = ask_number(session, len(_HERE) + 1, words)
        if number is None:
            return
        if number > len(_HERE):
            kept = session.change(plain=not session.settings.plain)
        else:
            kept = session.change(**changed(session.settings, _HERE[number - 1]))
        if kept:
            session.lines.say(_("Saved on this computer."))
        session.report_bug()


def _rows(session: Session) -> list[tuple[str, str]]:
    return [setting_words(session.settings, name) for name in _HERE]


def _full_screen_words(session: Session) -> str:
    """Say which door opens next time where nobody asks for one."""
    if session.settings.plain:
        return _("Next time: plain lines. Change this to open the full screen.")
    return _("Next time: the full screen. Change this to open plain lines.")
