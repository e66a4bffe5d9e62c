"""Numbers to dial, written so that they are heard figure by figure. Knows no other text.

A voice reads 7726 as "seven thousand, seven hundred and twenty-six", which nobody can dial.
"""

from __future__ import annotations

import re

TIE = "\N{NO-BREAK SPACE}"

# The short numbers that the checks name, and phone numbers in groups of figures. A group beside
# other figures is half of a code: it is typed, and stays as it is.
_DIALLED = re.compile(
    r"(?<![\w/.@-])(?<!\d )"
    r"(?:999|101|105|111|159|7726|116 123|0\d{3,4} \d{3,4}(?: \d{3,4})?)"
    r"(?![\w/@-])(?! \d)"
)


def dialled(text: str) -> str:
    """Set the figures of each number to dial apart, and its groups by commas.

    The spaces are such that no line breaks there. A line that is set in is there to be copied:
    it stays as it is.
    """
    if text.startswith(" "):
        return text
    return _DIALLED.sub(lambda found: f",{TIE}".join(map(TIE.join, found[0].split(" "))), text)
