"""The words and characters of a text: plain letters, UK spelling, no word that shames or scares.

A platform's labels are not ours to change. The lists of words are data, in ``vocabulary``.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from securecllr.authoring.lint.context import LintContext, Text
from securecllr.authoring.lint.prose import own
from securecllr.authoring.lint.vocabulary import (
    BANNED,
    REALLY_Z,
    SPELLING_FAMILIES,
    SPELLINGS,
    SPELLINGS_IN_PLACE,
    VIRTUES,
)
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.text_type import TextType

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_ACCENTED = "".join(map(chr, range(0xC0, 0x100))).replace("\u00d7", "").replace("\u00f7", "")
# Welsh puts a circumflex or another accent on w and y as well: these are not in Latin-1.
_WELSH = "\u0174\u0175\u0176\u0177\u0178\u1e80\u1e81\u1e82\u1e83\u1e84\u1e85\u1ef2\u1ef3"
ALLOWED = frozenset(_ASCII + _ACCENTED + _WELSH)

_STRANGE = re.compile(f"[^{re.escape(''.join(sorted(ALLOWED)))}]")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
BANNED_WORDS = re.compile(rf"\b(?:{'|'.join(BANNED)})\b", re.IGNORECASE)
_VIRTUES = re.compile(rf"\b(?:{'|'.join(VIRTUES)})\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FAMILIES = [(re.compile(found), better) for found, better in SPELLING_FAMILIES]
_IN_PLACE = [(re.compile(found, re.IGNORECASE), better) for found, better in SPELLINGS_IN_PLACE]


def check(context: LintContext) -> Iterator[Finding]:
    """Return the words and characters that a reader, a screen or the program may stumble over."""
    for text in context.texts:
        yield from _characters(text)
        if text.ours:
            yield from _placeholders(text)
            yield from _tone(text)
            yield from _spelling(text)
        if text.type is TextType.QUESTION and (found := _VIRTUES.search(own(text.content))):
            yield text.finding(
                f'Nobody can look up what is "{found[0]}".',
                "Ask about a setting that can be seen.",
            )


def _characters(text: Text) -> Iterator[Finding]:
    for letter in dict.fromkeys(_STRANGE.findall(text.content)):
        name = unicodedata.name(letter, f"character number {ord(letter)}").lower()
        yield text.finding(
            f"Character {text.content.index(letter) + 1} is not plain text: {name}.",
            "Use plain letters, straight quotes and hyphens, all on one line.",
        )
    if text.ours and text.content.count('"') % 2:
        yield text.finding(
            "A double quote is missing its other half.",
            "Put double quotes before and after each label.",
        )


def _placeholders(text: Text) -> Iterator[Finding]:
    known = {"{account}", "{choice}"} if text.type is TextType.STRONGER else {"{account}"}
    for found in dict.fromkeys(_BRACES.findall(text.content)):
        if found not in known:
            yield text.finding(
                f"The program has nothing to put in the place of {found}.",
                f"Only {' and '.join(sorted(known))} can stand here.",
            )


def _tone(text: Text) -> Iterator[Finding]:
    for word in dict.fromkeys(hit.lower() for hit in BANNED_WORDS.findall(own(text.content))):
        yield text.finding(
            f'The word "{word}" is one that we leave out.',
            "Say calmly what there is and what to do.",
        )


def _spelling(text: Text) -> Iterator[Finding]:
    for found, better in dict.fromkeys(american(own(text.content))):
        yield text.finding(f'"{found}" is American spelling.', f'In the UK it is "{better}".')


def american(text: str) -> Iterator[tuple[str, str]]:
    """Return each American word of a text with its British spelling."""
    for word in _WORD.findall(text.lower()):
        if better := _british(word):
            yield word, better
    for pattern, better in _IN_PLACE:
        for hit in pattern.finditer(text):
            yield hit[0].lower(), hit.expand(better).lower()


@cache
def _british(word: str) -> str | None:
    if word in SPELLINGS:
        return SPELLINGS[word]
    if word in REALLY_Z:
        return None
    for pattern, better in _FAMILIES:
        changed = pattern.sub(better, word)
        if changed != word:
            return changed
    return None
