"""A code that can be read from the back of a hall: in large numbers of three rows, and in words."""

from __future__ import annotations

from securecllr.i18n import _

ROWS = 3

# Each number as three rows of three cells, as on a pocket calculator.
_LARGE = {
    "0": (" _ ", "| |", "|_|"),
    "1": ("   ", "  |", "  |"),
    "2": (" _ ", " _|", "|_ "),
    "3": (" _ ", " _|", " _|"),
    "4": ("   ", "|_|", "  |"),
    "5": (" _ ", "|_ ", " _|"),
    "6": (" _ ", "|_ ", "|_|"),
    "7": (" _ ", "  |", "  |"),
    "8": (" _ ", "|_|", "|_|"),
    "9": (" _ ", "|_|", " _|"),
}


def large(code: str) -> tuple[str, ...]:
    """Return a code drawn in three rows, a gap between its two halves.

    Args:
        code: Numbers only.
    """
    half = len(code) // 2
    return tuple(
        "     ".join(
            " ".join(_LARGE[number][row] for number in part) for part in (code[:half], code[half:])
        )
        for row in range(ROWS)
    )


def in_words(code: str) -> str:
    """Return a code number by number in words, a comma between its two halves."""
    names = (
        *(_("zero"), _("one"), _("two"), _("three"), _("four")),
        *(_("five"), _("six"), _("seven"), _("eight"), _("nine")),
    )
    half = len(code) // 2
    return ", ".join(
        " ".join(names[int(number)] for number in part) for part in (code[:half], code[half:])
    )
