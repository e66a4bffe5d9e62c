"""Says everything in another language for as long as a test asks: one that ships, or a made-up one.

The made-up one shows two things. Every vowel has an accent, so that a text that was not sent
through gettext, or not taken from the catalogue, is seen. And every text is 40% longer, with a mark
at its end, so that a page that cuts something off is seen.
"""

import contextlib
import re
from collections.abc import Iterator
from functools import cache
from typing import TypeVar

from msgspec import Struct

from securecllr import i18n
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.passages import with_texts
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.text_type import TextType
from securecllr.catalogue.translation import with_items

Item = TypeVar("Item", bound=Struct)

_VOWELS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
# What stays as it is: what the program puts in, and addresses.
_KEPT = re.compile(r"(\{[^{}]*\}|%\([a-z_]+\)[a-z]|%[a-z]|https?://\S+|\S+@\S+)")
_LONGER = 0.4
MARK = "~"


@contextlib.contextmanager
def speaking(code: str) -> Iterator[None]:
    """Say everything in a language that ships."""
    before = i18n._Current.code, i18n._Current.translations
    i18n.speak(code)
    try:
        yield
    finally:
        i18n._Current.code, i18n._Current.translations = before


@contextlib.contextmanager
def pseudo() -> Iterator[Catalogue]:
    """Say everything in the made-up language, and give the catalogue in it."""
    before = i18n._Current.translations
    i18n._Current.translations = _Pseudo()
    try:
        yield _pseudo_catalogue()
    finally:
        i18n._Current.translations = before


class _Pseudo:
    """What says a text in it."""

    def gettext(self, message: str, /) -> str:
        return said(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return said(msgid1 if n == 1 else msgid2)


def said(text: str) -> str:
    """Say a text in it: each word that is ours with accents, some of its vowels twice."""
    parts = _KEPT.split(text)
    wanted = round(_LONGER * sum(len(part) for part in parts[::2]))
    made = ""
    for number, part in enumerate(parts):
        if number % 2:
            made += part
            continue
        for letter in part.translate(_VOWELS):
            made += letter
            if letter in "áéíóúý" and wanted > 1:
                made += letter
                wanted -= 1
    body = made.rstrip()
    return f"{body}{MARK}{made[len(body) :]}" if body.strip() else made


@cache
def _pseudo_catalogue() -> Catalogue:
    return with_items(read_catalogue(), _in_pseudo)


def _in_pseudo(item: Item) -> Item:
    return with_texts(item, _text_in_pseudo)


def _text_in_pseudo(text_type: TextType, text: str) -> str:
    return said(text) if text_type.translatable else text


def not_said(shown: str) -> list[str]:
    """Return the words in a text that were not said in the made-up language: with a bare vowel."""
    return re.findall(
        r"[^\W\d_]*[aeiouyAEIOUY][^\W\d_]*", re.sub(r"https?://\S+|\S+@\S+", "", shown)
    )
