"""Words that shame, beg or scare. The list is data; labels of a platform are not ours to change."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.prose import own

BANNED = (
    "please",
    "sorry",
    "oops",
    "valid",
    "invalid",
    "illegal",
    "forbidden",
    "you forgot",
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "poor",
    "poorly",
    "bad",
    "badly",
    "wrong",
    "wrongly",
    r"error \d+",
)

_BANNED = re.compile(rf"\b(?:{'|'.join(BANNED)})\b", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    """Find words that would make a reader feel small."""
    for passage in material.passages:
        if passage.ours:
            for word in dict.fromkeys(hit.lower() for hit in _BANNED.findall(own(passage.text))):
                yield passage.finding(
                    f'The word "{word}" is one that we leave out.',
                    "Say calmly what there is and what to do.",
                )
