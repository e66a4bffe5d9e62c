"""The translations of the program's texts and of the checks: gettext.

Every text in the program goes through ``_`` (or ``ngettext``), inside a function and not when a
module is loaded, so that a language can be chosen first. English needs no file: it is in the code,
and starts without gettext being imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal, Protocol, cast

# A new language has a line in each of these three.
LanguageCode = Literal["en", "cy"]
# What each language calls itself, and what it is called in English.
LANGUAGES: dict[str, str] = {"en": "English", "cy": "Cymraeg"}
IN_ENGLISH: dict[str, str] = {"en": "English", "cy": "Welsh"}

ENGLISH: LanguageCode = "en"
LOCALE = Path(__file__).with_name("locale")
DOMAIN = "securecllr"


class Translations(Protocol):
    """What ``gettext.translation`` returns, as far as texts of the program need it."""

    def gettext(self, message: str, /) -> str:
        """Return the translation of a text, or the text where there is none."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Return the translation of a text that differs by a number."""


class _Current:
    """The language in use."""

    code: LanguageCode = ENGLISH
    translations: Translations | None = None


def _(text: str) -> str:
    """Return a text in the language in use."""
    return text if _Current.translations is None else _Current.translations.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Return a text that differs by a number, in the language in use."""
    if _Current.translations is None:
        return one if number == 1 else many
    return _Current.translations.ngettext(one, many, number)


def language() -> LanguageCode:
    """Return the code of the language in use."""
    return _Current.code


def document_language() -> str:
    """Return the language tag for a document: a screen reader chooses its voice by it."""
    return "en-GB" if _Current.code == ENGLISH else _Current.code


def speak(code: str) -> None:
    """Use a language from now on.

    Args:
        code: One of ``LANGUAGES``.

    Raises:
        KeyError: There is no such language.
        FileNotFoundError: Its translations have not been compiled, in a clone that has not been
            installed.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    translations: Translations | None = None
    if code != ENGLISH:
        import gettext

        translations = gettext.translation(DOMAIN, LOCALE, [code])
    _Current.code, _Current.translations = cast("LanguageCode", code), translations


@contextmanager
def in_english() -> Iterator[None]:
    """Use English for a moment: for what must not differ with the language."""
    before = _Current.code, _Current.translations
    _Current.code, _Current.translations = ENGLISH, None
    try:
        yield
    finally:
        _Current.code, _Current.translations = before


def find_translation(code: str) -> Callable[[str, str], str | None]:
    """Return a function for texts of the checks: their translation by context and English.

    It returns None where there is none, so that the caller can tell.

    Raises:
        FileNotFoundError: As ``speak``.
    """
    import gettext

    class _NoTranslation(gettext.NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            raise LookupError(context, message)

    translations = gettext.translation(DOMAIN, LOCALE, [code])
    translations.add_fallback(_NoTranslation())

    def find(context: str, text: str) -> str | None:
        try:
            return translations.pgettext(context, text)
        except LookupError:
            return None

    return find


@cache
def _unreviewed_codes() -> frozenset[str]:
    """Return the languages that the build found not wholly reviewed; all, if it left no list."""
    try:
        return frozenset((LOCALE / "unreviewed.txt").read_text(encoding="utf-8").split())
    except OSError:
        return frozenset(LANGUAGES)


def is_unreviewed(code: str) -> bool:
    """Return whether some text of a language has not been read by a native speaker."""
    return code != ENGLISH and code in _unreviewed_codes()


def unreviewed_notice() -> str | None:
    """Return the notice, in both languages, that nobody has checked this one; None if all is."""
    if not is_unreviewed(_Current.code):
        return None
    code = _Current.code
    said = _("Not yet checked by a {language} speaker.").format(language=LANGUAGES[code])
    return f"{said} Not yet checked by a {IN_ENGLISH[code]} speaker."


def unreviewed_notice_short() -> str | None:
    """Return the notice for where there is little room."""
    if not is_unreviewed(_Current.code):
        return None
    return f"{_('Not yet checked')} / not yet checked"


def capital(text: str) -> str:
    """Return a text with a capital first letter, and the rest as it is."""
    return text[:1].upper() + text[1:]
