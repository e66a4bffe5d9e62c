"""The types of arguments: what a text is turned into, and what is said where it cannot be."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

from securecllr.i18n import LANGUAGES, _
from securecllr.sanitize import shown


def day(text: str) -> date:
    """Return the date that a text says.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(
            _("{text} is no date. Write it like 2026-11-22.").format(text=text)
        ) from None


def language_codes() -> str:
    """Return the code of each language, with what it calls itself."""
    return ", ".join(f"{code} ({name})" for code, name in LANGUAGES.items())


def language_code(text: str) -> str:
    """Return the code of a language that there is.

    Raises:
        ArgumentTypeError: There is no such language.
    """
    if text in LANGUAGES:
        return text
    raise ArgumentTypeError(
        _("There is no language {code} here. Choose one of: {codes}.").format(
            code=shown(text), codes=language_codes()
        )
    )
