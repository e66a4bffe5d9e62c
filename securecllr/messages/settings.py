"""The settings in words, and the value that each changes to."""

from __future__ import annotations

from itertools import pairwise

from securecllr.errors import UserError
from securecllr.i18n import ENGLISH, IN_ENGLISH, LANGUAGES, _, is_unreviewed, language
from securecllr.profile.settings import Settings

# A setting's name, and what comes after each of its values.
NEXT: dict[str, dict[object, object]] = {
    "theme": {"dark": "light", "light": "contrast", "contrast": "dark"},
    "scheme": {"system": "light", "light": "dark", "dark": "contrast", "contrast": "system"},
    "motion": {False: True, True: False},
    "letters": {False: True, True: False},
    "how_to": {False: True, True: False},
    "device": {"phone": "computer", "computer": "phone"},
    "lang": dict(pairwise([*LANGUAGES, ENGLISH])),
}


def changed(settings: Settings, name: str) -> dict[str, object]:
    """Return a setting with the value that comes after the one it has."""
    # The language is that of now, which --lang may have chosen.
    value = language() if name == "lang" else getattr(settings, name)
    return {name: NEXT[name][value]}


def not_kept_words(error: UserError) -> str:
    """Return that a setting could not be saved, and what that means."""
    return _("{what} Until you stop, it is as you chose.").format(what=error.what)


def other_language() -> tuple[str, str]:
    """Return the code of the language that comes after this one, and its own name."""
    code = str(NEXT["lang"][language()])
    if is_unreviewed(code):
        unread = _("({language}: not yet checked by a {language} speaker)")
        return code, f"{LANGUAGES[code]} {unread.format(language=IN_ENGLISH[code])}"
    return code, LANGUAGES[code]


def setting_words(settings: Settings, name: str) -> tuple[str, str]:
    """Return a setting's name and its value."""
    if name == "lang":
        return _language_label(), LANGUAGES[language()]
    values: dict[object, str] = {
        True: _("On"),
        False: _("Off"),
        "system": _("As this device has them"),
        "dark": _("Dark"),
        "light": _("Light"),
        "contrast": _("High contrast"),
        "phone": _("Phone"),
        "computer": _("Computer"),
    }
    label = {
        "theme": _("Colours"),
        "scheme": _("Colours"),
        "motion": _("Movement"),
        "letters": _("Single letters as shortcuts"),
        "how_to": _("Steps shown with each question"),
        "device": _("Steps are for a"),
    }[name]
    return label, values[getattr(settings, name)]


def _language_label() -> str:
    """Return the label in both languages: whoever is in the wrong one must find the way out."""
    said = _("Language")
    return f"{said} / Language" if language() != ENGLISH else f"{said} / Iaith"
