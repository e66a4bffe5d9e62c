"""Numbers to dial: whole on one line where they are read, figure by figure where they are heard.

A voice reads 7726 as "seven thousand, seven hundred and twenty-six", which nobody can dial. Knows
no other text.
"""

from __future__ import annotations

import re
from re import Match

TIE = "\N{NO-BREAK SPACE}"

# The short numbers that the checks name, and phone numbers in groups of figures. A group beside
# other figures is half of a code: it is typed, and stays as it is.
_DIALLED = re.compile(
    r"(?<![\w/.@-])(?<!\d )"
    r"(?:999|101|105|111|159|7726|116 123|0\d{3,4} \d{3,4}(?: \d{3,4})?)"
    r"(?![\w/@-])(?! \d)"
)


def tied(text: str) -> str:
    """Return a text in which no line breaks inside a number to dial."""
    return _DIALLED.sub(_tied, text)


def _tied(found: Match[str]) -> str:
    return found[0].replace(" ", TIE)


def dialled(text: str) -> str:
    """Set the figures of each number to dial apart, and its groups by commas.

    The spaces are such that no line breaks there. A line that is set in is there to be copied:
    it stays as it is.
    """
    if text.startswith(" "):
        return text
    return _DIALLED.sub(lambda found: f",{TIE}".join(map(TIE.join, found[0].split(" "))), text)
