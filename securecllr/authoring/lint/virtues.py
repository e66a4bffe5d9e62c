"""We ask about a setting that can be looked at, never about a virtue."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.prose import own
from securecllr.catalogue.text_type import TextType

VIRTUES = ("strong", "strongly", "good", "careful", "carefully", "safe", "safely", "secure enough")

_VIRTUES = re.compile(rf"\b(?:{'|'.join(VIRTUES)})\b", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    """Find questions that nobody can answer by looking."""
    for passage in material.passages:
        if passage.type is TextType.QUESTION and (found := _VIRTUES.search(own(passage.text))):
            yield passage.finding(
                f'Nobody can look up what is "{found[0]}".',
                "Ask about a setting that can be seen.",
            )
