"""UK spelling in our own words. The pairs are data, in ``spellings``."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.prose import own
from securecllr.authoring.lint.spellings import FAMILIES, NOUNS_AND_VERBS, PAIRS, REALLY_Z

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FAMILIES = [(re.compile(found), better) for found, better in FAMILIES]
_IN_PLACE = [(re.compile(found, re.IGNORECASE), better) for found, better in NOUNS_AND_VERBS]


def check(material: Material) -> Iterator[Finding]:
    """Find American spelling."""
    for passage in material.passages:
        if passage.ours:
            for found, better in dict.fromkeys(american(own(passage.text))):
                yield passage.finding(
                    f'"{found}" is American spelling.', f'In the UK it is "{better}".'
                )


def american(text: str) -> Iterator[tuple[str, str]]:
    """Give each American word of a text with its British spelling."""
    for word in _WORD.findall(text.lower()):
        if better := _british(word):
            yield word, better
    for pattern, better in _IN_PLACE:
        for hit in pattern.finditer(text):
            yield hit[0].lower(), hit.expand(better).lower()


def _british(word: str) -> str | None:
    if word in PAIRS:
        return PAIRS[word]
    if word in REALLY_Z:
        return None
    for pattern, better in _FAMILIES:
        changed = pattern.sub(better, word)
        if changed != word:
            return changed
    return None
