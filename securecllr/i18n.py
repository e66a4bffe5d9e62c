"""The one door for words that people see and that are not in ``checks/``: gettext.

Every text in the program goes through ``_`` (or ``ngettext``), inside a function and not when a
module is loaded, so that a language can be chosen first. English needs no file: it is in the code.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

ENGLISH = "en"
LOCALE = Path(__file__).with_name("locale")
DOMAIN = "securecllr"

# What each language calls itself, by its code.
LANGUAGES = {ENGLISH: "English", "cy": "Cymraeg"}

# Those of which a native speaker has not yet read every text. None is shown without saying so.
UNREVIEWED = frozenset({"cy"})


class Spoken(Protocol):
    """What says a text in another language. ``gettext`` gives such."""

    def gettext(self, message: str, /) -> str:
        """Say a text, or give it back where there are no words for it."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Say a text that differs by a number."""


class _Now:
    """The language of now."""

    code: str = ENGLISH
    spoken: Spoken | None = None


def _(text: str) -> str:
    """Say a text in the language of now."""
    return text if _Now.spoken is None else _Now.spoken.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Say a text that differs by a number, in the language of now."""
    if _Now.spoken is None:
        return one if number == 1 else many
    return _Now.spoken.ngettext(one, many, number)


def language() -> str:
    """Give the code of the language of now."""
    return _Now.code


def document_language() -> str:
    """Give the language of now as a document names it: a voice reads it as it is read here."""
    return "en-GB" if _Now.code == ENGLISH else _Now.code


def speak(code: str) -> None:
    """Say everything in a language from now on.

    Args:
        code: One of ``LANGUAGES``.

    Raises:
        KeyError: There is no such language.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    spoken: Spoken | None = None
    if code != ENGLISH:
        import gettext

        spoken = gettext.translation(DOMAIN, LOCALE, [code])
    _Now.code, _Now.spoken = code, spoken


def unreviewed_notice() -> str | None:
    """Say in both languages that this one has not been checked; None where it has been."""
    if _Now.code not in UNREVIEWED:
        return None
    return f"{_('Not yet checked by a Welsh speaker.')} Not yet checked by a Welsh speaker."


def unreviewed_notice_short() -> str | None:
    """Say so where there is little room."""
    if _Now.code not in UNREVIEWED:
        return None
    return f"{_('Not yet checked')} / not yet checked"
