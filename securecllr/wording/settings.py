"""The settings in words, and what each changes to: the same in every door."""

from __future__ import annotations

from securecllr.profile.settings import Settings
from securecllr.words import _

# A setting's name, and what comes after each of its values.
NEXT: dict[str, dict[object, object]] = {
    "theme": {"dark": "light", "light": "contrast", "contrast": "dark"},
    "motion": {False: True, True: False},
    "letters": {False: True, True: False},
    "how_to": {False: True, True: False},
    "device": {"phone": "computer", "computer": "phone"},
}


def changed(settings: Settings, name: str) -> dict[str, object]:
    """Give a setting with the value that comes after the one it has."""
    return {name: NEXT[name][getattr(settings, name)]}


def setting_words(settings: Settings, name: str) -> tuple[str, str]:
    """Give a setting's name and its value."""
    values: dict[object, str] = {
        True: _("On"),
        False: _("Off"),
        "dark": _("Dark"),
        "light": _("Light"),
        "contrast": _("High contrast"),
        "phone": _("Phone"),
        "computer": _("Computer"),
    }
    label = {
        "theme": _("Colours"),
        "motion": _("Movement"),
        "letters": _("Single letters as shortcuts"),
        "how_to": _("Steps shown with each question"),
        "device": _("Steps are for a"),
    }[name]
    return label, values[getattr(settings, name)]
