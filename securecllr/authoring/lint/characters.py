"""Which characters, placeholders and quotes a text may hold. Nothing about words."""

import re
import unicodedata
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.catalogue.text_type import TextType

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_ACCENTED = "".join(map(chr, range(0xC0, 0x100))).replace("\u00d7", "").replace("\u00f7", "")
# Welsh puts a roof or an accent on w and y as well: these are not in Latin-1.
_WELSH = "\u0174\u0175\u0176\u0177\u0178\u1e80\u1e81\u1e82\u1e83\u1e84\u1e85\u1ef2\u1ef3"
ALLOWED = frozenset(_ASCII + _ACCENTED + _WELSH)

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def check(material: Material) -> Iterator[Finding]:
    """Find characters that a screen, a screen reader or the program may stumble over."""
    for passage in material.passages:
        yield from _letters(passage)
        if passage.ours:
            yield from _placeholders(passage)
            if passage.text.count('"') % 2:
                yield passage.finding(
                    "A double quote is missing its other half.",
                    "Put double quotes before and after each label.",
                )


def _letters(passage: Passage) -> Iterator[Finding]:
    for letter in dict.fromkeys(passage.text):
        if letter not in ALLOWED:
            name = unicodedata.name(letter, f"character number {ord(letter)}").lower()
            yield passage.finding(
                f"Character {passage.text.index(letter) + 1} is not plain text: {name}.",
                "Use plain letters, straight quotes and hyphens, all on one line.",
            )


def _placeholders(passage: Passage) -> Iterator[Finding]:
    known = {"{account}", "{choice}"} if passage.type is TextType.STRONGER else {"{account}"}
    for found in dict.fromkeys(_BRACES.findall(passage.text)):
        if found not in known:
            yield passage.finding(
                f"The program has nothing to put in the place of {found}.",
                f"Only {' and '.join(sorted(known))} can stand here.",
            )
