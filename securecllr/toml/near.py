"""Suggestions for a mistyped word."""

from __future__ import annotations

from collections.abc import Iterable

from securecllr.i18n import _


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a sentence that names the nearest of some words; or "", where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word, words, 1)
    return meant(found[0]) if found else ""


def meant(word: str) -> str:
    """Return a sentence that asks whether a word was meant."""
    return _("Did you mean {word}?").format(word=word)
