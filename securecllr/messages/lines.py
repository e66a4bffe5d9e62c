"""``Line``: a line of a page and its kind, so that each interface can format it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.i18n import _, ngettext

LineKind = Literal[
    "text", "heading", "step", "careful", "gap", "about", "to-do", "find-out", "in-place", "row"
]


class Line(Struct, frozen=True):
    """One line of text. ``number`` is a step's own.

    A line of kind "about" says more about a page: where pages are heard, it is read on asking. A
    line of kind "to-do", "find-out" or "in-place" says that it is so, and may have a colour for it.
    A line of kind "row" is a row of a table: ``cells``, each with the width of its column. Where
    there is no room for a table, or none is wanted, its text says all of it; the heads have none.
    """

    text: str
    kind: LineKind = "text"
    number: int = 0
    cells: tuple[tuple[str, int], ...] = ()


GAP = Line("", "gap")


def texts(*words: str) -> list[Line]:
    """Return plain lines."""
    return [Line(text) for text in words]


def abouts(*words: str) -> list[Line]:
    """Return lines that are read out only on asking."""
    return [Line(text, "about") for text in words]


def steps(words: list[str], first: int = 1) -> list[Line]:
    """Return numbered lines."""
    return [Line(text, "step", number) for number, text in enumerate(words, first)]


def day(value: date) -> str:
    """Return a date in words: 22 November 2026."""
    # The names are ours: the computer's own language may be another.
    months = (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
    return _("{day} {month} {year}").format(
        day=value.day, month=months[value.month - 1], year=value.year
    )


def minutes(number: int) -> str:
    """Return a length of time in words."""
    return ngettext("{n} minute", "{n} minutes", number).format(n=number)


def takes_words(number: int) -> str:
    """Return how long something takes, in a sentence."""
    return _("It takes about {time}.").format(time=minutes(number))


def minutes_short(number: int) -> str:
    """Return a length of time in as few letters as a row has room for."""
    return _("{n} min").format(n=number)
