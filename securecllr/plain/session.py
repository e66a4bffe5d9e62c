"""What every page of the plain door shares: the walk, the lines, the settings, and the prompt.

The keys that work on every page are here, once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec

from securecllr.audit.engine import Audit
from securecllr.i18n import _, unreviewed_notice
from securecllr.messages.reading import cannot_change, elsewhere_title
from securecllr.messages.settings import not_kept_words
from securecllr.plain.console import Lines, Stop
from securecllr.profile.settings import Settings, keep_settings

BACK = "b"
STOP_WORDS = ("s", "save", "stop", "q", "quit", "exit")
BACK_WORDS = ("b", "back")
HELP_WORDS = ("?", "help")


class Forgotten(Exception):
    """Everything was deleted, as the person wanted: there is nothing to carry on with."""


@dataclass(slots=True)
class Session:
    """One person at the plain door."""

    audit: Audit
    lines: Lines
    settings: Settings
    seat: str = ""  # whose answers these are, where several people share a laptop
    again: str = "securecllr --plain"  # the command that comes back to them

    def change(self, **changes: object) -> bool:
        """Remember a setting from now on, or until the end where it cannot be kept.

        Gives False there, and says why.
        """
        self.settings = msgspec.structs.replace(self.settings, **changes)
        not_kept = keep_settings(self.audit.store.path, self.settings)
        if "lang" in changes:
            self.audit.speak(self.settings.lang)
        if not_kept is not None:
            self.lines.error(not_kept_words(not_kept))
        return not_kept is None

    def report_bug(self) -> None:
        """Say that nobody has checked this language yet, where that is so."""
        if notice := unreviewed_notice():
            self.lines.say(notice)

    def may_change(self) -> bool:
        """Tell whether answers can be saved here, as they are shown; where not, say why."""
        found = cannot_change(self.audit)
        if found:
            self.lines.heading(elsewhere_title())
            self.lines.say(*(line.text for line in found))
        return not found

    def ask(self, keys: Mapping[str, str], help_page: Callable[[], None]) -> str:
        """Ask for a key or a number.

        Args:
            keys: What can be typed on this page besides a number, and the words for it, in the
                order to show them. A number is announced by the key "1".
            help_page: What ``?`` shows.

        Returns:
            What was typed, in lower case. ``BACK`` for going back.

        Raises:
            Stop: The person chose to save and stop, or the input is at its end.
        """
        listed = [words if key in ("1", "") else f"{key} {words}" for key, words in keys.items()]
        listed += [_("s save and stop"), _("? or help")]
        prompt = ", ".join(listed) + ":"
        if next(iter(keys), "") in ("1", ""):
            prompt = prompt[:1].upper() + prompt[1:]
        else:
            prompt = _("Type {keys}").format(keys=prompt)
        while True:
            typed = self.lines.ask(prompt).lower()
            if typed in STOP_WORDS:
                raise Stop
            if typed in HELP_WORDS:
                help_page()
                continue
            return BACK if typed in BACK_WORDS else typed

    def no_such(self, highest: int) -> None:
        """Say that what was typed is not on this page, and what is."""
        if not highest:
            self.lines.error(_("Type a letter that is named here."))
        elif highest == 1:
            self.lines.error(_("There is one thing to choose. Type 1."))
        else:
            self.lines.error(
                _("There are {n} to choose from. Type a number from 1 to {n}.").format(n=highest)
            )


def as_number(typed: str, highest: int) -> int | None:
    """Read a number from 1 to ``highest``, or None."""
    if typed.isascii() and typed.isdecimal() and len(typed) <= len(str(highest)) + 1:
        number = int(typed)
        return number if 1 <= number <= highest else None
    return None
